/** minim as a library: read an export and its rules, form groups. Texts in, data out; no files, no terminal. */

export { diagnosticCodes } from './diagnostics/codes.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { type AssignOptions, type AssignResult, assign } from './engine/assign.ts';
export { assignRounds, type SolvedRound, type SolvedRounds } from './engine/rounds.ts';
export type { Cycle, Group, Problem } from './model/problem.ts';
export type { Solution, Violation } from './model/solution.ts';
export { fields as personFields } from './read/layout.ts';
export { readPeople } from './read/people/read-people.ts';
export { halfYear } from './read/rules/cycle.ts';
export { readHead as readRules, rulesKeys } from './read/rules/head.ts';
export { programmes } from './read/rules/programme.ts';
export { readProblem } from './read/rules/read-problem.ts';
export { rotationModes } from './read/rules/rotation.ts';
export { readYaml } from './read/rules/yaml-cursor.ts';
export { readTable } from './read/table.ts';
export { rules } from './rules/index.ts';
export { price } from './rules/price.ts';
