/** What minim makes of an export, as text that a person can judge: who is in and out and why, lines of reporting, messages. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { nodeIo } from '../../src/cli/io.ts';
import { type Loaded, load } from '../../src/cli/load.ts';
import { type Diagnostic, sortDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { NO_BOSS } from '../../src/model/org-chart.ts';

const CYCLE = '2027-H1';
// One for all: each makes streams listen for closed pipes.
const io = { ...nodeIo(), today: () => '2026-11-01' };

export interface Reading {
  readonly loaded: Loaded | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads an export as `minim assign` would, with the rules.yaml beside it; the cycle is the first half of 2027. */
export function readExport(people: string): Promise<Reading> {
  const beside = join(dirname(people), 'rules.yaml');
  const rules = existsSync(beside) ? beside : undefined;
  return load(io, { people, rules, cycle: rules === undefined ? CYCLE : undefined });
}

export function renderReading(reading: Reading, folder: string): string {
  const { loaded, diagnostics } = reading;
  const lines = loaded === null ? ['not read'] : renderPeople(loaded);
  for (const { severity, code, place, message, help } of sortDiagnostics(diagnostics)) {
    const file = place === null ? '' : `${relative(folder, place.file) || place.file}`;
    const at = place === null ? '' : ` ${file}${place.line === undefined ? '' : `:${place.line}`}`;
    lines.push(`${severity} ${code}${at}: ${message.replaceAll(`${folder}/`, '')}`);
    if (help !== undefined) lines.push(`  help: ${help.replaceAll(`${folder}/`, '')}`);
  }
  return `${lines.join('\n')}\n`;
}

function renderPeople(loaded: Loaded): string[] {
  const { file, participants } = loaded;
  const { people, chart, merged } = file;
  const byLine = [...merged.keys()].sort((a, b) => people.lines[a]! - people.lines[b]!);
  const describe = (person: number) => {
    const rest = merged[person]!.rows.length - 1;
    const others = rest === 0 ? '' : ` and ${rest} more`;
    const dotted = (chart.dotted.get(person) ?? []).map((other) => people.ids[other]).join(' ');
    const boss = chart.boss[person]!;
    const outsider = chart.outsiders[chart.managerKey[person]! - people.size];
    const above =
      boss >= 0
        ? `under ${people.ids[boss]}`
        : boss === NO_BOSS
          ? 'top'
          : `under somebody not known${outsider === undefined ? '' : ` (“${outsider}”)`}`;
    const reports = chart.reports[person] === 0 ? '' : `, ${chart.reports[person]} reports`;
    const reason = participants.out[person];
    const name = people.names[person] || '(no name)';
    return `  line ${people.lines[person]}${others}: ${people.ids[person]} ${name}, ${above}${dotted && `, dotted ${dotted}`}${reports}${reason === null ? '' : `: ${reason}`}`;
  };
  const isIn = (person: number) => participants.out[person] === null;
  const aside = [...file.setAside].filter(([, rows]) => rows.length > 0);
  return [
    `${loaded.rows} rows, ${byLine.filter(isIn).length} take part`,
    ...byLine.filter(isIn).map(describe),
    'out',
    ...byLine.filter((person) => !isIn(person)).map(describe),
    ...aside.map(([reason, rows]) => `  lines ${rows.map(({ line }) => line).join(', ')}: ${reason}`),
    ...renderColumns(loaded),
    '',
  ];
}

/** What the cells of columns of dates and numbers mean. */
function renderColumns({ file: { people } }: Loaded): string[] {
  const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return [...people.columns].flatMap(([attribute, { kind, labels, meaning }]) => {
    if ((kind !== 'date' && kind !== 'number') || attribute === 'reports') return [];
    const shown = labels.map((label, code) => {
      const value = meaning[code]!;
      const text = !Number.isFinite(value) ? 'not known' : kind === 'date' ? iso(value) : `${value}`;
      return `“${label}” ${text}`;
    });
    return [`${attribute}: ${shown.join(', ')}`];
  });
}

/** Who is in, who is out and why, and who reports to whom, without lines; the codes of what was told. */
export function whoIsWho({ loaded, diagnostics }: Reading) {
  const codes = diagnostics.map(({ code }) => code).sort();
  if (loaded === null) return { codes };
  const { people, chart } = loaded.file;
  const idOf = (person: number) => people.ids[person];
  const everybody = people.ids.map((id, person) => ({
    id,
    name: people.names[person],
    boss: chart.boss[person]! < 0 ? chart.boss[person] : idOf(chart.boss[person]!),
    dotted: (chart.dotted.get(person) ?? []).map(idOf).sort(),
    reason: loaded.participants.out[person],
  }));
  return { codes, everybody, out: [...loaded.out] };
}

/** Reads a made-up export from its text, in a folder that is gone afterwards. */
export async function readTexts(people: string | Uint8Array, rules?: string): Promise<Reading> {
  const folder = mkdtempSync(join(tmpdir(), 'minim-read-'));
  try {
    writeFileSync(join(folder, 'people.csv'), people);
    if (rules !== undefined) writeFileSync(join(folder, 'rules.yaml'), rules);
    return await readExport(join(folder, 'people.csv'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
