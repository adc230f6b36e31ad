/** A proposal as the text of a rules.yaml: a file that a careful person could have written, each line with its reason. */

import { spanText } from '../model/extent.ts';
import type { SizeRange } from '../model/problem.ts';
import type { Proposal, ProposedCondition, ProposedRule, TrialFigures } from '../model/proposal.ts';
import { fileName } from './file-names.ts';
import { forTerminal } from './safe-text.ts';
import { clipTo, widthOf, wrap } from './wrap.ts';
import { yamlList, yamlScalar } from './yaml-scalar.ts';

const LINE_WIDTH = 116;
/** Where comments are long, those behind lines begin at most here; that of a longer line stands above it. */
const COMMENT_COLUMN = 46;
const LONGEST_COMMENT = 320;
const HEADINGS_SHOWN = 30;

export function renderRulesYaml(proposal: Proposal, figures: TrialFigures | null): string {
  return `${[
    ...head(proposal),
    '',
    ...columns(proposal),
    '',
    ...who(proposal),
    '',
    ...sizes(proposal, figures),
    '',
    ...rules(proposal),
    '',
    ...rest(proposal),
  ].join('\n')}\n`;
}

interface Line {
  readonly text: string;
  readonly comment: string;
}

/** A text as a comment, broken into lines; nothing in it can end the comment. */
function comment(text: string, indent = ''): string[] {
  return wrap(clipTo(forTerminal(text), LONGEST_COMMENT), `${indent}# `, LINE_WIDTH).map((line, index) =>
    index === 0 ? line : `${indent}# ${line.trimStart()}`,
  );
}

/** Lines with their comments behind them in one column; above where that would be too wide. */
function aligned(lines: readonly Line[]): string[] {
  const told = lines.filter(({ comment: said }) => said !== '');
  const widest = Math.max(0, ...told.map(({ text }) => widthOf(text)));
  const isRoomy = told.every(({ comment: said }) => widest + 4 + widthOf(forTerminal(said)) <= LINE_WIDTH);
  const short = told.map(({ text }) => widthOf(text)).filter((width) => width < COMMENT_COLUMN);
  const column = (isRoomy ? widest : Math.max(0, ...short)) + 2;
  return lines.flatMap(({ text, comment: said }) => {
    if (said === '') return [text];
    const line = `${text.padEnd(column - widthOf(text) + text.length)}# ${forTerminal(said)}`;
    if (widthOf(text) < column && widthOf(line) <= LINE_WIDTH) return [line];
    return [...comment(said, /^ */.exec(text)![0]), text];
  });
}

function head({ file, rows, managers, programme }: Proposal): string[] {
  const name = fileName(file);
  const some = managers === null ? '' : `, of whom ${managers} manage somebody`;
  return [
    ...comment(`Rules for peer groups from ${name}: ${rows} rows${some}.`),
    ...comment(
      'Every line may be changed, and a line that begins with # does nothing until the # is removed.',
    ),
    ...comment(
      '`minim people` then says who takes part, `minim rules` what each rule weighs, `minim assign` forms the groups.',
    ),
    `program: ${programme}`,
    '# cycle: 2027-H1   # the half-year the groups are for; without this line the next one',
  ];
}

function columns({ columns: all, notRead, betterLeftOut }: Proposal): string[] {
  const lines = all.map(({ attribute, headings, isWritten, comment: said }): Line => {
    const value = headings.length === 1 ? yamlScalar(headings[0]!) : yamlList(headings);
    return { text: `  ${isWritten ? '' : '# '}${attribute}: ${value}`, comment: said };
  });
  const shown = (headings: readonly string[]) => {
    const rest = headings.length - HEADINGS_SHOWN;
    const names = headings.slice(0, HEADINGS_SHOWN).map((heading) => clipTo(heading, 40));
    return `${names.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  };
  return [
    ...comment('How the columns were understood. To choose another, remove the # and write its heading.'),
    'columns:',
    ...aligned(lines),
    ...(notRead.length > 0 ? comment(`Not read: ${shown(notRead)}.`) : []),
    ...(betterLeftOut.length > 0
      ? comment(`Not read, and better left out of the export: ${shown(betterLeftOut)}.`)
      : []),
  ];
}

function who({ whoComments, include, exclude }: Proposal): string[] {
  const said = whoComments.flatMap((text) => comment(text));
  const block = (key: string, conditions: readonly ProposedCondition[]): Line[] =>
    conditions.length === 0
      ? []
      : [
          { text: `  ${key}:`, comment: '' },
          ...conditions.map((condition) => ({
            text: `    ${yamlScalar(condition.attribute)}: ${conditionValue(condition)}`,
            comment: condition.comment,
          })),
        ];
  if (include.length + exclude.length === 0) return [...said, 'who: {}'];
  return [...said, 'who:', ...aligned([...block('include', include), ...block('exclude', exclude)])];
}

/** `1 or more` may stand as it is; everything else is a list, so that there is room for one more. */
function conditionValue({ attribute, values }: ProposedCondition): string {
  return attribute === 'reports' || attribute === 'manages' ? values.join(', ') : yamlList(values);
}

function sizes({ pools, poolsComment, size, sizeComment }: Proposal, figures: TrialFigures | null): string[] {
  const told = (name: string | null) => {
    const own = figures?.pools.filter((pool) => name === null || pool.name === name) ?? [];
    return own.length === 0 ? '' : groupsOf(own.flatMap((pool) => pool.sizes));
  };
  const lines = pools.map(({ name, manages, size: own }): Line => {
    const parts = [
      `name: ${yamlScalar(name)}`,
      manages && `manages: ${manages}`,
      own && `size: ${sizeText(own)}`,
    ];
    return { text: `  - { ${parts.filter(Boolean).join(', ')} }`, comment: told(name) };
  });
  const poolBlock = pools.length === 0 ? [] : [...comment(poolsComment), 'pools:', ...aligned(lines)];
  const said = [pools.length === 0 ? told(null) : '', sizeComment].filter(Boolean).join('; ');
  return [...poolBlock, ...aligned([{ text: `size: ${sizeText(size)}`, comment: said }])];
}

function sizeText({ min, ideal, max }: SizeRange): string {
  return `{ min: ${min}, ideal: ${ideal}, max: ${max} }`;
}

/** "37 people: 6 groups of 6 to 7". */
function groupsOf(sizesOfGroups: readonly number[]): string {
  const people = sizesOfGroups.reduce((sum, each) => sum + each, 0);
  const span = spanText(sizesOfGroups);
  return `${people} people: ${sizesOfGroups.length === 1 ? 'one group' : `${sizesOfGroups.length} groups`} of ${span}`;
}

function rules({ rules: all }: Proposal): string[] {
  const single = all.filter(({ column }) => column === null);
  const spread = all.filter(({ column }) => column !== null);
  const hasSpread = spread.some(({ isOn }) => isOn);
  const line = ({ id, column, strength, isOn, comment: said }: ProposedRule, indent: string): Line => ({
    text: `${indent}${isOn ? '' : '# '}${yamlScalar(column ?? id)}: ${strength}`,
    comment: said,
  });
  return [
    ...comment(
      'never and must are kept, whatever it costs; avoid and should give way only to them; prefer gives way to all.',
    ),
    'rules:',
    ...aligned([
      ...single.map((rule) => line(rule, '  ')),
      { text: `  ${hasSpread ? '' : '# '}spread:`, comment: 'as different as can be in each group' },
      ...spread.map((rule) => line(rule, hasSpread ? '    ' : '  ')),
      { text: '  # apart: { strength: never, pairs: [[id, id]] }', comment: '' },
      { text: '  # collaborators: { strength: never, teams: [[team, team]] }', comment: '' },
    ]),
  ];
}

function rest({ sensitive, rosterShows }: Proposal): string[] {
  return [
    ...(sensitive.length > 0
      ? [...comment('Used to form groups, and shown nowhere.'), `sensitive: ${yamlList(sensitive)}`, '']
      : []),
    ...comment('What everybody may see of everybody else.'),
    `roster-shows: ${yamlList(rosterShows)}`,
    ...comment(
      'Groups of earlier half-years, so that people meet others. To be switched on once there are some.',
    ),
    '# history: "*/groups.csv"',
  ];
}
