import { computed, effect } from '@preact/signals';
import { subjectKey } from '../../../utils/base/text/subject-key.ts';
import type { SubjectPlan } from '../../../utils/class-data/groups/subject-plan.ts';
import type { FormReading } from '../../../utils/dnevnik/people-form/form-reading.ts';
import {
  choicesFor,
  type FormJudgement,
  groupsIn,
  judgeForm,
} from '../../../utils/duties/groups/form-judging.ts';
import type { FormInPage } from '../../../utils/messages/form-requests.ts';
import { plans, presentPlans, subjects } from '../../duties/groups/groups-model.ts';
import { ask, failure } from '../../state/background.ts';
import { book, classes } from '../../state/class-book.ts';
import { students } from '../../state/class-states.ts';
import { latest } from '../../state/latest.ts';
import { sealed } from '../../state/sealed.ts';
import { tab } from './fill-tab.ts';

/** The form as it was read last; null: not yet. */
export const form = sealed<FormInPage | null>(null);
/** What the teacher has chosen: a subject, a group by id, which of two lists is the group, choices by group. */
export const chosenSubject = sealed<string | null>(null);
export const chosenGroup = sealed<string | null>(null);
export const side = sealed<0 | 1 | null>(null);
export const chosenChoices = sealed<ReadonlyMap<string, string>>(new Map());

/** A run: how many rows are set of how many, and what could not be set, by name. */
export interface Run {
  state: 'running' | 'stopped' | 'done';
  set: number;
  of: number;
  troubles: { name: string; trouble: string }[];
}
export const run = sealed<Run | null>(null);

/** Readings of pages in which nothing had been set by us since they were loaded; in the order of reading. */
const asSaved = sealed<readonly FormReading[]>([]);

/** The subject that the page names, else the first plan. */
const subject = computed(() => {
  const says = (form.value?.reading.says ?? []).map(subjectKey);
  const named = plans.value.find((each) => says.some((text) => text.includes(subjectKey(each.subject))));
  return chosenSubject.value ?? (named ?? plans.value[0])?.subject ?? null;
});
/** As it holds today: what changes later is not entered yet. */
export const plan = computed(() => presentPlans.value.find((each) => each.subject === subject.value) ?? null);

/** The group that the page names, else the first. */
export const group = computed(() => {
  const groups = plan.value?.groups ?? [];
  const [named, ...more] = groupsIn(form.value?.reading.says ?? [], groups);
  const known = groups.find(({ id }) => id === chosenGroup.value)?.id;
  return known ?? (more.length === 0 ? named : undefined) ?? groups[0]?.id ?? null;
});

export const choices = computed(() => {
  const found = choicesFor(form.value?.reading.offered ?? [], plan.value?.groups ?? []);
  for (const [id, choice] of chosenChoices.value) found.set(id, choice);
  return found;
});

export const className = computed(
  () => classes.value?.find(({ id }) => id === book.value?.classGroup)?.name ?? '',
);

const judged = (reading: FormReading, of: SubjectPlan): FormJudgement =>
  judgeForm(reading, {
    className: className.value,
    students: students.value,
    plan: of,
    group: reading.way === 'choice' ? null : group.value,
    subjects: subjects.value,
    choices: choices.value,
  });

export const judgement = computed((): FormJudgement | null =>
  form.value && plan.value ? judged(form.value.reading, plan.value) : null,
);

/** Whom the pages of the site showed as planned when they were loaded; null: something was set by us since. */
export const savedRight = computed((): ReadonlySet<string> | null => {
  const of = plan.value;
  if (!of || !form.value || form.value.touched || run.value !== null) return null;
  const right = new Set<string>();
  for (const reading of asSaved.value) {
    const found = judged(reading, of);
    if (found.stops.length > 0) continue;
    for (const key of reading.rows.flatMap(({ people }) => people)) right.delete(key);
    for (const key of found.right) right.add(key);
  }
  return right;
});

const look = latest({
  read: (_: AbortSignal, of: { tab: number; classGroup: string; side: 0 | 1 | null }) =>
    ask('people-form/look', of),
  show(answer) {
    failure.value = answer.ok ? null : answer.note;
    form.value = answer.ok ? answer.value : null;
    if (answer.ok && !answer.value.touched) asSaved.value = [...asSaved.value, answer.value.reading];
  },
});

/** Reads the page when the class is there, and again whenever it is told which list is the group. */
export function watchForm(): () => void {
  return effect(() => {
    const classGroup = book.value?.classGroup;
    if (classGroup && tab.value !== null && !form.peek())
      void look({ tab: tab.value, classGroup, side: side.value });
  });
}

/** Reads the page again: after a choice of sides, after the teacher has saved, or on its next part. */
export async function lookAgain(): Promise<void> {
  const classGroup = book.value?.classGroup;
  run.value = null;
  if (classGroup && tab.value !== null) await look({ tab: tab.value, classGroup, side: side.value });
}

/** Rows a request: progress is seen, and a stop is heard, in between. */
const AT_ONCE = 4;

/** Sets what the comparison names, a few rows at a time, until all are set, the teacher stops it or the page is gone. */
export async function fillForm(): Promise<void> {
  const [classGroup, found, judged] = [book.value?.classGroup, form.value, judgement.value];
  if (!classGroup || !found || !judged || tab.value === null || judged.stops.length > 0) return;
  const { changes } = judged;
  run.value = { state: 'running', set: 0, of: changes.length, troubles: [] };
  failure.value = null;
  for (let from = 0; from < changes.length && run.value?.state === 'running'; from += AT_ONCE) {
    const some = changes.slice(from, from + AT_ONCE);
    const rows = some.map(({ id, to }) => ({ id, wanted: to }));
    const answer = await ask('people-form/set', {
      tab: tab.value,
      frame: found.frame,
      classGroup,
      side: side.value,
      rows,
    });
    // Locked meanwhile: nothing of it is kept.
    if (run.value === null) return;
    if (!answer.ok) {
      failure.value = answer.note;
      run.value = { ...run.value, state: 'stopped' };
      return;
    }
    const troubles = answer.value.outcomes.flatMap(({ id, trouble }) => {
      const name = some.find((change) => change.id === id)?.name ?? '';
      return trouble === null ? [] : [{ name, trouble }];
    });
    form.value = { frame: found.frame, reading: answer.value.reading, touched: true };
    run.value = { ...run.value, set: from + some.length, troubles: [...run.value.troubles, ...troubles] };
    if (answer.value.reading.way === 'none') run.value = { ...run.value, state: 'stopped' };
  }
  if (run.value?.state === 'running') run.value = { ...run.value, state: 'done' };
}

export function stopFilling(): void {
  if (run.value?.state === 'running') run.value = { ...run.value, state: 'stopped' };
}
