import { describe, expect, it } from 'vitest';
import { USUAL_WEEK } from '../../../../utils/base/calendar/working-week.ts';
import { incidentTerms, termsById } from '../../../../utils/duties/incidents/incident-terms.ts';
import { fault } from '../../../setup/fault.ts';
import { caseOf, closed, learned, received, regulator, told } from './an-incident.ts';

const SIX = { ...USUAL_WEEK, days: 6 as const };
const termsOf = (facts: Parameters<typeof caseOf>, now: string, week = USUAL_WEEK) =>
  termsById(incidentTerms(caseOf(...facts), week, now));

describe('the terms of a breach', () => {
  // Learned; end of the next working day in a week of five and of six days; 24 and 72 hours.
  it.each([
    ['an evening in the week', '2026-11-24', '17:40', '2026-11-25', '2026-11-25', '2026-11-25', '2026-11-27'],
    ['Friday evening', '2026-11-20', '17:40', '2026-11-23', '2026-11-21', '2026-11-21', '2026-11-23'],
    ['Saturday', '2026-11-21', '09:00', '2026-11-23', '2026-11-23', '2026-11-22', '2026-11-24'],
    [
      'the last minute of Sunday',
      '2026-11-22',
      '23:59',
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
      '2026-11-25',
    ],
    [
      'the first minute of Monday',
      '2026-11-23',
      '00:00',
      '2026-11-24',
      '2026-11-24',
      '2026-11-24',
      '2026-11-26',
    ],
    [
      'Friday before 8 March, whose Monday is off',
      '2026-03-06',
      '18:00',
      '2026-03-10',
      '2026-03-07',
      '2026-03-07',
      '2026-03-09',
    ],
    [
      'the day before the weekend of 4 November',
      '2027-11-03',
      '19:30',
      '2027-11-08',
      '2027-11-05',
      '2027-11-04',
      '2027-11-06',
    ],
    ['30 December', '2026-12-30', '15:00', '2027-01-11', '2027-01-09', '2026-12-31', '2027-01-02'],
    ['29 December', '2026-12-29', '15:00', '2026-12-30', '2026-12-30', '2026-12-30', '2027-01-01'],
    ['July', '2026-07-03', '12:00', '2026-07-06', '2026-07-04', '2026-07-04', '2026-07-06'],
    [
      'the autumn holidays of the pupils, when people work',
      '2026-10-29',
      '10:00',
      '2026-10-30',
      '2026-10-30',
      '2026-10-30',
      '2026-11-01',
    ],
    ['29 February', '2028-02-28', '08:00', '2028-02-29', '2028-02-29', '2028-02-29', '2028-03-02'],
  ])('%s', (_, on, time, five, six, first, result) => {
    const at = `${on}T${time}`;
    const terms = termsOf(learned(on, time), at);
    expect(terms.head).toMatchObject({ due: five, stopped: null, late: false });
    expect(terms.support.due).toBe(five);
    expect(termsOf(learned(on, time), at, SIX).head.due).toBe(six);
    expect([terms.first.due, terms.result.due]).toEqual([`${first}T${time}`, `${result}T${time}`]);
  });

  fault(
    'The day of learning is counted as the working day in which to tell, or a weekend stops the hours of the school',
    'the term of the teacher ends with the next working day, the hours of the school run over the weekend',
    () => {
      const facts = learned('2026-11-20', '17:40');
      const sunday = termsOf(facts, '2026-11-22T12:00');
      expect([sunday.head.late, sunday.first.late, sunday.result.late]).toEqual([false, true, false]);
      expect(termsOf(facts, '2026-11-23T23:59').head.late).toBe(false);
      const tuesday = termsOf(facts, '2026-11-24T00:00');
      expect([tuesday.head.late, tuesday.support.late, tuesday.result.late]).toEqual([true, true, true]);
    },
  );

  it('stops each clock alone, by the telling or its receipt, whichever is earlier, and says when that was late', () => {
    const facts = [
      ...learned('2026-11-20', '17:40'),
      told('head', { on: '2026-11-20', time: '18:00' }),
      received('head', { on: '2026-11-23', time: '09:00' }),
      received('support', { on: '2026-11-24', time: '08:00' }),
    ];
    const { head, support, first } = termsOf(facts, '2026-11-24T09:00');
    expect(head).toMatchObject({ stopped: '2026-11-20T18:00', late: false });
    expect(support).toMatchObject({ stopped: '2026-11-24T08:00', late: true });
    expect(first.stopped).toBeNull();
  });

  it('stops the hours of the school by the decision of the head alone, or with the case', () => {
    const facts = learned('2026-11-20', '17:40');
    const at = { on: '2026-11-21', time: '10:00' };
    const now = '2026-11-30T10:00';
    const notNeeded = termsOf([...facts, regulator('first', 'not-needed', at)], now);
    expect([notNeeded.first.stopped, notNeeded.result.stopped]).toEqual([
      '2026-11-21T10:00',
      '2026-11-21T10:00',
    ]);
    const sent = termsOf([...facts, regulator('first', 'sent', at)], now);
    expect([sent.first.late, sent.result.stopped, sent.result.late]).toEqual([false, null, true]);
    const over = termsOf([...facts, closed('2026-11-27')], now);
    expect([over.first, over.result].map(({ stopped, late }) => [stopped !== null, late])).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  it('says of a year whose transfers are not known that the term is to be checked', () => {
    expect(termsOf(learned('2031-05-08', '12:00'), '2031-05-08T12:00').head.doubt).toMatch(/2031/);
    expect(termsOf(learned('2026-11-20', '12:00'), '2026-11-20T12:00').head.doubt).toBeNull();
  });

  fault(
    'Two computers in different zones read the terms of one breach differently',
    'what was written as time on the wall is the same everywhere',
    () => {
      const before = process.env.TZ;
      try {
        const all = [
          'Europe/Kaliningrad',
          'Europe/Moscow',
          'Asia/Yekaterinburg',
          'Asia/Kamchatka',
          'America/New_York',
        ].map((zone) => {
          process.env.TZ = zone;
          return JSON.stringify(termsOf(learned('2026-10-31', '23:30'), '2026-11-01T00:10'));
        });
        expect(new Set(all).size).toBe(1);
      } finally {
        process.env.TZ = before;
      }
    },
  );
});
