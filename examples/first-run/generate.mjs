// Writes people.csv, the HR export of a made-up company that the first-run example forms groups from.

import { writeFileSync } from 'node:fs';

const SEED = 20140303;
const EMAIL_DOMAIN = 'larkspur.example';
const FIRST_EMPLOYEE_ID = 1001;

const COLUMNS = [
  'Employee ID',
  'Preferred Name',
  'Work Email',
  'Manager ID',
  'Department',
  'Team',
  'Job Title',
  'Management Level',
  'Location',
  'Time Zone',
  'Hire Date',
  'Worker Type',
  'Cost Center',
  'Gender',
  'Annual Salary',
];

// ---------------------------------------------------------------- the world

// Each city: its time zone, where its people's names come from, and its pay as a percentage.
const CITIES = {
  London: { zone: 'Europe/London', names: ['english', 'english', 'westAfrican', 'indian'], pay: 95 },
  Manchester: { zone: 'Europe/London', names: ['english', 'english', 'arabic', 'indian'], pay: 85 },
  Berlin: { zone: 'Europe/Berlin', names: ['german', 'german', 'turkish', 'polish', 'french'], pay: 90 },
  Munich: { zone: 'Europe/Berlin', names: ['german', 'german', 'turkish', 'arabic'], pay: 95 },
  Lisbon: { zone: 'Europe/Lisbon', names: ['portuguese', 'portuguese', 'portuguese', 'french'], pay: 65 },
  Porto: { zone: 'Europe/Lisbon', names: ['portuguese'], pay: 60 },
  Madrid: { zone: 'Europe/Madrid', names: ['spanish', 'spanish', 'spanish', 'arabic'], pay: 70 },
  Barcelona: { zone: 'Europe/Madrid', names: ['spanish', 'spanish', 'french'], pay: 70 },
  Warsaw: { zone: 'Europe/Warsaw', names: ['polish'], pay: 65 },
  Kraków: { zone: 'Europe/Warsaw', names: ['polish', 'polish', 'polish', 'german'], pay: 60 },
  'New York': { zone: 'America/New_York', names: ['english', 'spanish', 'westAfrican'], pay: 120 },
  Boston: { zone: 'America/New_York', names: ['english', 'english', 'chinese', 'indian'], pay: 115 },
  Chicago: { zone: 'America/Chicago', names: ['english', 'english', 'polish', 'spanish'], pay: 105 },
  Austin: { zone: 'America/Chicago', names: ['english', 'spanish', 'vietnamese'], pay: 105 },
  'San Francisco': {
    zone: 'America/Los_Angeles',
    names: ['english', 'chinese', 'vietnamese', 'indian'],
    pay: 125,
  },
  Seattle: { zone: 'America/Los_Angeles', names: ['english', 'english', 'chinese', 'indian'], pay: 120 },
  'São Paulo': { zone: 'America/Sao_Paulo', names: ['portuguese'], pay: 55 },
  Bengaluru: { zone: 'Asia/Kolkata', names: ['indian'], pay: 50 },
  Pune: { zone: 'Asia/Kolkata', names: ['indian'], pay: 45 },
  Singapore: { zone: 'Asia/Singapore', names: ['chinese', 'chinese', 'indian', 'english'], pay: 90 },
  Sydney: { zone: 'Australia/Sydney', names: ['english', 'english', 'chinese', 'vietnamese'], pay: 95 },
};

const REGIONS = [
  ['London', 'Manchester', 'Berlin', 'Munich', 'Lisbon', 'Porto', 'Madrid', 'Barcelona', 'Warsaw', 'Kraków'],
  ['New York', 'Boston', 'Chicago', 'Austin', 'San Francisco', 'Seattle', 'São Paulo'],
  ['Bengaluru', 'Pune', 'Singapore', 'Sydney'],
];

const NAMES = {
  english: {
    Female: 'Hannah Alice Megan Grace Olivia Ruth Claire Naomi Erin Phoebe Leah Harriet',
    Male: 'Callum Thomas Owen Ethan Marcus Joel Nathan Rory Simon Darren Caleb Patrick',
    family: 'Whitfield Ashworth Brennan Calloway Dunmore Ellery Farrow Hale Kersey Lowry Marsden Penrose',
  },
  westAfrican: {
    Female: 'Adaeze Ngozi Efua Abena Folake Amara Yewande',
    Male: 'Chinedu Kwame Tunde Emeka Kofi Olumide Ifeanyi',
    family: 'Okafor Adeyemi Mensah Boateng Eze Balogun Owusu Nwosu Asante',
  },
  german: {
    Female: 'Katrin Anja Lena Ulrike Johanna Britta Frieda',
    Male: 'Jonas Matthias Florian Henrik Lukas Stefan Götz',
    family: 'Brandt Köhler Vogel Lindner Reuter Hartwig Böhm Engel Seidel Krüger',
  },
  turkish: {
    Female: 'Elif Zeynep Derya Selin Aylin',
    Male: 'Emre Kerem Onur Mert Barış',
    family: 'Yıldız Aydın Şahin Korkmaz Demirci Özkan',
  },
  french: {
    Female: 'Camille Élodie Manon Solène Margaux',
    Male: 'Julien Thibault Rémi Bastien Antoine',
    family: 'Lefort Marchand Chevalier Renaud Béranger Delmas',
  },
  portuguese: {
    Female: 'Beatriz Inês Mariana Sofia Joana Catarina Luísa Fernanda Rita Helena',
    Male: 'João Tiago Rui Miguel Duarte Nuno Rafael Gonçalo Caio Vasco',
    family: 'Almeida Carvalho Ferraz Moreira Nogueira Pinto Ribeiro Tavares Teixeira Vieira Lacerda',
  },
  spanish: {
    Female: 'Lucía Elena Marta Paula Nuria Pilar Ximena Rocío Irene',
    Male: 'Álvaro Diego Javier Sergio Iván Mateo Andrés Hugo Raúl',
    family: 'Castaño Delgado Escobar Fuentes Herrera Ibáñez Molina Navarro Quintero Salazar Vega',
  },
  polish: {
    Female: 'Agnieszka Magdalena Kinga Zofia Ewa Dorota Justyna Weronika',
    Male: 'Łukasz Paweł Tomasz Marcin Jakub Krzysztof Wojciech Michał',
    family: 'Nowak Wójcik Mazur Król Wieczorek Dudek Pawlak Sikora Baran Zając Gołąb',
  },
  indian: {
    Female: 'Ananya Kavya Meera Deepa Shreya Lakshmi Pooja Nandini Ritika Divya Swati',
    Male: 'Arjun Rohan Vikram Karthik Sanjay Aditya Nikhil Harish Varun Manoj Gaurav',
    family: 'Nair Iyer Deshpande Kulkarni Menon Reddy Banerjee Chauhan Bhat Joshi Rao Saxena',
  },
  chinese: {
    Female: 'Mei Xiaoling Jiayi Huiwen Yanting Shufen Lihua',
    Male: 'Junwei Haoran Zhiming Boon Kaiwen Weijie Guoliang',
    family: 'Tan Lim Chen Zhao Goh Huang Teo Lin Ng Xu',
  },
  vietnamese: {
    Female: 'Linh Thuy Huong Ngoc',
    Male: 'Minh Quang Duc Tuan',
    family: 'Tran Pham Hoang Vu Dang Bui',
  },
  arabic: {
    Female: 'Layla Salma Rania Yasmin Dina',
    Male: 'Omar Karim Youssef Tariq Samir',
    family: 'Haddad Mansour Khoury Nasser Rahmani Saidi',
  },
};
const NEUTRAL_NAMES = 'Robin Sam Kai Noor Jules Alex Remy Sasha';

// Yearly pay before the city's percentage, by level (and by grade for individual contributors).
const PAY = {
  IC: [70000, 94000],
  Senior: [96000, 120000],
  Lead: [118000, 134000],
  M1: [118000, 142000],
  M2: [136000, 164000],
  M3: [168000, 205000],
  VP: [215000, 262000],
  C: [250000, 320000],
};

// First and last year of hire, by level.
const HIRED = {
  IC: [2017, 2026],
  Contractor: [2024, 2026],
  M1: [2017, 2025],
  M2: [2015, 2023],
  M3: [2015, 2023],
  VP: [2015, 2022],
  C: [2015, 2021],
};

// ------------------------------------------------------------- the company

const CEO = { title: 'Chief Executive Officer', level: 'C', city: 'London' };

// A frontline team: its name, the level and city of its one manager, and how many members with what job.
const team = (name, level, city, size, memberTitle, special = {}) => {
  return { name, level, city, size, memberTitle, ...special };
};
const engTeam = (name, level, city, size, special) => {
  return team(name, level, city, size, 'Software Engineer', special);
};

// The one deliberate pair of different people with one name.
const NAMESAKE = { person: { name: 'Ana Costa', gender: 'Female' } };

const DEPARTMENTS = [
  {
    name: 'Engineering',
    costCenter: 'CC-100',
    managerTitle: 'Engineering Manager',
    head: { title: 'VP of Engineering', level: 'VP', city: 'London' },
    directors: [
      {
        title: 'Director of Platform Engineering',
        city: 'Berlin',
        teams: [
          engTeam('Cloud Infrastructure', 'M2', 'London', 4),
          engTeam('Build and Release', 'M1', 'Munich', 3),
          engTeam('Data Platform', 'M2', 'Bengaluru', 6),
          engTeam('Developer Experience', 'M1', 'Lisbon', 3, NAMESAKE),
        ],
      },
      {
        title: 'Director of Product Engineering',
        city: 'New York',
        teams: [
          engTeam('Editor', 'M2', 'Boston', 5),
          engTeam('Search', 'M1', 'Seattle', 4),
          engTeam('Integrations', 'M1', 'Pune', 4),
          engTeam('Payments', 'M1', 'Manchester', 3),
        ],
      },
      {
        title: 'Director of Client Engineering',
        city: 'London',
        vacant: true,
        teams: [
          engTeam('Web Client', 'M2', 'Warsaw', 6),
          engTeam('Mobile', 'M1', 'Barcelona', 5),
          engTeam('Desktop', 'M1', 'Chicago', 2),
        ],
      },
      {
        title: 'Director of Reliability and Quality',
        city: 'Bengaluru',
        teams: [
          engTeam('Site Reliability', 'M2', 'Sydney', 4),
          engTeam('Test Engineering', 'M1', 'Bengaluru', 4),
        ],
      },
    ],
    teams: [],
  },
  {
    name: 'Product',
    costCenter: 'CC-200',
    managerTitle: 'Group Product Manager',
    head: { title: 'Chief Product Officer', level: 'C', city: 'New York' },
    directors: [
      {
        title: 'Director of Product Management',
        city: 'London',
        teams: [
          team('Core Product', 'M2', 'London', 3, 'Product Manager'),
          team('Growth Product', 'M1', 'Berlin', 4, 'Product Manager'),
        ],
      },
    ],
    teams: [
      team('Platform Product', 'M2', 'San Francisco', 3, 'Technical Product Manager'),
      team('Product Operations', 'M1', 'Austin', 2, 'Product Operations Analyst', {
        title: 'Product Operations Manager',
      }),
    ],
  },
  {
    name: 'Design',
    costCenter: 'CC-250',
    head: { title: 'VP of Design', level: 'VP', city: 'Berlin' },
    directors: [],
    teams: [
      team('Product Design', 'M2', 'Berlin', 5, 'Product Designer'),
      team('Design Systems', 'M1', 'Porto', 3, 'Systems Designer'),
      team('User Research', 'M1', 'New York', 3, 'User Researcher', { noTimeZone: true }),
    ],
  },
  {
    name: 'Support',
    costCenter: 'CC-300',
    managerTitle: 'Support Manager',
    head: { title: 'VP of Customer Support', level: 'VP', city: 'Lisbon' },
    directors: [
      {
        title: 'Director of Support for Europe',
        city: 'Madrid',
        teams: [
          team('Support North Europe', 'M1', 'Kraków', 6, 'Support Engineer'),
          team('Support South Europe', 'M1', 'Madrid', 5, 'Support Specialist'),
        ],
      },
      {
        title: 'Director of Support for the Americas',
        city: 'Chicago',
        teams: [
          team('Support North America', 'M2', 'Chicago', 5, 'Support Engineer'),
          team('Support Latin America', 'M1', 'São Paulo', 4, 'Support Specialist'),
        ],
      },
      {
        title: 'Director of Support for Asia Pacific',
        city: 'Singapore',
        left: true,
        teams: [team('Support Asia Pacific', 'M1', 'Singapore', 4, 'Support Engineer')],
      },
    ],
    teams: [],
  },
  {
    name: 'Sales',
    costCenter: 'CC-400',
    managerTitle: 'Regional Sales Manager',
    head: { title: 'Chief Revenue Officer', level: 'C', city: 'New York' },
    directors: [
      {
        title: 'Director of Sales for Europe',
        city: 'London',
        teams: [
          team('Enterprise Sales Europe', 'M2', 'London', 5, 'Account Executive'),
          team('Commercial Sales Europe', 'M1', 'Munich', 4, 'Account Executive'),
        ],
      },
      {
        title: 'Director of Sales for the Americas',
        city: 'Boston',
        teams: [
          team('Enterprise Sales Americas', 'M2', 'New York', 6, 'Account Executive'),
          team('Commercial Sales Americas', 'M1', 'São Paulo', 4, 'Account Executive', NAMESAKE),
        ],
      },
    ],
    teams: [team('Sales Asia Pacific', 'M1', 'Singapore', 3, 'Account Executive')],
  },
  {
    name: 'Marketing',
    costCenter: 'CC-450',
    head: { title: 'VP of Marketing', level: 'VP', city: 'San Francisco' },
    directors: [
      {
        title: 'Director of Growth Marketing',
        city: 'New York',
        teams: [
          team('Demand Generation', 'M1', 'Boston', 4, 'Campaign Specialist'),
          team('Content', 'M1', 'Manchester', 4, 'Content Writer'),
        ],
      },
    ],
    teams: [team('Brand', 'M2', 'Barcelona', 3, 'Brand Designer')],
  },
  {
    name: 'Security',
    costCenter: 'CC-500',
    head: { title: 'VP of Security', level: 'VP', city: 'Warsaw' },
    directors: [],
    teams: [
      team('Application Security', 'M2', 'Warsaw', 4, 'Security Engineer'),
      team('Security Operations', 'M1', 'Sydney', 3, 'Security Analyst'),
    ],
  },
  {
    name: 'Finance',
    costCenter: 'CC-600',
    head: { title: 'Chief Financial Officer', level: 'C', city: 'London' },
    directors: [],
    teams: [
      team('Accounting', 'M1', 'London', 3, 'Accountant'),
      team('Financial Planning', 'M2', 'Chicago', 3, 'Financial Analyst'),
    ],
  },
  {
    name: 'People',
    costCenter: 'CC-650',
    head: { title: 'Chief People Officer', level: 'C', city: 'Lisbon' },
    directors: [],
    teams: [
      team('Talent Acquisition', 'M1', 'Madrid', 3, 'Recruiter'),
      team('People Operations', 'M1', 'Austin', 2, 'People Partner'),
    ],
  },
];

// -------------------------------------------------------------- randomness

// mulberry32: a 32-bit integer generator, so the same seed gives the same file everywhere.
let state = SEED;
function next() {
  state = (state + 0x6d2b79f5) >>> 0;
  let t = state;
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return (t ^ (t >>> 14)) >>> 0;
}

const below = (limit) => next() % limit;
const between = (low, high) => low + below(high - low + 1);
const pick = (list) => list[below(list.length)];
const chance = (percent) => below(100) < percent;

function shuffle(list) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

// Deals words in a shuffled order and starts over when they run out, so no name turns up far too often.
const decks = new Map();
function deal(words) {
  let deck = decks.get(words);
  if (deck === undefined || deck.length === 0) {
    deck = shuffle(words.split(' '));
    decks.set(words, deck);
  }
  return deck.pop();
}

// ------------------------------------------------------------------ people

const usedNames = new Set([NAMESAKE.person.name]);

function inventPerson(city) {
  const roll = below(100);
  const gender = roll < 47 ? 'Female' : roll < 97 ? 'Male' : 'Non-binary';
  for (;;) {
    const pool = NAMES[pick(CITIES[city].names)];
    const name = `${deal(pool[gender] ?? NEUTRAL_NAMES)} ${deal(pool.family)}`;
    if (!usedNames.has(name)) {
      usedNames.add(name);
      return { name, gender };
    }
  }
}

// What the person chose to disclose, which is not always anything.
function recordedGender(gender) {
  const roll = below(100);
  if (roll < 6) return '';
  return roll < 12 ? 'prefer not to say' : gender;
}

const twoDigits = (number) => String(number).padStart(2, '0');

function hireDate([first, last]) {
  const year = between(first, last);
  const month = between(1, year === 2026 ? 10 : 12);
  return `${year}-${twoDigits(month)}-${twoDigits(between(1, 28))}`;
}

function salary([low, high], city) {
  return Math.round((between(low, high) * CITIES[city].pay) / 100 / 500) * 500;
}

const people = [];

// Adds one row. `role` carries the title, level and city; `boss` is the row of the manager.
function add(role, boss, department, teamName, costCenter) {
  const { title, level, grade = level, city, workerType = 'Employee' } = role;
  const person = role.person ?? inventPerson(city);
  const row = {
    boss,
    department,
    team: teamName,
    costCenter,
    title,
    level,
    city,
    workerType,
    left: role.left === true,
    vacant: role.vacant === true,
    name: person.name,
    zone: role.noTimeZone ? '' : CITIES[city].zone,
    hired: hireDate(HIRED[workerType] ?? HIRED[level]),
    gender: recordedGender(person.gender),
    salary: String(salary(PAY[grade], city)),
  };
  if (row.vacant) Object.assign(row, { name: 'Vacant', hired: '', gender: '', salary: '' });
  people.push(row);
  return row;
}

// Most members sit where their manager does, some elsewhere in the region, a few far away.
function memberCity(managerCity) {
  const roll = below(100);
  if (roll < 60) return managerCity;
  const home = REGIONS.find((cities) => cities.includes(managerCity));
  return pick(roll < 90 ? home : REGIONS.flat());
}

function memberGrade() {
  const roll = below(100);
  if (roll < 30) return 'Senior';
  return roll < 38 ? 'Lead' : 'IC';
}

function addTeam(spec, boss, department) {
  const { name, costCenter, managerTitle = `${spec.name} Manager` } = department;
  const plainTitle = spec.title ?? managerTitle;
  const title = spec.level === 'M2' ? `Senior ${plainTitle}` : plainTitle;
  const manager = add({ ...spec, title }, boss, name, spec.name, costCenter);
  for (let i = 0; i < spec.size; i++) {
    const grade = memberGrade();
    const member = {
      title: grade === 'IC' ? spec.memberTitle : `${grade} ${spec.memberTitle}`,
      level: 'IC',
      grade,
      city: memberCity(spec.city),
      workerType: chance(8) ? 'Contractor' : 'Employee',
    };
    add(member, manager, name, spec.name, costCenter);
  }
}

function addCompany() {
  const ceo = add(CEO, null, 'Executive', 'Executive', 'CC-010');
  ceo.hired = '2014-03-03';
  ceo.salary = '385000';
  for (const department of DEPARTMENTS) {
    const { name, costCenter } = department;
    const leadership = `${name} Leadership`;
    const head = add(department.head, ceo, name, leadership, costCenter);
    for (const spec of department.directors) {
      const director = add({ level: 'M3', ...spec }, head, name, leadership, costCenter);
      for (const teamSpec of spec.teams) addTeam(teamSpec, director, department);
    }
    for (const teamSpec of department.teams) addTeam(teamSpec, head, department);
  }
}

// Ids follow the order of hiring; a row with no hire date (the vacancy) was opened last.
function giveIds() {
  const key = (row) => row.hired || '9999';
  const inOrder = [...people].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  inOrder.forEach((row, index) => {
    row.id = `E${FIRST_EMPLOYEE_ID + index}`;
  });
  return inOrder;
}

// First and family name in plain letters; a second person with the same name gets a 2.
function giveEmails(inOrder) {
  const taken = new Map();
  for (const row of inOrder) {
    const plain = row.name
      .replace(/[łŁ]/g, 'l')
      .replace(/ı/g, 'i')
      .normalize('NFD')
      .replace(/\p{Mn}/gu, '')
      .toLowerCase()
      .replaceAll(' ', '.');
    const count = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, count);
    row.email = row.vacant ? '' : `${plain}${count > 1 ? count : ''}@${EMAIL_DOMAIN}`;
  }
}

// ------------------------------------------------------------------ output

const cell = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const cells = (row) => [
  row.id,
  row.name,
  row.email,
  row.boss?.id ?? '',
  row.department,
  row.team,
  row.title,
  row.level,
  row.city,
  row.zone,
  row.hired,
  row.workerType,
  row.costCenter,
  row.gender,
  row.salary,
];

addCompany();
giveEmails(giveIds());
// Whoever left is no longer in the file, though a manager id may still point there.
const rows = shuffle(people.filter((row) => !row.left)).map(cells);
const csv = [COLUMNS, ...rows].map((line) => `${line.map(cell).join(',')}\n`).join('');

if (process.argv.includes('--print')) process.stdout.write(csv);
else writeFileSync(new URL('people.csv', import.meta.url), csv);
