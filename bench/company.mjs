/** A made-up company of any size as an export: a random tree, skewed departments inherited down it, skewed timezones. */
import { stream } from './stream.mjs';

const departments = [
  ['Engineering', 34],
  ['Sales', 20],
  ['Support', 13],
  ['Product', 10],
  ['Marketing', 8],
  ['Operations', 7],
  ['Finance', 5],
  ['People', 3],
];
const timezones = [
  ['America/New_York', 24],
  ['America/Los_Angeles', 18],
  ['Europe/London', 14],
  ['Europe/Berlin', 12],
  ['Asia/Kolkata', 11],
  ['America/Chicago', 7],
  ['Asia/Singapore', 5],
  ['Australia/Sydney', 4],
  ['America/Sao_Paulo', 3],
  ['Asia/Tokyo', 2],
];

/** CSV text with `size` people, the same for the same seed. Rows stand in no order. */
export function makeCompany(size, seed) {
  const random = stream(seed);
  const people = [person(1, null, 'Operations', timezones[0][0])];
  for (const [department, share] of departments) {
    const wanted = Math.round((share * size) / 100) - (department === 'Operations' ? 1 : 0);
    if (wanted < 1) continue;
    const queue = [person(people.length + 1, people[0], department, draw(timezones, random))];
    people.push(queue[0]);
    for (let made = 1; made < wanted; ) {
      const manager = queue.shift();
      const reports = Math.min(3 + Math.floor(random() * 7), wanted - made);
      for (let i = 0; i < reports; i++, made++) {
        const timezone = random() < 0.4 ? manager.timezone : draw(timezones, random);
        queue.push(person(people.length + 1, manager, department, timezone));
        people.push(queue.at(-1));
      }
    }
  }
  for (let i = people.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [people[i], people[j]] = [people[j], people[i]];
  }
  const rows = people.map(
    ({ id, manager, department, timezone }) => `${id},Person ${id},${manager},${department},${timezone}`,
  );
  return `id,name,manager_id,department,timezone\n${rows.join('\n')}\n`;
}

function person(number, manager, department, timezone) {
  return { id: `p${String(number).padStart(6, '0')}`, manager: manager?.id ?? '', department, timezone };
}

function draw(table, random) {
  let left = random() * table.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of table) {
    left -= weight;
    if (left < 0) return value;
  }
  return table.at(-1)[0];
}
