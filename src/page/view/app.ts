/** What the parts of the page share: the groups, how people look, and what can be done. */
import type { PageData } from '../../model/page-data.ts';
import type { Change, Sheet } from '../judge/sheet.ts';
import type { Filter } from './filter.ts';
import type { Looks } from './looks.ts';

export interface App {
  readonly data: PageData;
  readonly sheet: Sheet;
  readonly looks: Looks;
  readonly filter: Filter;
  /** False where the browser finds other costs than minim did. */
  readonly canEdit: boolean;
  /** The mix by which faces are coloured. */
  readonly mix: number;
  /** Makes a change, or says why it cannot be made. */
  change(change: Change): void;
  undo(): void;
  redo(): void;
  /** Opens what there is to know and to do about somebody. */
  open(person: number): void;
  /** Draws the groups again after another filter. */
  refilter(): void;
  recolour(mix: number): void;
  /** For those who hear the page. */
  say(text: string): void;
}
