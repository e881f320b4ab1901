import { computed, effect } from '@preact/signals';
import { cardFields } from '../../../utils/dnevnik/card-form/card-reading.ts';
import { planCard } from '../../../utils/duties/lists/card-changes.ts';
import { listRows } from '../../../utils/duties/lists/list-states.ts';
import type { CardInPage } from '../../../utils/messages/card-requests.ts';
import { ask, failure } from '../../state/background.ts';
import { book, shownClass } from '../../state/class-book.ts';
import { representatives, students, today } from '../../state/class-states.ts';
import { latest } from '../../state/latest.ts';
import type { Once } from '../../state/once.ts';
import { record } from '../../state/record.ts';
import { sealed } from '../../state/sealed.ts';
import { tab } from './fill-tab.ts';

/** The card as it was read last; null: not yet. */
export const card = sealed<CardInPage | null>(null);
/** Fields were set in this window, and what the card shows since. */
export const isFilled = sealed(false);

/** What the card shows beside what the teacher has accepted. */
export const plan = computed(() => {
  const rows = listRows(null, book.value?.register.entries ?? [], {
    students: students.value,
    representatives: representatives.value,
  });
  return card.value && planCard(rows, card.value.person, card.value.reading);
});

const look = latest({
  read: (_: AbortSignal, of: { tab: number; classGroup: string }) => ask('card-form/look', of),
  show(answer) {
    failure.value = answer.ok ? null : answer.note;
    card.value = answer.ok ? answer.value : null;
  },
});

/** Reads the card when the class is there. */
export function watchCard(): () => void {
  return effect(() => {
    const classGroup = book.value?.classGroup;
    if (classGroup && tab.value !== null && !card.peek()) void look({ tab: tab.value, classGroup });
  });
}

export async function lookAgain(): Promise<void> {
  isFilled.value = false;
  if (tab.value !== null) await look({ tab: tab.value, classGroup: shownClass() });
}

/** Sets the fields that differ; what the card shows then is read back. */
export async function fillCard(): Promise<void> {
  const [found, planned] = [card.value, plan.value];
  if (!found || !planned || tab.value === null) return;
  const answer = await ask('card-form/set', {
    tab: tab.value,
    classGroup: shownClass(),
    person: found.person,
    fields: planned.changes
      .map(({ field, to }) => ({ field, value: to }))
      .sort((a, b) => cardFields.indexOf(a.field) - cardFields.indexOf(b.field)),
  });
  failure.value = answer.ok ? null : answer.note;
  if (!answer.ok) return;
  card.value = answer.value;
  isFilled.value = true;
}

/** Records whether the card has a СНИЛС, as the page was judged: no digit of it has left the page. */
export async function recordSnils(once: Once): Promise<boolean> {
  const found = card.value?.reading.snils;
  if (!card.value || !found) return false;
  const [classGroup, { person }] = [shownClass(), card.value];
  return record(
    [{ kind: 'sign-in-datum-checked', classGroup, person, on: today.value, datum: 'snils', found }],
    { once },
  );
}
