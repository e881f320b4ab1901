import { computed, signal } from '@preact/signals';
import { normaliseName } from '../../../utils/base/names/names.ts';
import { neverHadAccount } from '../../../utils/duties/credentials/known.ts';
import type { ResetReason } from '../../../utils/duties/credentials/run.ts';
import { byFamily, type Selection, selects } from '../../../utils/duties/credentials/selection.ts';
import type { ClassCard, PanelState } from '../../../utils/messages/panel-requests.ts';
import { ask, failure } from '../../state/background.ts';

export const state = signal<PanelState | null>(null);
export const chosen = signal<ReadonlySet<string>>(new Set());
export const search = signal('');
/** The families with their duties are shown instead of the work with credentials. */
export const showDuties = signal(false);
/** Open sheet «Выдать новые пароли»: reason of each person, null for those who never had an account. */
export const resetPlan = signal<ReadonlyMap<string, ResetReason | null> | null>(null);

/** How the class stands today; null: no journal is kept, or the vault is closed. */
export const classToday = signal<ClassCard | null>(null);

export const people = computed(() => {
  const all = state.value?.people ?? [];
  return byFamily(all);
});

export const shown = computed(() => {
  const wanted = normaliseName(search.value);
  if (wanted === '') return people.value;
  return people.value.filter(({ person }) => normaliseName(person.name).includes(wanted));
});

export const chosenPeople = computed(() => people.value.filter(({ person }) => chosen.value.has(person.key)));

let started = false;

export async function refresh(): Promise<void> {
  const answer = await ask('panel/state');
  if (!answer.ok) {
    failure.value = answer.note;
    return;
  }
  state.value = answer.value;
  void refreshCard(answer.value);
  // Until the teacher has chosen, everybody who has been read is chosen.
  if (started || answer.value.people.length === 0) return;
  started = answer.value.reading?.running !== true;
  choose(answer.value.onePerson ? new Set([answer.value.onePerson]) : keysOf('all'));
  if (answer.value.onePerson) search.value = nameOf(answer.value.onePerson);
}

/** While journals are read every page changes something: the card waits for the end. */
async function refreshCard({ vault, classGroup, onePerson, journal }: PanelState): Promise<void> {
  if (vault !== 'unlocked' || !classGroup || onePerson) {
    classToday.value = null;
    return;
  }
  if (journal?.status === 'running') return;
  const answer = await ask('class/card');
  classToday.value = answer.ok && state.value?.vault === 'unlocked' ? answer.value : null;
}

export function keysOf(selection: Selection): Set<string> {
  return new Set(people.value.filter((one) => selects(selection, one)).map(({ person }) => person.key));
}

export function choose(keys: ReadonlySet<string>): void {
  chosen.value = keys;
}

export function toggle(key: string): void {
  started = true;
  const next = new Set(chosen.value);
  if (!next.delete(key)) next.add(key);
  chosen.value = next;
}

export function chooseBy(selection: Selection): void {
  started = true;
  choose(keysOf(selection));
}

/** Preselected are only those who never had a working account. */
export function openResetPlan(): void {
  const proposed = chosenPeople.value.filter(neverHadAccount);
  resetPlan.value = new Map(proposed.map(({ person }) => [person.key, null]));
}

export function planPerson(key: string, reason: ResetReason | null | undefined): void {
  const next = new Map(resetPlan.value);
  if (reason === undefined) next.delete(key);
  else next.set(key, reason);
  resetPlan.value = next;
}

function nameOf(key: string): string {
  return people.value.find(({ person }) => person.key === key)?.person.name ?? '';
}
