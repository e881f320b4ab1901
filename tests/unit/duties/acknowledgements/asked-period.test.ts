import fc from 'fast-check';
import { expect } from 'vitest';
import { addDays } from '../../../../utils/base/calendar/day.ts';
import { periodKey } from '../../../../utils/base/calendar/reporting-periods.ts';
import { acknowledgementStates } from '../../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { acknowledgements } from '../../../../utils/duties/acknowledgements/duty.ts';
import { usualAcknowledgement } from '../../../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import { credentialRegister } from '../../../../utils/duties/credentials/credential-register.ts';
import { duties } from '../../../../utils/duties/duties.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import { familyRows } from '../../../../utils/duties/families/family-rows.ts';
import { dueAtMeeting } from '../../../../utils/duties/meetings/meeting-due.ts';
import { classMatrix } from '../../../../utils/register/class-matrix.ts';
import { classToday } from '../../../../utils/register/class-today.ts';
import { sectionBadges } from '../../../../utils/register/counts/section-badges.ts';
import { NO_SIGNALS } from '../../../../utils/register/duty.ts';
import { peopleFacts } from '../../../../utils/register/people-facts.ts';
import { classTasks } from '../../../../utils/register/tasks/class-tasks.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';
import { CLASS_ROSTER } from '../../register/a-class.ts';
import { recordedEntries } from '../../register/entries.ts';

const YEAR = ['q1', 'q2', 'q3', 'q4'].map((id) => `2026/2027:${id}`);
/** At 18 the student s4 signs alone; to the meeting only representatives come. */
const ADULT_FROM = '2026-11-01';

function classOn(today: string, signed: readonly string[]) {
  const entries = recordedEntries(
    ...signed.map((period) => ({
      kind: 'acknowledged' as const,
      person: 'm1',
      topic: 'Отметки и посещаемость за период',
      form: 'sheet' as const,
      on: '2026-09-02',
      period,
    })),
  );
  return classToday(CLASS_ROSTER, {
    entries,
    everywhere: entries,
    facts: peopleFacts(entries),
    settled: null,
    today,
  });
}

fault(
  'Badge, popup and meeting ask for signatures for the quarter that is running, the families for the one before',
  'all of them ask, on any day, for the last period that has ended, and for none before the first has',
  () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.subarray(YEAR), (days, signed) => {
        const today = addDays('2026-09-01', days);
        const of = classOn(today, signed);
        const ended = of.periods.periods.findLast(({ to }) => to < today);
        const left = ended
          ? ['s1', 's2', 's4'].filter(
              (student) => student === 's4' || !signed.includes(periodKey(of.periods, ended)),
            )
          : [];

        const ask = usualAcknowledgement(of.periods, today);
        const states = acknowledgementStates(of.entries, of.families, ask);
        const rows = classMatrix(of, duties);
        const lacking = (cells: readonly { state: string }[]) =>
          of.families.flatMap(({ student }, place) =>
            cells[place]?.state === 'missing' ? [student.key] : [],
          );
        const { tasks } = classTasks(of, duties, NO_SIGNALS);
        const own = <T extends { section: string }>(each: T) => each.section === 'acknowledgements';
        const meeting = dueAtMeeting({
          families: of.families,
          credentials: credentialRegister([]),
          consents: [],
          informing: [],
          acknowledgements: states,
        });
        const families = familyRows(of, rows, { kinds, urgent: new Map() });

        expect(tasks.filter(own).flatMap(({ who }) => who)).toEqual(left);
        expect(
          sectionBadges(tasks, new Date(`${today}T09:00`)).get('acknowledgements')?.counted.number ?? 0,
        ).toBe(left.length);
        expect(lacking(rows.map(({ cells }) => cells.acknowledgements))).toEqual(left);
        expect(lacking(families.map(({ signature }) => signature))).toEqual(left);
        expect(
          families
            .filter(({ members }) => members.some(({ signature }) => signature.state === 'missing'))
            .map(({ student }) => student),
        ).toEqual(left);
        expect(
          meeting
            .filter(({ people }) => people.some(({ acknowledge }) => acknowledge))
            .map(({ student }) => student.key),
        ).toEqual(left.filter((student) => student !== 's4' || today < ADULT_FROM));
        expect(acknowledgements.columnNote?.(of)).toBe((ended ?? of.periods.periods[0])?.name);
      }),
      { numRuns: runs(150) },
    ),
);
