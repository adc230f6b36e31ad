/** Exports that cannot be used at all. */
import { company, csv } from './company.ts';
import { type Fault, testFaults } from './one-fault.ts';

const good = csv(company(12));

const faults: Fault[] = [
  { title: 'an export that is not there', files: {}, at: 'people.csv', says: [/no such file/] },
  { title: 'an empty export', files: { 'people.csv': '' }, at: 'people.csv', says: [/no text|empty/] },
  {
    title: 'an export of spaces',
    files: { 'people.csv': ' \n\n' },
    at: 'people.csv',
    says: [/no text|empty/],
  },
  {
    title: 'an export of headings only',
    files: { 'people.csv': 'id,name,manager\n' },
    at: 'people.csv:1',
    says: ['no rows'],
  },
  {
    title: 'a folder in place of an export',
    files: { 'people.csv/': '' },
    at: 'people.csv',
    says: ['folder'],
  },
  {
    title: 'an export without headings',
    files: { 'people.csv': good.slice(good.indexOf('\n') + 1) },
    at: 'people.csv:1',
    says: ['headings', 'id,name'],
  },
  {
    title: 'a workbook in place of an export',
    files: { 'people.csv': Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0]) },
    at: 'people.csv',
    says: ['workbook', 'CSV'],
  },
  {
    title: 'an export that says who nobody is',
    files: { 'people.csv': 'department,team\nDesign,Red\nDesign,Blue\n' },
    at: 'people.csv:1',
    says: ['id', 'name', 'e-mail'],
  },
  {
    title: 'a quote that is never closed',
    files: { 'people.csv': good.replace('Mila m02', '"Mila m02') },
    at: 'people.csv:6:5',
    says: ['quote', 'never closed'],
  },
  {
    title: 'several snapshots of the same people in one export, and no dates to tell the latest by',
    files: {
      'people.csv': csv(
        ['before', 'after'].flatMap((time) => company(12).map((row) => ({ ...row, snapshot: time }))),
      ),
    },
    at: 'people.csv:1:9',
    says: ['snapshots', 'as-of: { column: snapshot, value: after }'],
  },
];

testFaults(faults);
