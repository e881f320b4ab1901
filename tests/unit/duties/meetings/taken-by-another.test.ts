import { expect } from 'vitest';
import { DIARY_PURPOSE } from '../../../../utils/duties/consents/purposes.ts';
import type { DueFamily } from '../../../../utils/duties/meetings/meeting-due.ts';
import { markPresence, markSlip, NOTHING_MARKED } from '../../../../utils/duties/meetings/meeting-marks.ts';
import { isTakenByAnother, meetingEntries } from '../../../../utils/duties/meetings/meeting-result.ts';
import { fault } from '../../../setup/fault.ts';
import { CLASS_ROSTER, PERIOD } from '../../register/a-class.ts';

const [student] = CLASS_ROSTER.students;
const [mother] = CLASS_ROSTER.representatives;
const FAMILIES: DueFamily[] = [
  {
    student: student!,
    people: [{ person: mother!, slips: ['s1', 'm1'], consents: [], chooseForm: false, acknowledge: false }],
  },
];
const MEETING = {
  classGroup: CLASS_ROSTER.classGroup.id,
  on: '2026-11-20',
  purpose: DIARY_PURPOSE,
  place: null,
  reason: 'ученика нет в школе',
  period: PERIOD,
  topic: 'marks',
};

fault(
  'At a meeting a mother takes the slip of her child, and nobody can say afterwards why',
  'A reason is asked for, and stands with the slip of the child alone; who takes only the own slip is asked for none',
  () => {
    const came = markPresence(NOTHING_MARKED, 'm1', true);
    const took = (...slips: string[]) =>
      meetingEntries(
        FAMILIES,
        slips.reduce((marks, slip) => markSlip(marks, 'm1', slip, true), came),
        MEETING,
      );
    const reasons = took('s1', 'm1').flatMap((entry) =>
      entry.kind === 'credentials-handed-out' ? [[entry.person, entry.reason ?? null]] : [],
    );
    expect(reasons).toEqual([
      ['s1', 'ученика нет в школе'],
      ['m1', null],
    ]);
    expect(isTakenByAnother(took('s1'))).toBe(true);
    expect(isTakenByAnother(took('m1'))).toBe(false);
    expect(isTakenByAnother(took())).toBe(false);
  },
);
