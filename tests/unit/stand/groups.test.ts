import { JSDOM } from 'jsdom';
import { afterEach, describe, expect, it, test } from 'vitest';
import {
  GROUP_FORMS,
  type GroupForm,
  type GroupFormPlace,
  groupFormAddress,
  LATER_GROUP_FORMS,
  type LaterGroupForm,
} from '../../stand/groups/form-address.ts';
import { divisionsOf, membersOf } from '../../stand/groups/study-groups.ts';
import { fullName } from '../../stand/names.ts';
import type { Person } from '../../stand/people.ts';
import { type Stand, type StandOptions, startStand } from '../../stand/stand.ts';
import { Client, words } from './client.ts';

const ENGLISH = 'Иностранный язык (английский)';
let stand: Stand;
let client: Client;

async function start(options: StandOptions = {}): Promise<void> {
  stand = await startStand({ http: 0, quiet: true, assumed: true, ...options });
  client = new Client(stand);
  await client.signIn(stand.info.teacher);
}
afterEach(() => stand.stop());

const FORMS = [...GROUP_FORMS, ...LATER_GROUP_FORMS];
const at = (form: GroupForm | LaterGroupForm, place?: GroupFormPlace): string =>
  groupFormAddress(stand.school, form, place);
const english = () =>
  divisionsOf(stand.school, stand.school.main).find(({ subject }) => subject.name === ENGLISH)!;
const members = (number: number): Set<string> =>
  membersOf(stand.school, english(), english().parts[number - 1]!);

/** What a browser would send for the form of the page as it is, with the check boxes of the first `ticked` rows. */
function filled(page: Document, ticked: number): Record<string, string> {
  const form = page.querySelector('form[method="post"][action*="class/subgroup"]')!;
  const boxes = [
    ...form.querySelectorAll<HTMLInputElement>('#gvPupils input[type=checkbox][name]:not([name=ad_ok])'),
  ];
  for (const [index, box] of boxes.entries()) box.checked = index < ticked;
  return Object.fromEntries(
    [...form.querySelectorAll<HTMLInputElement>('input[name]')]
      .filter((input) => (input.type === 'checkbox' ? input.checked : input.type === 'hidden'))
      // A browser sends both fields of a ticked pair, the check box first; the stand looks at the first.
      .toReversed()
      .map((input) => [input.name, input.value]),
  );
}

const idsOf = (people: Person[]): string[] => people.map((person) => person.id).toSorted();

test('the forms of study groups are not served unless they are asked for', async () => {
  await start({ assumed: false });
  for (const form of FORMS) expect((await client.ask(at(form))).status).toBe(404);
});

describe('the forms of study groups', () => {
  it('open in both styles for a member of staff, and for no student', async () => {
    await start();
    const pupil = new Client(stand);
    await pupil.signIn(stand.info.student);
    for (const form of FORMS)
      for (const style of ['v2', 'legacy'] as const) {
        expect((await client.ask(at(form, { style }))).status).toBe(200);
        expect((await pupil.ask(at(form, { style }))).location).toBe('https://dnevnik.ru/userfeed');
      }
  });

  it('begin with the groups of the journals, or with none', async () => {
    await start();
    expect([members(1).size, members(2).size]).toEqual([14, 14]);
    await stand.stop();
    await start({ emptyGroups: true });
    expect([members(1).size, members(2).size]).toEqual([0, 0]);
  });

  it.for([
    'v2',
    'legacy',
  ] as const)('take what was ticked, and nothing without the token (%s)', async (style) => {
    await start({ emptyGroups: true });
    const address = at('table', { style });
    const sent = filled(await client.page(address), 3);
    expect((await client.ask(address, { ...sent, __RequestVerificationToken: 'x' })).status).toBe(400);
    expect(members(1).size).toBe(0);
    expect((await client.ask(address, sent)).status).toBe(302);
    expect([...members(1)].toSorted()).toEqual(idsOf(stand.students.slice(0, 3)));
  });

  it('take the round buttons of all groups at once, and show them pressed when opened again', async () => {
    await start({ emptyGroups: true });
    const address = at('sixth');
    const page = await client.page(address);
    const rows = [...page.querySelectorAll('#divide tr:not(.heads, .all)')];
    expect(rows.map((row) => words(row.children[0]))).toEqual(stand.students.map(({ last }) => last));
    const sent: Record<string, string> = {};
    for (const [index, row] of rows.entries()) {
      const button = row.querySelectorAll('input')[index % 2]!;
      sent[button.name] = button.value;
    }
    expect((await client.ask(address, sent)).status).toBe(400);
    const token = page.querySelector('[name=__RequestVerificationToken]')!.getAttribute('value')!;
    expect((await client.ask(address, { ...sent, __RequestVerificationToken: token })).status).toBe(302);
    for (const number of [1, 2])
      expect([...members(number)].toSorted()).toEqual(
        idsOf(stand.students.filter((_, index) => index % 2 === number - 1)),
      );
    const pressed = [...(await client.page(address)).querySelectorAll<HTMLInputElement>('input[checked]')];
    expect(Object.fromEntries(pressed.map(({ name, value }) => [name, value]))).toEqual(sent);
  });

  it('put others into the group than they name under the fault, and show that when they are opened again', async () => {
    await start({ emptyGroups: true });
    stand.faults.groupIds = 'shifted';
    const address = at('table');
    await client.ask(address, filled(await client.page(address), 3));
    expect([...members(1)].toSorted()).toEqual(idsOf(stand.students.slice(1, 4)));
    const rows = [...(await client.page(address)).querySelectorAll('#gvPupils tr')];
    const ticked = rows.filter((row) => row.querySelector('input[name][checked]'));
    expect(ticked.map((row) => words(row.children[1]))).toEqual(['2', '3', '4']);
  });

  it.each([
    ['before', 0],
    ['after', 3],
  ] as const)('have saved nothing, or all, when the connection is cut %s the request is processed', async (drop, count) => {
    await start({ emptyGroups: true });
    const address = at('table');
    const sent = filled(await client.page(address), 3);
    stand.faults.fail({ method: 'POST', path: /subgroup/, drop });
    await expect(client.ask(address, sent)).rejects.toThrow();
    expect(members(1).size).toBe(count);
  });

  it('refuse by chips whoever is in the other group or in another class, and save nothing then', async () => {
    await start();
    const address = at('typed', { number: 1 });
    const page = await client.page(address);
    const token = page.querySelector('[name=__RequestVerificationToken]')!.getAttribute('value')!;
    const other = [...members(2)][0]!;
    const before = members(1);
    const answer = await client.ask(address, { __RequestVerificationToken: token, person: other });
    expect(answer.text).toContain('уже состоит в группе');
    const stranger = stand.school.registry.people.find(
      (person) => person.role === 'student' && person.classId !== stand.school.main.id,
    )!;
    expect(
      (await client.ask(address, { __RequestVerificationToken: token, person: stranger.id })).text,
    ).toContain('не учится в классе');
    expect(members(1)).toEqual(before);
  });

  it('list a stream over both classes of the parallel', async () => {
    await start();
    const page = await client.page(at('lists', { subject: 'Физическая культура' }));
    const options = [...page.querySelectorAll('#lbAll option')].map(words);
    expect(options.filter((text) => text.endsWith('(7 "Б")')).length).toBeGreaterThan(0);
    expect(options.filter((text) => text.endsWith('(7 "А")'))).toHaveLength(stand.students.length);
  });

  it('move a student in the journals and in the list of the group', async () => {
    await start({ emptyGroups: true });
    const address = at('table');
    const moved = stand.students[0]!;
    await client.ask(address, filled(await client.page(address), 1));
    const { journal } = stand;
    const own = journal.ofClass(stand.school.main);
    const [one, two] = english().parts;
    const course = own.courses.find(({ subject }) => subject.name === ENGLISH)!;
    const pupils = (id: string) =>
      own.register(course, id, '2026-09-01', '2026-11-23').map(({ person }) => person);
    expect(pupils(one!.id)).toEqual([moved]);
    expect(pupils(two!.id)).toEqual([]);
    const list = new URL(address);
    list.pathname = '/v2/admin/class/subgroups';
    const { document } = new JSDOM((await client.ask(list.href)).text).window;
    expect([...document.querySelectorAll('td')].map(words)).toContain(fullName(moved));
  });
});

test('the dialog of a lesson names the whole class by its number, and the groups of the subject', async () => {
  await start();
  const { subject, parts } = english();
  const page = await client.page(
    `https://schools.dnevnik.ru/v2/AjaxPages/scheduleitemnew?group=${stand.info.classGroup}&subject=${subject.id}`,
  );
  const options = [...page.querySelectorAll<HTMLOptionElement>('#subgroup option')];
  expect(options.map((each) => each.value)).toEqual([stand.info.classGroup, ...parts.map((part) => part.id)]);
  expect(words(options[0])).toBe('Весь класс');
});
