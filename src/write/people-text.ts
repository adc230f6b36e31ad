/** What `minim people` prints: who takes part, who does not and why, pools, what to look at, and how columns were understood. */
import { counted } from '../model/counted.ts';
import { spanText } from '../model/extent.ts';
import type { Finding, Overview, PoolView, RowVerdict } from '../model/overview.ts';
import { columnLines } from './columns-text.ts';
import { renderPlace } from './diagnostics-text.ts';
import type { Palette } from './paint.ts';
import { forTerminal } from './safe-text.ts';
import { clipTo, padTo, widthOf, wrap } from './wrap.ts';
import { yamlList } from './yaml-scalar.ts';

const FINDINGS_SHOWN = 6;
const NAMES_SHOWN = 3;
const LONGEST_MESSAGE = 400;
const LONGEST_NAME = 30;

export function renderOverview(overview: Overview, verbose: boolean, palette: Palette): string {
  return [
    ...headline(overview, palette),
    '',
    ...poolLines(overview, verbose, palette),
    ...outLines(overview, verbose, palette),
    ...findingLines(overview, verbose, palette),
    ...columnLines(overview, verbose, palette),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function headline({ file, rows, people }: Overview, palette: Palette): string[] {
  const placed = rows.filter(({ reason }) => reason === null).length;
  const rest = rows.length - placed;
  const persons = people === rows.length ? '' : ` (${counted(people, 'person', 'people')})`;
  const text = `${counted(rows.length, 'row', 'rows')}${persons}: ${placed} take part, ${rest === 0 ? 'nobody is left out' : `${rest} ${rest === 1 ? 'does' : 'do'} not`}.`;
  const [first, ...others] = wrap(text, `${forTerminal(file)}  `, 80, 2);
  const name = forTerminal(file);
  return [palette.strong(name) + first!.slice(name.length), ...others];
}

function poolLines({ pools, rows }: Overview, verbose: boolean, palette: Palette): string[] {
  const filled = pools.filter(({ people }) => people > 0);
  if (filled.length === 0) return [palette.bad('Nobody takes part.'), ''];
  const width = Math.min(LONGEST_NAME, Math.max(...filled.map(({ name }) => widthOf(forTerminal(name)))));
  const count = Math.max(...filled.map(({ people }) => String(people).length));
  const lines = filled.flatMap((pool) => {
    const name = padTo(clipTo(forTerminal(pool.name), width), width);
    const line = `  ${String(pool.people).padStart(count)}  ${name}  ${division(pool, palette)}`;
    const members = verbose ? rows.filter((row) => row.reason === null && row.pool === pool.name) : [];
    return [
      line,
      ...(members.length > 0 ? wrap(listed(members, members.length), ' '.repeat(count + 4)) : []),
    ];
  });
  return [palette.strong('Take part'), ...lines, ''];
}

/** "6 groups of 6 to 7", or why not. */
function division({ sizes, size }: PoolView, palette: Palette): string {
  if (sizes === null) return palette.warn(`no groups of ${size.min} to ${size.max}`);
  return `${sizes.length === 1 ? 'a group' : `${sizes.length} groups`} of ${spanText(sizes)}`;
}

function outLines({ rows }: Overview, verbose: boolean, palette: Palette): string[] {
  const byReason = new Map<string, RowVerdict[]>();
  for (const row of rows) {
    if (row.reason === null) continue;
    // Which row speaks for a person differs from row to row.
    const reason = row.reason.startsWith('same person as') ? 'same person as another row' : row.reason;
    const same = byReason.get(reason);
    if (same) same.push(row);
    else byReason.set(reason, [row]);
  }
  if (byReason.size === 0) return [];
  const reasons = [...byReason].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  const count = Math.max(...reasons.map(([, out]) => String(out.length).length));
  const lines = reasons.flatMap(([reason, out]) => {
    const names = listed(out, verbose ? out.length : NAMES_SHOWN);
    return wrap(`${forTerminal(reason)}: ${names}`, `  ${String(out.length).padStart(count)}  `);
  });
  return [palette.strong('Do not take part'), ...lines, ''];
}

/** "Ada Ito (line 3), Wim Diaz (line 4) and 12 more". */
function listed(rows: readonly RowVerdict[], most: number): string {
  const shown = rows.slice(0, most).map(({ name, id, line }) => {
    const who = clipTo(forTerminal(name || id || 'nobody'), LONGEST_NAME);
    return `${who} (line ${line})`;
  });
  const rest = rows.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

function findingLines(overview: Overview, verbose: boolean, palette: Palette): string[] {
  const { findings } = overview;
  if (findings.length === 0) return [palette.good('Nothing to fix.'), ''];
  const shown = verbose ? findings : findings.slice(0, FINDINGS_SHOWN);
  const rest = findings.length - shown.length;
  return [
    palette.strong('To look at'),
    ...shown.flatMap((finding) => findingText(overview, finding, palette)),
    ...(rest > 0 ? [`  and ${rest} more; --verbose shows all`] : []),
    '',
  ];
}

function findingText(overview: Overview, finding: Finding, palette: Palette): string[] {
  const { place, severity, message, help, leaveOut } = finding;
  const where =
    place === null || place.line === undefined
      ? ''
      : `${place.file === overview.file ? `line ${place.line}` : renderPlace(place)}: `;
  const mark = severity === 'note' ? palette.faint('·') : palette.warn('!');
  const [first, ...others] = wrap(`${where}${forTerminal(cut(message))}`, '  - ');
  const advice = help === null ? [] : wrap(forTerminal(cut(help)), '    ').map(palette.faint);
  const answer = leaveOut.length === 0 ? [] : pasteLines(overview, leaveOut, palette);
  return [first!.replace('-', mark), ...others, ...advice, ...answer];
}

/** A line that leaves these people out, whole where rules.yaml says nothing yet of who takes part. */
function pasteLines({ usualWho }: Overview, ids: readonly string[], palette: Palette): string[] {
  const how = (where: string) => `    ${palette.faint(`or leave out, in rules.yaml${where}:`)}`;
  if (usualWho === null) return [how(' under who: exclude'), `      id: ${yamlList(ids)}`];
  const include = usualWho.isByReports ? 'include: { reports: 1 or more }, ' : '';
  return [how(''), `      who: { ${include}exclude: { id: ${yamlList([...usualWho.tops, ...ids])} } }`];
}

function cut(text: string): string {
  return text.length <= LONGEST_MESSAGE
    ? text
    : `${text.slice(0, LONGEST_MESSAGE - 60)} ... ${text.slice(-50)}`;
}
