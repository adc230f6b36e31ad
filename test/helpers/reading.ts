/** Reads texts of an export and of rules.yaml as the command line does, for tests that go through the reader. */
import { type Diagnostic, diagnostic, hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { type PeopleFile, readPeople } from '../../src/read/people/read-people.ts';
import { readHead } from '../../src/read/rules/head.ts';
import { type ReadProblem, readProblem } from '../../src/read/rules/read-problem.ts';
import { readYaml } from '../../src/read/rules/yaml-cursor.ts';
import { readTable } from '../../src/read/table.ts';
import { readDrawing } from './notation.ts';
import { cycle } from './world.ts';

export interface ReadCase extends ReadProblem {
  readonly file: PeopleFile;
}

/** Throws where the texts have an error. */
export function readCase(csv: string, yaml: string): ReadCase {
  const { root, diagnostics } = readYaml({ file: 'rules.yaml', text: yaml });
  const head = readHead(root!);
  const { table, diagnostics: faults } = readTable('people.csv', csv);
  const { file, diagnostics: oddities } = readPeople(table!, head.columns, cycle, head);
  refuse([...diagnostics, ...faults, ...oddities]);
  const read = readProblem(head, file!, cycle, (path) => ({
    table: null,
    diagnostics: [diagnostic('file/not-found', { file: path }, 'There is no such file.')],
  }));
  refuse([...file!.diagnostics, ...read.diagnostics]);
  return { ...read, file: file! };
}

function refuse(diagnostics: readonly Diagnostic[]): void {
  if (hasErrors(diagnostics)) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
}

/** The export of a drawing; columns of managers stand only where somebody has one, as in `world`. */
export function exportOf(drawing: string, order?: readonly number[]): string {
  const { people } = readDrawing(drawing);
  const hasManagers = people.some(({ manager }) => manager !== null);
  const rows = people.map(({ id, manager, dotted, team, score }) => {
    const cells = [id, ...(hasManagers ? [manager?.replace('?', '') ?? ''] : []), dotted.join(';')];
    return [...cells, team ?? '', score ?? ''].join(',');
  });
  const heading = ['id', ...(hasManagers ? ['manager'] : []), 'other_managers', 'team', 'score'].join(',');
  const shuffled = (order ?? [...rows.keys()]).map((index) => rows[index]!);
  return [heading, ...shuffled, ''].join('\n');
}
