/**
 * Time and memory of reading a large export: `npm run bench:reading [rows]` (default 1000000). A made-up file of ten columns is
 * read piece by piece, as a table and then as people with four columns, in a process of its own; and by `minim people`.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [rows = '1000000', child] = process.argv.slice(2);

if (child) await readIn(child);
else {
  const folder = mkdtempSync(join(tmpdir(), 'minim-reading-'));
  const people = join(folder, 'people.csv');
  write(people, Number(rows));
  const run = (args) =>
    spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  process.stdout.write(run([import.meta.filename, rows, people]).stdout);
  const shown = run(['--import', stopwatch(), resolve('bin/minim.js'), 'people', people, '--quiet']);
  process.stdout.write(shown.stdout);
  rmSync(folder, { recursive: true, force: true });
}

async function readIn(path) {
  const { halfYear, readPeople, readTable } = await import('../dist/index.js');
  const { table } = readTable('people.csv', piecesOf(path));
  say(`${table.size} rows as a table`);
  const { file } = readPeople(table, [], halfYear('2027-H1'));
  for (const attribute of ['department', 'team', 'timezone', 'start_date']) file.column(attribute);
  say(`${file.people.size} people with four columns`);
}

function* piecesOf(path) {
  const handle = openSync(path, 'r');
  const chunk = new Uint8Array(1 << 20);
  const decoder = new TextDecoder();
  for (let length = readSync(handle, chunk); length > 0; length = readSync(handle, chunk))
    yield decoder.decode(chunk.subarray(0, length), { stream: true });
  closeSync(handle);
}

function say(what) {
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(
    `${what}: ${(performance.now() / 1000).toFixed(1)} s, at most ${megabytes} MB so far\n`,
  );
}

/** A module that says, when the process ends, what it took. */
function stopwatch() {
  const text = `process.on('exit', () => process.stdout.write(\`minim people: \${(performance.now() / 1000).toFixed(1)} s, at most \${Math.round(process.resourceUsage().maxRSS / 1024)} MB\\n\`));`;
  return `data:text/javascript,${encodeURIComponent(text)}`;
}

/** Everybody has eight reports, as far as there are people. */
function write(path, count) {
  const departments = [
    'Engineering',
    'Design',
    'Support',
    'Sales',
    'Finance',
    'Legal',
    'Product',
    'Operations',
  ];
  const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Singapore', 'Europe/London'];
  const handle = openSync(path, 'w');
  let text = 'Employee ID,Name,Work Email,Manager ID,Department,Team,Job Title,Location,Timezone,Hire Date\n';
  for (let i = 0; i < count; i++) {
    const boss = i === 0 ? '' : 1_000_000 + Math.floor((i - 1) / 8);
    const team = `Team ${Math.floor(i / 8) % 20_000}`;
    const hired = `20${String(i % 25).padStart(2, '0')}-0${1 + (i % 9)}-11`;
    text += `${1_000_000 + i},First${i % 9973} Last${i},user${i}@example.com,${boss},${departments[i % 8]},${team},Engineer ${i % 7},City ${i % 300},${zones[i % 4]},${hired}\n`;
    if (text.length > 1 << 20) {
      writeSync(handle, text);
      text = '';
    }
  }
  writeSync(handle, text);
  closeSync(handle);
}
