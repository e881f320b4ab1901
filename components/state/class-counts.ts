import { computed } from '@preact/signals';
import { duties } from '../../utils/duties/duties.ts';
import { classToDo } from '../../utils/register/class-reminders.ts';
import { rosterCounts } from '../../utils/register/counts/roster-counts.ts';
import { sectionBadges, thingsToDo } from '../../utils/register/counts/section-badges.ts';
import { warningCounts } from '../../utils/register/counts/warning-counts.ts';
import { classNow, representatives, students, today } from './class-states.ts';
import { openWarnings } from './journal-figures.ts';

/** The numbers of the chosen class: counted by `utils/register/counts`, shown by whoever needs them. */

/** The present roll of the class. */
export const classCounts = computed(() =>
  rosterCounts({ students: students.value, representatives: representatives.value }),
);

/** Early warnings that nobody has settled yet. */
export const warnings = computed(() => warningCounts(openWarnings.value));

/** What is to be done in the class, with all whom it concerns, ordered by due day. */
export const toDo = computed(() => (classNow.value ? classToDo(classNow.value, duties).toDo : []));

/** The badges of the sections, those of the duties and of the class list. */
export const badges = computed(() => sectionBadges(toDo.value, today.value));

/** Things that are late, and those that are still to come. */
export const things = computed(() => thingsToDo(toDo.value, today.value));

/** Whom a reminder of a section concerns: what its filter shows. */
export function concernedBy(section: string, filter: string): ReadonlySet<string> {
  return new Set(
    toDo.value.filter((each) => each.section === section && each.filter === filter).flatMap(({ who }) => who),
  );
}
