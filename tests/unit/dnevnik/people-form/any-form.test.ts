// @vitest-environment jsdom
import './visibility.ts';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { emptyPlan, moved, withGroup } from '../../../../utils/class-data/groups/subject-plan.ts';
import { type FormReading, IN } from '../../../../utils/dnevnik/people-form/form-reading.ts';
import { lookAtForm, type Setting, setForm } from '../../../../utils/dnevnik/people-form/set-form.ts';
import { namesOfClass } from '../../../../utils/dnevnik/people-form/who-is-named.ts';
import { choicesFor, type FormTask, judgeForm } from '../../../../utils/duties/groups/form-judging.ts';
import { aGroupForm, type GroupFormCase } from '../../../setup/group-forms.ts';
import { runs } from '../../property-runs.ts';

const DAY = '2026-09-01';

/** What the teacher has planned: the groups of the page and one more, in which all others are. */
function taskOf(form: GroupFormCase, offered: readonly string[]): FormTask {
  const isOfOne = form.shape !== 'choice';
  const titles = isOfOne ? [...form.groupTitles, 'Остальные'] : form.groupTitles;
  const empty = { teacher: null, room: null, limit: null, stream: null };
  let plan = emptyPlan(form.subject);
  for (const title of titles) plan = withGroup(plan, { id: title, title, ...empty });
  for (const { key } of form.people) {
    const group = form.plan[key] ?? (isOfOne ? 'Остальные' : null);
    plan = moved(plan, [key], group === null ? { reason: 'не делится' } : { group }, DAY);
  }
  return {
    className: form.className,
    students: form.people,
    plan,
    group: isOfOne ? (form.groupTitles[0] ?? null) : null,
    subjects: [form.subject],
    choices: choicesFor(offered, plan.groups),
  };
}

/** Fills the form as the window does; the plan as the page holds it then, or why it was left alone. */
async function filled(form: GroupFormCase) {
  document.body.innerHTML = form.html;
  form.start(document, window as never);
  const people = namesOfClass(form.people.map((person) => ({ ...person, ids: [] })));
  let now = 0;
  const setting: Setting = {
    document,
    people,
    side: null,
    pause: async (ms) => {
      now += ms;
      await new Promise((resolve) => setTimeout(resolve));
    },
    elapsed: () => now,
  };
  const before = form.chosen(document);
  let reading: FormReading = await lookAtForm(setting);
  for (const side of reading.sides ? ([0, 1] as const) : []) {
    // The teacher sees which of the lists is the group.
    setting.side = side;
    reading = await lookAtForm(setting);
    const inGroup = reading.rows.filter(({ chosen }) => chosen === IN).flatMap(({ people: keys }) => keys);
    const inPage = form.people.filter(({ key }) => before[key] != null).map(({ key }) => key);
    if (inGroup.toSorted().join() === inPage.toSorted().join()) break;
  }
  const task = taskOf(form, reading.offered);
  const { stops, changes, missing } = judgeForm(reading, task);
  if (stops.length > 0 || missing.length > 0)
    return { stops: [...stops, ...missing.map(({ name }) => name)] };
  const { outcomes } = await setForm(
    setting,
    changes.map(({ id, to }) => ({ id, wanted: to })),
  );
  const troubles = outcomes.flatMap(({ id, trouble }) =>
    trouble === null ? [] : [{ key: id.split('#')[0]!, trouble }],
  );
  return { chosen: form.chosen(document), troubles };
}

/** A search may offer a namesake of another class beside the student: neither is chosen then. */
const OFFERS_TWO = 'страница предлагает двоих с таким именем';

it('ordinary forms of all shapes are filled as planned, and none of them is refused', async () => {
  let [people, unset] = [0, 0];
  const filling = fc.asyncProperty(aGroupForm, async (form) => {
    const { stops = [], chosen = {}, troubles = [] } = await filled(form);
    const others = troubles.filter(({ trouble }) => form.shape !== 'typed' || trouble !== OFFERS_TWO);
    expect({ shape: form.shape, stops, others }).toEqual({ shape: form.shape, stops: [], others: [] });
    const left = new Set(troubles.map(({ key }) => key));
    const settled = Object.keys(form.plan).filter((key) => !left.has(key));
    expect(settled.map((key) => [key, chosen[key]])).toEqual(settled.map((key) => [key, form.plan[key]]));
    people += form.people.length;
    unset += left.size;
  });
  await fc.assert(filling, { numRuns: runs(12), endOnFailure: true });
  expect(unset / people).toBeLessThan(0.02);
});
