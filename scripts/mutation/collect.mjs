/** The part of vitest's interface that the tests use, for running any of them any number of times in one process. */

/** Tests by id, in the order in which they were written: `{ file, run }`. */
export const tests = new Map();

let file = '';
let suites = [];

/** Loads one file of tests. */
export async function collect(name, load) {
  file = name;
  suites = [];
  await load();
}

function add(name, ...rest) {
  const body = rest.find((each) => typeof each === 'function');
  const path = [file, ...suites.map((suite) => suite.name), name].join(' > ');
  let id = path;
  for (let again = 2; tests.has(id); again++) id = `${path} (${again})`;
  const before = suites.flatMap((suite) => suite.before);
  const run = async () => {
    for (const prepare of before) await prepare();
    await body();
  };
  tests.set(id, { file, run });
}

function group(name, body) {
  suites.push({ name, before: [] });
  body();
  suites.pop();
}

const each = (declare) => (cases) => (name, body) => {
  for (const [index, values] of cases.entries()) {
    const given = Array.isArray(values) ? values : [values];
    declare(`${name} [${index}]`, () => body(...given));
  }
};

const when = (isMeant) => (isMeant ? add : () => {});

export const test = Object.assign(add, {
  each: each(add),
  runIf: when,
  skipIf: (isLeftOut) => when(!isLeftOut),
});
export const describe = Object.assign(group, { each: each(group) });
export const beforeAll = (prepare) => suites.at(-1).before.push(prepare);
