/** Slips in rules.yaml: each is told with its line, and with the word that was probably meant. */
import { company, csv } from './company.ts';
import { type Fault, testFaults } from './one-fault.ts';

const people = csv(company(12));

const at = (title: string, rules: string, place: string, ...says: (string | RegExp)[]): Fault => ({
  title,
  files: { 'people.csv': people, 'rules.yaml': rules },
  at: `rules.yaml:${place}`,
  says,
});

const faults: Fault[] = [
  at(
    'a misspelt rule',
    'rules:\n  same-manger: avoid\n',
    '2:3',
    'same-manger',
    /did you mean “same-manager”/,
  ),
  at('an unknown rule', 'rules:\n  horoscope: avoid\n', '2:3', 'horoscope', 'reporting-chain'),
  at('an unknown key', 'sizes: { min: 5 }\n', '1:1', 'sizes', /did you mean “size”/),
  at('an unknown key further in', 'size:\n  minimum: 5\n', '2:3', 'minimum', 'min'),
  at(
    'an unknown option of a rule',
    'rules:\n  same-team: { strength: never, wieght: 2 }\n',
    '2:33',
    'weight',
  ),
  at('a misspelt strength', 'rules:\n  same-team: nevr\n', '2:14', 'nevr', /did you mean “never”/),
  at('a strength of the wrong kind', 'rules:\n  same-manager: must\n', '2:17', 'must', /write never/),
  at(
    'an unwanted word for a wish',
    'rules:\n  together: { strength: never, pairs: [[m01, m02]] }\n',
    '2:25',
    'must',
  ),
  at(
    'a rule without a strength',
    'rules:\n  same-manager: { weight: 2 }\n',
    '2:17',
    'same-manager',
    'strength',
  ),
  at(
    'a weight that is no whole number',
    'rules:\n  same-team: { strength: avoid, weight: 1.5 }\n',
    '2:41',
    '1.5',
  ),
  at('a tab as indentation', 'rules:\n\tsame-manager: never\n', '2:1', /[Tt]ab/, 'spaces'),
  at('a key written twice', 'size: { min: 3 }\ngroups: 2\nsize: { min: 4 }\n', '3:1', /unique|twice/, 'size'),
  at(
    'a rule written twice',
    'rules:\n  same-team: off\n  same-team: never\n',
    '3:3',
    /unique|twice/,
    'same-team',
  ),
  at('a list in place of a map', '- same-manager\n- same-team\n', '1:1', 'list', 'rules:'),
  at('a word in place of rules', 'rules: off\n', '1:8', 'off', 'map'),
  at('a strength in place of columns', 'rules: { spread: prefer }\n', '1:18', 'columns', 'prefer'),
  at(
    'two documents in one file',
    'size: { min: 4 }\n---\nsize: { min: 5 }\n',
    '2:1',
    /[Oo]ne|several|multiple/,
  ),
  at('an alias', 'rules:\n  same-manager: &word avoid\n  same-team: *word\n', '3:14', 'alias'),
  at(
    'an unknown column in spread',
    'rules:\n  spread: { departmnt: prefer }\n',
    '2:13',
    /did you mean “department”/,
  ),
  at(
    'an unknown column in who',
    'who:\n  include: { deprtment: Design }\n',
    '2:14',
    /did you mean “department”/,
  ),
  at('an unknown column in pools', 'pools:\n  - { name: all, grade: M1 }\n', '2:18', 'grade', 'department'),
  at(
    'an unknown column in columns',
    'columns: { id: Id Number }\n',
    '1:16',
    'Id Number',
    /did you mean “id”/,
  ),
  at('a misspelt field in columns', 'columns: { departmnt: team }\n', '1:12', /did you mean “department”/),
  at('an unknown column in sensitive', 'sensitive: [gender]\n', '1:13', 'gender', 'columns'),
  at(
    'an unknown column on rosters',
    'roster-shows: [name, departement]\n',
    '1:22',
    /did you mean “department”/,
  ),
  at(
    'a value that nobody has',
    'who:\n  include: { department: Desing }\n',
    '2:26',
    /did you mean “Design”/,
    '12 people',
  ),
  at('an id that nobody has', 'who:\n  exclude: { id: [m01, m99] }\n', '2:24', 'm99'),
  at('a minimum over the maximum', 'size: { min: 9, max: 5 }\n', '1:7', 'min 9', 'max 5'),
  at('an ideal outside the limits', 'size: { min: 5, ideal: 12, max: 8 }\n', '1:7', 'ideal 12'),
  at('no groups', 'groups: 0\n', '1:9', 'whole number', '0'),
  at('a number in words', 'groups: four\n', '1:9', 'whole number', 'four'),
  at(
    'a rule about a person who does not exist',
    'rules:\n  apart: { strength: never, pairs: [[m01, m77]] }\n',
    '2:43',
    'm77',
  ),
  at(
    'a pair without its own brackets',
    'rules:\n  apart: { strength: never, pairs: [[m01]] }\n',
    '2:37',
    /two or more/,
  ),
  at('pairs of nobody', 'rules:\n  apart: never\n', '2:10', 'apart', 'pairs'),
  at('a pair of one person', 'rules:\n  apart: { strength: never, pairs: [[m01, m01]] }\n', '2:43', 'm01'),
  at(
    'a common boss within no levels',
    'rules:\n  common-boss: { strength: avoid, within: 0 }\n',
    '2:43',
    '0',
  ),
  at('a rule with an empty list', 'rules:\n  reporting-chain: []\n', '2:20', 'strength'),
  at('no pools', 'pools: []\n', '1:8', 'pools'),
  at('a pool without a name', 'pools:\n  - { department: Design }\n', '2:5', 'name'),
  at('a newer format', 'format: 2\n', '1:9', 'format 2', 'update'),
  at('an unknown programme', 'program: minim\n', '1:10', /did you mean “mini-m”/),
  at(
    'a cycle that ends before it begins',
    'cycle: { name: x, from: 2027-06-01, to: 2027-01-01 }\n',
    '1:8',
    'from',
  ),
  at(
    'a number of reports with a sign that is not understood',
    'who:\n  include: { reports: "> 3" }\n',
    '2:23',
    '> 3',
    '1 or more',
  ),
  at('a number of reports with a plus', 'who:\n  include: { reports: 2+ }\n', '2:23', '2+', '1 or more'),
];

testFaults([
  ...faults,
  {
    title: 'a rules file that is not there',
    files: { 'people.csv': people },
    words: ['-r', 'rulez.yaml'],
    at: 'rulez.yaml',
    says: [/no such file/],
  },
  {
    title: 'a folder called rules.yaml',
    files: { 'people.csv': people, 'rules.yaml/': '' },
    at: 'rules.yaml',
    says: ['folder'],
  },
]);
