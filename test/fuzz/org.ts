/** Made-up exports: small companies with odd headings, odd cells, and managers in loops, chains, stars or nowhere. */
import { type CsvFlaws, writeTable } from './csv.ts';
import type { Random } from './random.ts';
import { nameOf, oddText, perhapsOdd } from './texts.ts';

export interface Org {
  readonly csv: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly ids: readonly string[];
  readonly names: readonly string[];
}

const headingsFor: Readonly<Record<string, readonly string[]>> = {
  id: ['id', 'Employee ID', 'Personalnummer', 'ID', 'Worker ID'],
  name: ['name', 'Preferred Name', 'Full Name', 'Worker'],
  manager: ['manager', 'Manager ID', 'Reports to', 'Manager Name', 'Management Chain 01'],
  email: ['email', 'Work Email'],
  other_managers: ['Dotted line manager', 'other_managers'],
  department: ['department', 'Department', 'Org Unit', 'Cost Center'],
  team: ['team', 'Team'],
  level: ['level', 'Management Level', 'Grade'],
  title: ['title', 'Job Title'],
  timezone: ['timezone', 'Time Zone'],
  location: ['location', 'Location', 'Country'],
  start_date: ['start_date', 'Hire Date', 'Effective Date', 'Start Date'],
  end_date: ['end_date', 'Termination Date'],
  status: ['status', 'Employment Status', 'Worker Type'],
  facilitator: ['facilitator', 'Trained'],
  gender: ['Gender', 'gender'],
  score: ['Score', 'Years', 'Snapshot'],
};
const always = ['id', 'name', 'manager'];

const valuesFor: Readonly<Record<string, readonly string[]>> = {
  department: ['Design', 'Support', 'Sales', 'R&D', 'People', ''],
  team: ['Red', 'Blue', 'Green', 'Red;Blue', ''],
  level: ['M1', 'M2', 'IC', 'VP', '3', ''],
  title: ['Manager', 'VP of X', 'Chief Executive', 'Engineer', 'Vacant', 'TBD'],
  timezone: [
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'UTC',
    'GMT+01:00',
    '(UTC-05:00) Eastern Time',
    '',
  ],
  location: ['Berlin', 'Denver, CO USA', 'FR Remote', 'São Paulo', 'London', ''],
  status: ['Active', 'On Leave', 'Terminated', 'Contractor', 'open', ''],
  facilitator: ['yes', 'no', 'x', ''],
  gender: ['woman', 'man', 'non-binary', ''],
  score: ['1', '2', '3.5', '4,5', '10', ''],
};

const shapes = [
  'tree',
  'tree',
  'tree',
  'flat',
  'loop',
  'chain',
  'self',
  'none',
  'strange',
  'random',
] as const;

export function makeOrg(random: Random): Org {
  const size = random.chance(0.04) ? random.int(0, 3) : random.int(6, 26);
  const oddity = random.pick([0, 0, 0.02, 0.1, 0.4]);
  const ids = idsOf(random, size, oddity);
  const names = Array.from({ length: size }, (_, index) => perhapsOdd(random, nameOf(random, index), oddity));
  const bosses = bossesOf(random, size);
  const managedBy = random.pick(['id', 'id', 'id', 'name', 'email', 'both']);
  const emails = ids.map((id) => `${id.replace(/\s/g, '')}@x.example`);
  const fields = [
    ...always,
    ...random.some(
      Object.keys(headingsFor).filter((key) => !always.includes(key)),
      0.5,
    ),
  ];
  const columns = random.chance(0.2) ? random.shuffled(fields) : fields;
  const cellFor = (field: string, row: number): string => {
    if (field === 'id') return ids[row]!;
    if (field === 'name') return names[row]!;
    if (field === 'email') return emails[row]!;
    if (field === 'manager' || field === 'other_managers') {
      const boss = field === 'manager' ? bosses[row]! : random.int(-3, size - 1);
      if (boss < 0 || boss >= size) return boss === -2 ? 'nobody@x.example' : '';
      const [id, name] = [ids[boss]!, names[boss]!];
      return managedBy === 'id'
        ? id
        : managedBy === 'name'
          ? name
          : managedBy === 'email'
            ? emails[boss]!
            : `${name} (${id})`;
    }
    if (field.endsWith('_date')) return dateOf(random);
    return random.pick(valuesFor[field]!);
  };
  const rows = Array.from({ length: size }, (_, row) =>
    columns.map((field) =>
      perhapsOdd(random, cellFor(field, row), field === 'manager' ? oddity / 4 : oddity),
    ),
  );
  if (random.chance(0.1)) for (const row of random.some(rows, 0.1)) rows.push([...row]);
  const headings = columns.map((field) => perhapsOdd(random, random.pick(headingsFor[field]!), oddity / 4));
  if (random.chance(0.03)) headings[random.int(0, headings.length - 1)] = oddText(random);
  const flaws: CsvFlaws = { share: random.pick([0, 0, 0, 0, 0, 0, 0.002, 0.05]) };
  return { csv: writeTable(random, [headings, ...rows], flaws), headings, rows, ids, names };
}

function idsOf(random: Random, size: number, oddity: number): string[] {
  const shape = random.pick(['p', 'p', 'p', 'number', 'zeros', 'same', 'few', 'uuid']);
  return Array.from({ length: size }, (_, index) => {
    const plain = {
      p: `p${index}`,
      number: `${1000 + index}`,
      zeros: `00${index}`,
      same: 'p1',
      few: `p${index % 5}`,
      uuid: `${index}f81d4fae-7dec-11d0-a765-00a0c91e6bf6`,
    }[shape]!;
    return perhapsOdd(random, plain, oddity);
  });
}

/** Row of each one's manager; below zero for nobody. */
function bossesOf(random: Random, size: number): number[] {
  const shape = random.pick(shapes);
  const loop = random.int(1, Math.max(1, size));
  return Array.from({ length: size }, (_, row) => {
    if (shape === 'tree') return row === 0 ? -1 : Math.floor((row - 1) / 3);
    if (shape === 'flat') return row === 0 ? -1 : 0;
    if (shape === 'loop') return row < loop ? (row + 1) % loop : row % loop;
    if (shape === 'chain') return row - 1;
    if (shape === 'self') return row;
    if (shape === 'none') return -1;
    if (shape === 'strange') return -2;
    return random.int(-1, size - 1);
  });
}

function dateOf(random: Random): string {
  const [year, month, day] = [random.int(1990, 2028), random.int(1, 12), random.int(1, 28)];
  const two = (value: number) => String(value).padStart(2, '0');
  return random.pick([
    `${year}-${two(month)}-${two(day)}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day}/${month}/${year}`,
    `${two(day)}.${two(month)}.${year % 100}`,
    `${month}/${day}/${year}`,
    `${random.int(1, 60000)}`,
    '',
  ]);
}
