import { expect, it } from 'vitest';
import { groupTitle } from '../../../../utils/class-data/timetable/group-title.ts';

it.each([
  [null, null],
  ['7 "А"/Иностранный язык (английский), группа 1', 'гр. 1'],
  ['7 "А"/Труд, мальчики', 'мальчики'],
  ['Подгруппа 2', 'гр. 2'],
  ['Юноши', 'Юноши'],
])('%s: %s', (group, title) => {
  expect(groupTitle(group)).toBe(title);
});
