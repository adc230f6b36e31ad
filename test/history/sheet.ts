/** A company of ten with groups that hold, and its groups file as somebody saves it from a spreadsheet. */
import { folderWith, minim, type Ran } from '../cli/minim.ts';

const people = `id,name,email,manager,department
0001,Tove Top,tove@x.example,,Board
0002,Ana Costa,ana@x.example,0001,Sales
0003,Bo Dahl,bo@x.example,0001,Sales
0004,Cy Eide,cy@x.example,0001,Design
0005,Zoë Müller,zoe@x.example,0001,Design
0006,Eva Fors,eva@x.example,0001,Support
0007,Finn Gade,finn@x.example,0001,Support
0008,Ana Costa,ana2@x.example,0002,Sales
0009,Gro Holm,gro@x.example,0002,Support
0010,=Hal Iversen,hal@x.example,0003,Design
`;
const rules =
  'who: { exclude: { id: "0001" } }\nsize: { min: 3, ideal: 3, max: 5 }\ncycle: { name: 2027-H1, from: 2027-01-04, to: 2027-06-25 }\n';

/** Group, id and name of each seat. */
export const seats: readonly (readonly [string, string, string])[] = [
  ['Alder', '0010', "'=Hal Iversen"],
  ['Alder', '0002', 'Ana Costa'],
  ['Alder', '0007', 'Finn Gade'],
  ['Birch', '0003', 'Bo Dahl'],
  ['Birch', '0004', 'Cy Eide'],
  ['Birch', '0009', 'Gro Holm'],
  ['Cedar', '0008', 'Ana Costa'],
  ['Cedar', '0006', 'Eva Fors'],
  ['Cedar', '0005', 'Zoë Müller'],
];

/** Group and name, or the id where two people have the name. */
export const byName = seats.map(([group, id, name]) => [group, name === 'Ana Costa' ? id : name]);

export const heading = ['group', 'id', 'name'];

/** As a spreadsheet writes it: with carriage returns. */
export function sheet(rows: readonly (readonly string[])[], separator = ','): string {
  return rows.map((row) => `${row.join(separator)}\r\n`).join('');
}

export function windows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.codePointAt(0)!);
}

export function inFolder(groups: string | Uint8Array): string {
  return folderWith({ 'people.csv': people, 'rules.yaml': rules, 'groups.csv': groups });
}

export function check(groups: string | Uint8Array, ...words: string[]): Ran {
  return minim(inFolder(groups), ['check', 'people.csv', 'groups.csv', ...words]);
}

/** Groups by name with the ids of their members, as `check --json` understood the file. */
export function understood(groups: string | Uint8Array): Record<string, string[]> {
  const { out, err, code } = check(groups, '--json');
  if (code !== 0) throw new Error(`${code}: ${err}`);
  const result = JSON.parse(out) as { groups: { name: string; members: string[] }[] };
  return Object.fromEntries(result.groups.map(({ name, members }) => [name, [...members].sort()]));
}
