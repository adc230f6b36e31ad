/** What a programme sets where rules.yaml is silent. The values of mini-m and where they come from: docs/programmes.md. */
import type { Strength } from '../../model/cost.ts';
import type { SizeRange } from '../../model/problem.ts';

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
    readonly needs?: 'manager' | 'team' | 'department' | 'timezone' | 'start_date' | 'facilitator';
  }[];
  readonly rosterShows: readonly string[];
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

/** Programmes that run in this version. */
export const programmes: readonly Programme[] = [miniM];

/** Programmes of the design that are to come. */
export const programmesToCome: readonly string[] = [
  'adjacent',
  'peer-groups',
  'coaching-circles',
  'aligned',
  'one-on-ones',
];
