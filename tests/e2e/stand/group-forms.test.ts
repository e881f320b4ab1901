import type { Browser, BrowserContext } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isLong } from '../../setup/long.ts';
import type { GroupForm, LaterGroupForm } from '../../stand/groups/form-address.ts';
import { type Stand, startStand } from '../../stand/stand.ts';
import { GroupFormByHand } from '../support/group-form-by-hand.ts';
import { startPlainBrowser } from '../support/plain-browser.ts';

// The forms of study groups are invented, so each is first shown to work for a person, without the extension.
let stand: Stand;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  stand = await startStand({ quiet: true, assumed: true, emptyGroups: true });
  ({ browser, context } = await startPlainBrowser(stand));
});
afterAll(async () => {
  await browser.close();
  await stand.stop();
});

type Form = [GroupForm | LaterGroupForm, 'v2' | 'legacy'];
const FORMS: Form[] = [
  ['rows', 'v2'],
  ['lists', 'legacy'],
];
/** `npm run test:long`: each of the stand's forms. That Klassruk fills them is shown in `form-filling.test.ts`. */
const OTHERS: Form[] = [
  ['table', 'v2'],
  ['rows', 'legacy'],
  ['late', 'v2'],
  ['typed', 'legacy'],
  ['sixth', 'v2'],
];

it.for(
  isLong ? [...FORMS, ...OTHERS] : FORMS,
)('a class of 28 is put into two groups by hand in the form %s (%s)', {
  tags: ['any-day', 'long'],
}, async ([form, style]) => {
  for (const members of stand.school.savedGroups.values()) members.clear();
  const page = await context.newPage();
  const byHand = new GroupFormByHand(page, stand, form, style);
  const groups = [1, 2].map((number) => stand.students.filter((_, index) => index % 2 === number - 1));
  for (const [index, members] of groups.entries()) {
    await byHand.open(index + 1);
    expect(await byHand.members(index + 1)).toEqual([]);
    if (form === 'table') await byHand.open(index + 1);
    await byHand.enter(members, index + 1);
  }
  for (const [index, members] of groups.entries()) {
    await byHand.open(index + 1);
    const shown = await byHand.members(index + 1);
    expect(shown.toSorted()).toEqual(members.map((person) => byHand.written(person)).toSorted());
  }
  await page.close();
});
