/**
 * The tiny notation in which rules and tests draw people: `Ana/Red<Bo~Cy=3` is Ana of team Red, who reports to Bo, has a
 * dotted line to Cy and the score 3; `<?gone` is a manager outside the file. `|` parts groups; after `||` stand people of
 * the export who take no part.
 */

export interface Drawn {
  readonly id: string;
  readonly team: string | null;
  readonly manager: string | null;
  readonly dotted: readonly string[];
  readonly score: string | null;
}

export interface Drawing {
  /** Everybody, in the order drawn. */
  readonly people: readonly Drawn[];
  /** Ids by group. */
  readonly groups: readonly (readonly string[])[];
}

export function readDrawing(text: string): Drawing {
  const [inGroups = '', outside = ''] = text.split('||');
  const groups = inGroups.split('|').map((part) => part.split(/\s+/).filter(Boolean).map(readPerson));
  const people = [...groups.flat(), ...outside.split(/\s+/).filter(Boolean).map(readPerson)];
  const ids = people.map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw new Error(`somebody is drawn twice in "${text}"`);
  return { people, groups: groups.map((group) => group.map(({ id }) => id)).filter((ids) => ids.length > 0) };
}

function readPerson(token: string): Drawn {
  if (!/^[^/<~=]+([/<~=][^/<~=]+)*$/.test(token)) throw new Error(`"${token}" is not in the notation`);
  const id = /^[^/<~=]+/.exec(token)![0];
  const marks = [...token.matchAll(/([/<~=])([^/<~=]+)/g)].map(([, mark, value]) => ({
    mark,
    value: value!,
  }));
  const one = (mark: string) => {
    const values = marks.filter((each) => each.mark === mark).map(({ value }) => value);
    if (values.length > 1) throw new Error(`"${token}" has two marks ${mark}`);
    return values[0] ?? null;
  };
  const dotted = marks.filter(({ mark }) => mark === '~').map(({ value }) => value);
  return { id, team: one('/'), manager: one('<'), dotted, score: one('=') };
}

/** Draws people back into a word of the notation. */
export function drawPerson({ id, team, manager, dotted, score }: Drawn): string {
  const mark = (sign: string, value: string | null) => (value === null ? '' : `${sign}${value}`);
  return `${id}${mark('/', team)}${mark('<', manager)}${dotted.map((each) => mark('~', each)).join('')}${mark('=', score)}`;
}
