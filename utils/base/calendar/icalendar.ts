import { addDays, type Day, dayOf } from './day.ts';

/** A deadline for a calendar of another program. */
export interface CalendarEvent {
  /** The same for the same deadline each time: the calendar replaces the event instead of doubling it. */
  uid: string;
  summary: string;
  description: string;
  /** The last day; with `at` the moment within it, ms. */
  day: Day;
  at: number | null;
}

const PRODUCT = '-//Klassruk//Klassruk//RU';
/** The evening before a day, at nine; two hours before a moment. */
const REMINDER = { day: '-PT3H', at: '-PT2H' } as const;

/**
 * The events as an iCalendar file (RFC 5545): CRLF, lines of at most 75 octets, whole days as dates, moments by the local
 * clock. Own, since the libraries weigh more than all of this and bring time zones that no deadline here needs.
 */
export function icalendar(events: readonly CalendarEvent[], made: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => eventLines(event, made)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, summary, description, day, at }: CalendarEvent, made: Date): string[] {
  const span =
    at === null
      ? [`DTSTART;VALUE=DATE:${digits(day)}`, `DTEND;VALUE=DATE:${digits(addDays(day, 1))}`]
      : [`DTSTART:${localTime(new Date(at))}`, `DTEND:${localTime(new Date(at))}`];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${made.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
    ...span,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(summary)}`,
    `TRIGGER:${at === null ? REMINDER.day : REMINDER.at}`,
    'END:VALARM',
    'END:VEVENT',
  ];
}

const digits = (day: Day): string => day.replaceAll('-', '');
const two = (number: number): string => String(number).padStart(2, '0');
const localTime = (time: Date): string =>
  `${digits(dayOf(time))}T${two(time.getHours())}${two(time.getMinutes())}${two(time.getSeconds())}`;

const escaped = (text: string): string =>
  text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r\n|\r|\n/g, '\\n');

const MAX_OCTETS = 75;
const octets = (text: string): number => new TextEncoder().encode(text).length;

/** A long line in parts, the further ones after a space; no character is divided. */
function folded(line: string): string {
  let part = '';
  const parts: string[] = [];
  for (const character of line) {
    // The space before a further part counts.
    const room = MAX_OCTETS - (parts.length > 0 ? 1 : 0);
    if (octets(part + character) > room) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}
