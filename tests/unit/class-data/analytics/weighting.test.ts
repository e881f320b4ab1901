import { expect, it } from 'vitest';
import type { Average } from '../../../../utils/class-data/analytics/average.ts';
import type { StudentAnalysis } from '../../../../utils/class-data/analytics/class-analysis.ts';
import { weightingState } from '../../../../utils/class-data/analytics/weighting.ts';
import { fault } from '../../../setup/fault.ts';

type How = Pick<Average, 'count' | 'how' | 'site'>;
const classWith = (...averages: How[]) => ({
  unmarked: false,
  students: [
    {
      subjects: new Map(averages.map((average, at) => [String(at), { average }])),
    } as unknown as StudentAnalysis,
  ],
});
const unknown: How = { count: 3, how: 'weighing-unknown', site: null };
const ofSite: How = { ...unknown, site: 433 };
const asked = (weighting: 'plain' | 'weighted' | null, weightingAsked = true) => ({
  weighting,
  weightingAsked,
});

it.each([
  ['nobody has asked yet', classWith(unknown), null, asked(null, false), 'ask'],
  ['the teacher does not know', classWith(unknown), null, asked(null), 'unset'],
  ['the site shows its averages, ours may differ', classWith(ofSite), null, asked(null), 'unset'],
  ['all weigh the same', classWith(unknown), null, asked('plain'), 'settled'],
  ['the source says it', classWith(unknown), true, asked(null, false), 'settled'],
  [
    'nothing is shown that depends on it',
    classWith({ ...unknown, count: 0 }),
    null,
    asked(null, false),
    'settled',
  ],
  ['weights differ, the site shows its averages', classWith(ofSite), null, asked('weighted'), 'settled'],
  ['weights differ and are missing', classWith(ofSite, unknown), null, asked('weighted'), 'weights-missing'],
  ['class 1 has no marks', { ...classWith(unknown), unmarked: true }, null, asked(null, false), 'settled'],
] as const)('%s', (_, current, ofSource, settings, state) => {
  expect(weightingState(current, ofSource, settings)).toBe(state);
});

fault(
  'the site shows its own averages, yet a note above tables full of expected marks says that there are none',
  'the question is asked once; answered with «не знаю» it is a small reminder, answered otherwise it is gone',
  () => {
    expect(weightingState(classWith(ofSite), null, asked(null, false))).toBe('ask');
    expect(weightingState(classWith(ofSite), null, asked(null))).toBe('unset');
    for (const answer of ['plain', 'weighted'] as const)
      expect(weightingState(classWith(ofSite), null, asked(answer))).toBe('settled');
  },
);
