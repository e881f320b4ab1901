import { daySchema, russianDay } from '../../base/calendar/day.ts';
import { kind } from '../../register/kind.ts';

export const meetingKinds = [
  /** The person came to the parents’ meeting of that day. */
  kind(
    'meeting-attended',
    { on: daySchema },
    {
      by: 'teacher',
      holds: 'year',
      day: 'on',
      people: [],
      contact: true,
      sentence: ({ on }) => `Был(а) на родительском собрании ${russianDay(on)}.`,
    },
  ),
] as const;
