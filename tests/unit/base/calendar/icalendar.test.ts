import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, icalendar } from '../../../../utils/base/calendar/icalendar.ts';

const event: CalendarEvent = {
  uid: 'consents-withdrawal-2026-12-05@klassruk',
  summary: 'Классрук: отзыв согласия; прекратить, уничтожить',
  description: 'Откройте Классрук,\nчтобы увидеть, о ком речь. \\',
  day: '2026-12-31',
  at: null,
};
const MADE = new Date('2026-11-23T10:05:09.123Z');
/** The lines as a calendar program reads them. */
const unfolded = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('a calendar of deadlines', () => {
  it('is what RFC 5545 asks for, a whole day as a date', () => {
    expect(unfolded(icalendar([event], MADE))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Klassruk//Klassruk//RU',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:consents-withdrawal-2026-12-05@klassruk',
      'DTSTAMP:20261123T100509Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:Классрук: отзыв согласия\\; прекратить\\, уничтожить',
      'DESCRIPTION:Откройте Классрук\\,\\nчтобы увидеть\\, о ком речь. \\\\',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Классрук: отзыв согласия\\; прекратить\\, уничтожить',
      'TRIGGER:-PT3H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('tells a moment by the local clock', () => {
    const at = new Date(2026, 10, 27, 17, 40).getTime();
    const lines = unfolded(icalendar([{ ...event, day: '2026-11-27', at }], MADE));
    expect(lines).toContain('DTSTART:20261127T174000');
    expect(lines).toContain('TRIGGER:-PT2H');
  });

  it('has no event where nothing is due', () => {
    expect(unfolded(icalendar([], MADE))).not.toContain('BEGIN:VEVENT');
  });

  it('has lines of at most 75 octets that end with CRLF, and loses no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const file = icalendar([{ ...event, summary: text }], MADE);
        for (const line of file.split('\r\n'))
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toContain('\n');
        const summary = unfolded(file).find((line) => line.startsWith('SUMMARY:')) ?? '';
        const read = summary
          .slice('SUMMARY:'.length)
          .replaceAll(/\\([\\;,n])/g, (_, sign) => (sign === 'n' ? '\n' : sign));
        expect(read).toBe(text.replaceAll(/\r\n|\r/g, '\n'));
      }),
    );
  });
});
