/** What is odd about an org chart, told by line. */
import { type Diagnostic, diagnostic } from '../../diagnostics/diagnostic.ts';
import { NO_BOSS, UNKNOWN_BOSS } from '../../model/org-chart.ts';
import { nearest } from '../suggest.ts';
import type { Link, ManagerCells } from './chart-links.ts';
import type { How } from './managers.ts';
import { joined, type MergedPerson } from './merge.ts';
import { differInMiddle, nameKey } from './names.ts';
import { isWithheld } from './rows.ts';

export interface ReadLinks {
  readonly file: string;
  readonly people: readonly MergedPerson[];
  readonly links: readonly Link[];
  readonly boss: Int32Array;
  readonly reports: Int32Array;
  readonly loops: readonly (readonly number[])[];
  readonly cellsOf: ManagerCells;
}

/** Single faults shown before the rest is counted. */
const SHOWN = 8;

export function describeChart(read: ReadLinks): Diagnostic[] {
  const lines = Int32Array.from(read.people, ({ main }) => main.line);
  const inFile = Array.from(lines.keys()).sort((a, b) => lines[a]! - lines[b]!);
  const teller = new Teller(read, inFile);
  return [
    ...teller.oddLinks(),
    ...teller.absentManagers(),
    ...teller.peopleWithoutManager(),
    ...teller.managersGone(),
    ...teller.loops(),
    ...teller.tops(),
    ...teller.matches(),
  ];
}

class Teller {
  readonly #read: ReadLinks;
  readonly #inFile: readonly number[];
  /** By list of people: a hundred thousand managers may share one name, and be told of for each of their reports. */
  readonly #lines = new Map<readonly number[], string>();

  constructor(read: ReadLinks, inFile: readonly number[]) {
    this.#read = read;
    this.#inFile = inFile;
  }

  oddLinks(): Diagnostic[] {
    const { links, boss } = this.#read;
    return this.#inFile.flatMap((person) => {
      const link = links[person]!;
      if (link.kind === 'ambiguous') {
        const message = `“${link.text}”, the manager of ${this.#nameOf(person)}, could be several people (lines ${this.#linesOf(link.people)}).`;
        return [
          diagnostic(
            'people/ambiguous-manager',
            this.#at(person),
            message,
            'give the manager by id or e-mail',
          ),
        ];
      }
      if (link.kind !== 'found' || link.person !== person) return [];
      const message = `${this.#nameOf(person)} is entered as their own manager.`;
      const help =
        boss[person] === NO_BOSS
          ? 'they are read as the top of the chart'
          : 'what lies above them is not known; give their manager, or leave the cell empty at the top of the chart';
      return [diagnostic('people/own-manager', this.#at(person), message, help)];
    });
  }

  absentManagers(): Diagnostic[] {
    const { file, links } = this.#read;
    const absent = new Map<string, number[]>();
    for (const person of this.#inFile) {
      const link = links[person]!;
      if (link.kind !== 'unknown') continue;
      const reports = absent.get(link.text);
      if (reports) reports.push(person);
      else absent.set(link.text, [person]);
    }
    const absentees = [...absent];
    const diagnostics = absentees.slice(0, SHOWN).map(([text, reports]) => {
      const message = `“${text}”, the manager of ${this.#who(reports)}, is not in the file.`;
      const help = this.#nearName(text) ?? 'what lies above them is not known';
      return diagnostic('people/unknown-manager', this.#at(reports[0]!), message, help);
    });
    if (absentees.length > SHOWN) {
      const rest = absentees.slice(SHOWN).reduce((sum, [, reports]) => sum + reports.length, 0);
      const message = `${absentees.length - SHOWN} more managers, of ${rest} people, are not in the file.`;
      diagnostics.push(diagnostic('people/unknown-manager', { file }, message));
    }
    return diagnostics;
  }

  /** Somebody whose name differs in a middle initial or a slip of the pen: asked about, never taken. */
  #nearName(text: string): string | undefined {
    const { people } = this.#read;
    if (people.length > MOST_COMPARED || !/\p{L}\P{L}+\p{L}/u.test(text) || text.includes('@'))
      return undefined;
    const near = people.flatMap(({ main }, person) => (differInMiddle(main.name, text) ? [person] : []));
    if (near.length === 1) {
      const { name, line, id } = people[near[0]!]!.main;
      return `did you mean “${name}” (line ${line})? If so, write it alike on both sides, or give the id ${id}`;
    }
    const named = people.filter(({ main }) => !isWithheld(main.name));
    const key = nearest(
      nameKey(text),
      named.map(({ main }) => nameKey(main.name)),
    );
    const like = named.find(({ main }) => key !== null && nameKey(main.name) === key)?.main;
    return (
      like && `did you mean “${like.name}” (line ${like.line})? If so, write the name alike on both sides`
    );
  }

  peopleWithoutManager(): Diagnostic[] {
    const { links, boss } = this.#read;
    const blank = this.#inFile.filter(
      (person) => links[person]!.kind === 'blank' && boss[person] === UNKNOWN_BOSS,
    );
    if (blank.length === 0) return [];
    const verb = blank.length === 1 ? 'has' : 'have';
    const message = `${this.#who(blank)} ${verb} no manager and no reports; their manager is taken as not known.`;
    return [diagnostic('people/unknown-manager', this.#at(blank[0]!), message)];
  }

  /** Leavers who still have reports: the chain runs through them, and somebody else is the boss by now. */
  managersGone(): Diagnostic[] {
    const { people, reports } = this.#read;
    const gone = this.#inFile.filter(
      (person) => people[person]!.main.standing === 'left' && reports[person]! > 0,
    );
    if (gone.length === 0) return [];
    const names = gone.slice(0, SHOWN).map((each) => {
      const count = reports[each]!;
      return `${this.#nameOf(each)} (line ${this.#lineOf(each)}, ${count === 1 ? '1 report' : `${count} reports`})`;
    });
    if (gone.length > SHOWN) names.push(`and ${gone.length - SHOWN} more`);
    const message = `${gone.length === 1 ? 'Somebody who has left still manages' : `${gone.length} people who have left still manage`} people: ${names.join(', ')}.`;
    const help = 'the chain runs through them to whoever is above; give the new managers';
    return [diagnostic('people/manager-left', this.#at(gone[0]!), message, help)];
  }

  loops(): Diagnostic[] {
    return this.#read.loops.map((loop) => {
      const names = loop.slice(0, SHOWN).map((person) => this.#nameOf(person));
      if (loop.length > SHOWN) names.push(`${loop.length - SHOWN} more`);
      const message = `${names.join(', ')} manage each other in a loop (lines ${this.#linesOf(loop)}); all of them count as one chain.`;
      return diagnostic('people/loop', this.#at(loop[0]!), message, 'correct the manager of one of them');
    });
  }

  tops(): Diagnostic[] {
    const tops = this.#inFile.filter((person) => this.#read.boss[person] === NO_BOSS);
    if (tops.length < 2) return [];
    const names = tops.slice(0, SHOWN).map((top) => `${this.#nameOf(top)} (line ${this.#lineOf(top)})`);
    if (tops.length > SHOWN) names.push(`and ${tops.length - SHOWN} more`);
    const message = `${tops.length} people have no manager above them: ${names.join(', ')}.`;
    return [diagnostic('people/several-tops', this.#at(tops[0]!), message)];
  }

  /** Managers found other than by the id as written, one note for each way. */
  matches(): Diagnostic[] {
    const { people, links, cellsOf } = this.#read;
    const byWay = new Map<How, number[]>();
    for (const person of this.#inFile) {
      const link = links[person]!;
      if (link.kind !== 'found' || link.how === 'id') continue;
      const list = byWay.get(link.how);
      if (list) list.push(person);
      else byWay.set(link.how, [person]);
    }
    return ways.flatMap(([how, way]) => {
      const matched = byWay.get(how);
      if (!matched) return [];
      const [first] = matched;
      const link = links[first!] as { person: number };
      const { text } = cellsOf(people[first!]!.main)[0]!;
      const many = matched.length === 1 ? '1 manager was' : `${matched.length} managers were`;
      const message = `${many} matched ${way}, the first on line ${this.#lineOf(first!)}: “${text}” is ${this.#nameOf(link.person)} (line ${this.#lineOf(link.person)}).`;
      return [diagnostic('people/matched-manager', this.#at(first!), message)];
    });
  }

  #who(people: readonly number[]): string {
    const [first] = people;
    return people.length === 1
      ? this.#nameOf(first!)
      : `${people.length} people (lines ${this.#linesOf(people)})`;
  }

  #nameOf(person: number): string {
    const { name, id } = this.#read.people[person]!.main;
    return name || id;
  }

  #lineOf(person: number): number {
    return this.#read.people[person]!.main.line;
  }

  #linesOf(people: readonly number[]): string {
    const told = this.#lines.get(people);
    if (told !== undefined) return told;
    const lines = joined(people.map((person) => this.#lineOf(person)).sort((a, b) => a - b));
    this.#lines.set(people, lines);
    return lines;
  }

  #at(person: number) {
    return { file: this.#read.file, line: this.#lineOf(person) };
  }
}

/** Comparing one name with all others takes a while; in larger files nobody is proposed. */
const MOST_COMPARED = 20_000;

/** In words, how somebody was found other than by the id as written. */
export const ways: readonly (readonly [How, string])[] = [
  ['repaired id', 'by id without leading zeros, a final “.0” or case'],
  ['e-mail', 'by e-mail'],
  ['name', 'by name'],
  ['id in brackets', 'by the id in brackets'],
  ['other key', 'by a second id, such as that of a post or role'],
  ['directory name', 'by the name in a directory entry'],
  ['name without titles', 'by name without titles and ranks'],
  ['job title', 'by job title, which one person holds'],
];
