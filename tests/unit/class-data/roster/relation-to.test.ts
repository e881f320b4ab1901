import { expect } from 'vitest';
import { relationTo, relationToAll } from '../../../../utils/class-data/roster/relation-to.ts';
import { fault } from '../../../setup/fault.ts';

const step = { relation: 'мать', relations: { s2: 'мачеха' } };

fault(
  'a mother of one child and stepmother of the other receives for each',
  'she stands beside each as what she is to that child, and on her own slip as neither',
  () => {
    expect(['s1', 's2'].map((child) => relationTo(step, child))).toEqual(['мать', 'мачеха']);
    expect(relationToAll(step, ['s1', 's2'])).toBeNull();
    expect(relationToAll(step, ['s2'])).toBe('мачеха');
    expect(relationToAll({ relation: 'отец', relations: {} }, [])).toBe('отец');
  },
);
