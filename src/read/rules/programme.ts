/** What a programme sets where rules.yaml is silent. The values of mini-m and where they come from: docs/programmes.md. */
import type { Strength } from '../../model/cost.ts';
import type { SizeRange } from '../../model/problem.ts';
import type { RotationMode } from './rotation.ts';
import { variations } from './variations.ts';

export interface Programme {
  readonly name: string;
  readonly size: SizeRange;
  /** Pools by a derived attribute, where neither `who:` nor `pools:` is written. */
  readonly pools: readonly {
    readonly name: string;
    readonly manages: 'people' | 'managers';
    readonly size: SizeRange;
  }[];
  /** Rules in force where rules.yaml does not name them; `needs` is a field the export must have. */
  readonly rules: readonly {
    readonly id: string;
    readonly column?: string;
    readonly strength: Exclude<Strength, 'off'>;
    readonly weight?: number;
    readonly needs?:
      | 'manager'
      | 'team'
      | 'department'
      | 'timezone'
      | 'start_date'
      | 'location'
      | 'level'
      | 'facilitator';
    readonly want?: 'wide' | 'narrow';
    /** Lists every value of the column that several participants have. */
    readonly listsAll?: true;
    /** What the programme is for: where the export has no such field, that is said. */
    readonly isCore?: true;
  }[];
  readonly rosterShows: readonly string[];
  /** Narrows the managers who take part where `who:` is not written. */
  readonly who?: 'engineering and adjacent' | 'no heads of branches';
  /** People whom `who:` names are of one role and share one pool, whatever they manage. */
  readonly isOfOneRole?: true;
  /** How groups change where `rotation:` does not say; `a-few` if absent. */
  readonly rotation?: RotationMode;
}

const miniM: Programme = {
  name: 'mini-m',
  size: { min: 5, ideal: 6, max: 8 },
  pools: [
    { name: 'frontline', manages: 'people', size: { min: 5, ideal: 6, max: 8 } },
    { name: 'directors', manages: 'managers', size: { min: 6, ideal: 8, max: 10 } },
  ],
  rules: [
    { id: 'reporting-chain', strength: 'never', needs: 'manager' },
    { id: 'same-manager', strength: 'avoid', needs: 'manager' },
    { id: 'same-team', strength: 'never', needs: 'team' },
    { id: 'spread', column: 'timezone', strength: 'prefer', needs: 'timezone' },
    { id: 'spread', column: 'department', strength: 'prefer', needs: 'department' },
    { id: 'spread', column: 'start_date', strength: 'prefer', needs: 'start_date' },
    { id: 'common-hour', strength: 'prefer', needs: 'timezone' },
    { id: 'facilitator', strength: 'must', needs: 'facilitator' },
    { id: 'met-before', strength: 'avoid' },
    { id: 'move', strength: 'never' },
    // Outweighs everything else that is avoided: fewer go only where hard rules leave no seat.
    { id: 'move', strength: 'should', weight: 50 },
    { id: 'away', strength: 'must' },
    { id: 'same-facilitator', strength: 'should', weight: 50 },
    { id: 'stay', strength: 'must' },
    { id: 'turn', strength: 'should' },
    { id: 'return', strength: 'avoid' },
    { id: 'split', strength: 'prefer' },
    { id: 'pairs', strength: 'prefer' },
    { id: 'pool', strength: 'never' },
    { id: 'size', strength: 'never' },
    { id: 'even-sizes', strength: 'prefer' },
  ],
  rosterShows: ['name', 'department', 'timezone'],
};

const oneOnOnes: Programme = {
  name: 'one-on-ones',
  // One three when the number is odd: more threes would be farther from the ideal.
  size: { min: 2, ideal: 2, max: 3 },
  pools: [],
  rules: [
    { id: 'reporting-chain', strength: 'never', needs: 'manager' },
    { id: 'same-manager', strength: 'prefer', needs: 'manager' },
    { id: 'same-team', strength: 'avoid', needs: 'team' },
    { id: 'spread', column: 'department', strength: 'prefer', needs: 'department' },
    { id: 'common-hour', strength: 'should', needs: 'timezone' },
    // Outweighs everything else that is avoided: new people are what the pairs are for.
    { id: 'met-before', strength: 'avoid', weight: 50 },
    { id: 'pool', strength: 'never' },
    { id: 'size', strength: 'never' },
    { id: 'even-sizes', strength: 'prefer' },
  ],
  rosterShows: ['name', 'department', 'timezone'],
  rotation: 'everyone',
};

/** Programmes that run in this version. */
export const programmes: readonly Programme[] = [miniM, ...variations(miniM), oneOnOnes];
