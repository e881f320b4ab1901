import { computed, signal } from '@preact/signals';
import { normaliseName } from '../../../utils/base/names/names.ts';
import { byFamily, type Selection, selects } from '../../../utils/duties/credentials/selection.ts';
import type { ClassCard, PanelState } from '../../../utils/messages/panel-requests.ts';
import { act, ask, failure } from '../../state/background.ts';
import { latest } from '../../state/latest.ts';
import { noteClass, noteVault, sealed } from '../../state/sealed.ts';

/** null: not asked for yet, or the vault is locked. */
export const state = sealed<PanelState | null>(null);
export const isLocked = signal(false);
export const chosen = sealed<ReadonlySet<string>>(new Set());
export const search = sealed('');
/** The families with their duties are shown instead of the work with credentials. */
export const showDuties = signal(false);
/** How the class stands today; null: no journal is kept, or the vault is closed. */
export const classToday = sealed<ClassCard | null>(null);

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

/** The teacher has chosen, or all who are to be read have been. */
const started = sealed(false);

/** The background tells how class and vault stand. */
export const refresh = latest({
  ofAllClasses: true,
  refreshes: true,
  read: () => ask('panel/state'),
  show(answer) {
    if (!answer.ok) {
      failure.value = answer.note;
      return;
    }
    isLocked.value = answer.value.vault === 'locked';
    noteVault(!isLocked.value);
    if (isLocked.value) return;
    noteClass(answer.value.classGroup);
    const wasAsked = state.value?.asked?.id != null;
    state.value = answer.value;
    // The reading had stopped at the question whose vault it is.
    if (wasAsked && answer.value.reading && answer.value.owned && !answer.value.asked)
      readClass(answer.value);
    refreshCard(answer.value);
    chooseAtFirst(answer.value);
  },
});

function readClass({ classGroup, onePerson }: PanelState): void {
  if (classGroup && !onePerson) void act('class/read');
}

/** A page that is left may come back from the history: nothing of people stays in it, and what is shown is asked for again. */
export function watchHistory(scope: EventTarget): void {
  scope.addEventListener('pagehide', () => noteVault(false));
  scope.addEventListener('pageshow', () => void refresh());
}

/** Until the teacher has chosen, everybody who has been read is chosen. */
function chooseAtFirst({ people: read, reading, onePerson }: PanelState): void {
  if (started.value || read.length === 0) return;
  started.value = reading?.running !== true;
  choose(onePerson ? new Set([onePerson]) : keysOf('all'));
  if (onePerson) search.value = nameOf(onePerson);
}

const loadCard = latest({
  refreshes: true,
  read: () => ask('class/card'),
  show(answer) {
    classToday.value = answer.ok ? answer.value : null;
  },
});

/** While journals or cards are read every page changes something: the card waits for the end. */
function refreshCard({ vault, classGroup, onePerson, journal, run }: PanelState): void {
  if (vault !== 'unlocked' || !classGroup || onePerson) {
    loadCard.stop();
    classToday.value = null;
  } else if (journal?.status !== 'running' && run?.status !== 'running') void loadCard();
}

export function keysOf(selection: Selection): Set<string> {
  return new Set(people.value.filter((one) => selects(selection, one)).map(({ person }) => person.key));
}

export function choose(keys: ReadonlySet<string>): void {
  chosen.value = keys;
}

export function toggle(key: string): void {
  started.value = true;
  const next = new Set(chosen.value);
  if (!next.delete(key)) next.add(key);
  chosen.value = next;
}

export function chooseBy(selection: Selection): void {
  started.value = true;
  choose(keysOf(selection));
}

function nameOf(key: string): string {
  return people.value.find(({ person }) => person.key === key)?.person.name ?? '';
}
