/** People by a key: one number a key, and a list only where several people share it. */
import type { Found, How } from './managers.ts';
import type { MergedPerson } from './merge.ts';

export class PersonIndex {
  /** The person; or -1 - n for the nth list of several. */
  readonly #personOf = new Map<string, number>();
  readonly #several: number[][] = [];

  static of(
    people: readonly MergedPerson[],
    keysOf: (person: MergedPerson, index: number) => readonly string[],
  ): PersonIndex {
    const index = new PersonIndex();
    for (let person = 0; person < people.length; person++) {
      for (const key of keysOf(people[person]!, person)) index.#add(key, person);
    }
    return index;
  }

  #add(key: string, person: number): void {
    if (key === '') return;
    const known = this.#personOf.get(key);
    if (known === undefined) this.#personOf.set(key, person);
    else if (known >= 0 && known !== person) {
      this.#personOf.set(key, -this.#several.length - 1);
      this.#several.push([known, person]);
    } else if (known < 0) {
      const list = this.#several[-known - 1]!;
      if (list.at(-1) !== person) list.push(person);
    }
  }

  find(key: string, how: How): Found {
    const known = key === '' ? undefined : this.#personOf.get(key);
    if (known === undefined) return { kind: 'unknown' };
    if (known >= 0) return { kind: 'found', person: known, how };
    return { kind: 'ambiguous', people: this.#several[-known - 1]! };
  }
}
