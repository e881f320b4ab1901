import { describe, expect, it } from 'vitest';
import { dueNotice, type Told, toldIn } from '../../../utils/background/due-notice.ts';
import {
  isQuiet,
  NOTIFICATIONS,
  notificationSettings,
  quietEnd,
  USUAL_NOTIFICATIONS,
} from '../../../utils/stored/notification-settings.ts';

const SETTINGS = { on: true, quietFrom: '20:00', quietTo: '08:00' };
const at = (time: string) => new Date(`2026-11-27T${time}`);
const NOTHING: Told = { day: '', overdue: 0, soon: [] };
const TOLD: Told = { day: '2026-11-27', overdue: 1, soon: [] };
const yesterday = new Date('2026-11-26T00:00').getTime();
const tonight = new Date('2026-11-28T00:00').getTime();
const later = new Date('2026-12-05T00:00').getTime();

it.each<[what: string, moments: number[], now: Date, told: Told, expected: RegExp | null]>([
  ['nothing is due', [later], at('10:00'), NOTHING, null],
  ['something is due today', [tonight, later], at('10:00'), NOTHING, /^На сегодня: 1\sдело\.$/],
  [
    'and something is overdue',
    [yesterday, yesterday, tonight],
    at('10:00'),
    NOTHING,
    /^Просрочено: 2\sдела\. На сегодня: 1\sдело\.$/,
  ],
  ['it was told today', [yesterday, tonight], at('10:00'), TOLD, null],
  ['one more is overdue', [yesterday, yesterday], at('10:00'), TOLD, /^Просрочено: 2\sдела\.$/],
  ['one less is overdue', [], at('10:00'), TOLD, null],
  [
    'a term is two hours away',
    [at('12:00').getTime()],
    at('10:00'),
    TOLD,
    /меньше чем через два часа: 1\sдело/,
  ],
  [
    'that was told, too',
    [at('12:00').getTime()],
    at('10:05'),
    { ...TOLD, soon: [at('12:00').getTime()] },
    null,
  ],
  ['the night', [yesterday, tonight], at('03:00'), NOTHING, null],
])('%s', (_, moments, now, told, expected) => {
  const { text } = dueNotice(moments, now, SETTINGS, told);
  if (expected === null) expect(text).toBeNull();
  else expect(text).toMatch(expected);
});

it('what happens at night is told in the morning', () => {
  const night = dueNotice([yesterday, yesterday], at('03:00'), SETTINGS, TOLD);
  expect(night).toEqual({ text: null, told: TOLD });
  expect(dueNotice([yesterday, yesterday], at('08:00'), SETTINGS, night.told).text).not.toBeNull();
});

it('nothing is told to who has not asked for it', () => {
  expect(dueNotice([yesterday], at('10:00'), USUAL_NOTIFICATIONS, NOTHING).text).toBeNull();
});

describe('quiet hours', () => {
  it.each<[string, string, string, boolean]>([
    ['20:00', '08:00', '20:00', true],
    ['20:00', '08:00', '07:59', true],
    ['20:00', '08:00', '08:00', false],
    ['13:00', '15:00', '14:00', true],
    ['13:00', '15:00', '15:00', false],
    ['00:00', '00:00', '03:00', false],
  ])('from %s to %s: %s is quiet: %s', (quietFrom, quietTo, time, expected) => {
    expect(isQuiet({ on: true, quietFrom, quietTo }, at(time))).toBe(expected);
  });

  it('end today or tomorrow', () => {
    expect(quietEnd(SETTINGS, at('03:00'))).toBe(at('08:00').getTime());
    expect(quietEnd(SETTINGS, at('08:00'))).toBe(new Date('2026-11-28T08:00').getTime());
  });

  it('are the usual ones where what is stored does not read', () => {
    for (const value of [undefined, 5, { on: 'yes' }, { on: true, quietFrom: '25:00' }])
      expect(notificationSettings({ [NOTIFICATIONS]: value })).toEqual(USUAL_NOTIFICATIONS);
    expect(notificationSettings({ [NOTIFICATIONS]: { on: true } })).toEqual(SETTINGS);
  });
});

it('what was told is nothing where it does not read', () => {
  for (const value of [undefined, 'x', { day: 5 }]) expect(toldIn(value)).toEqual(NOTHING);
  expect(toldIn(TOLD)).toEqual(TOLD);
});
