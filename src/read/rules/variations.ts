/** The programmes that differ from mini-m in a few defaults, and take all others from it. Sources: docs/programmes.md. */
import type { Programme } from './programme.ts';

export function variations(miniM: Programme): Programme[] {
  return [adjacent(miniM), peerGroups(miniM), coachingCircles(miniM), aligned(miniM)];
}

/** Departments next to engineering are let in, and nobody is the only one of theirs where that can be avoided. */
function adjacent(miniM: Programme): Programme {
  return {
    ...miniM,
    name: 'adjacent',
    who: 'engineering and adjacent',
    rules: [
      // `alone` wants company where `spread` wants variety.
      ...without(miniM, ['spread:department']),
      {
        id: 'alone',
        column: 'department',
        strength: 'avoid',
        needs: 'department',
        listsAll: true,
        isCore: true,
      },
    ],
  };
}

/** People of one role in small groups, as unlike as can be, who all change groups after half a year. */
function peerGroups(miniM: Programme): Programme {
  const size = { min: 4, ideal: 5, max: 5 };
  return {
    ...miniM,
    name: 'peer-groups',
    size,
    pools: miniM.pools.map((pool) => ({ ...pool, size })),
    isOfOneRole: true,
    rotation: 'everyone',
    rules: [...miniM.rules, { id: 'spread', column: 'location', strength: 'prefer', needs: 'location' }],
  };
}

/** All managers in one pool; each circle has a range of experience. */
function coachingCircles(miniM: Programme): Programme {
  return {
    ...miniM,
    name: 'coaching-circles',
    size: { min: 6, ideal: 7, max: 8 },
    pools: [],
    rules: [
      // `range` looks at the same quarters.
      ...without(miniM, ['spread:start_date']),
      {
        id: 'range',
        column: 'start_date',
        strength: 'should',
        want: 'wide',
        needs: 'start_date',
        isCore: true,
      },
      { id: 'spread', column: 'level', strength: 'prefer', needs: 'level' },
    ],
  };
}

/** Managers of one part of the organisation together, its head left out; reporting lines are kept apart all the same. */
function aligned(miniM: Programme): Programme {
  return {
    ...miniM,
    name: 'aligned',
    who: 'no heads of branches',
    pools: [],
    rules: [
      ...without(miniM, ['same-manager', 'spread:department']),
      { id: 'alike', column: 'org-branch', strength: 'should', needs: 'manager', isCore: true },
      { id: 'alike', column: 'department', strength: 'prefer', needs: 'department' },
    ],
  };
}

function without({ rules }: Programme, keys: readonly string[]): Programme['rules'] {
  return rules.filter(({ id, column }) => !keys.includes(column === undefined ? id : `${id}:${column}`));
}
