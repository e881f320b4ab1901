import { computed, signal } from '@preact/signals';
import { byFamily } from '../../../utils/duties/credentials/selection.ts';
import type { ClassCard, PanelState } from '../../../utils/messages/panel-requests.ts';
import { act, ask, failure } from '../../state/background.ts';
import { latest } from '../../state/latest.ts';
import { noteClass, noteVault, sealed } from '../../state/sealed.ts';

/** null: not asked for yet, or the vault is locked. */
export const state = sealed<PanelState | null>(null);
export const isLocked = signal(false);
export const search = sealed('');
/** How the class stands today; null: no journal is kept, or the vault is closed. */
export const classToday = sealed<ClassCard | null>(null);

export const people = computed(() => byFamily(state.value?.people ?? []));

/** The panel stands on a person card, and that person's name has been looked for. */
const isNamed = sealed(false);

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
    showState(answer.value);
  },
});

/** Shows how class and vault stand. */
export function showState(told: PanelState): void {
  isLocked.value = told.vault === 'locked';
  noteVault(!isLocked.value);
  if (isLocked.value) return;
  noteClass(told.classGroup);
  const wasAsked = state.value?.asked?.id != null;
  state.value = told;
  // The reading had stopped at the question whose vault it is.
  if (wasAsked && told.reading && told.owned && !told.asked) readClass(told);
  refreshCard(told);
  nameAtFirst(told);
}

function readClass({ classGroup, onePerson }: PanelState): void {
  if (classGroup && !onePerson) void act('class/read');
}

/** A page that is left may come back from the history: nothing of people stays in it, and what is shown is asked for again. */
export function watchHistory(scope: EventTarget): void {
  scope.addEventListener('pagehide', (event) => {
    if ((event as PageTransitionEvent).persisted) noteVault(false);
  });
  scope.addEventListener('pageshow', (event) => {
    if ((event as PageTransitionEvent).persisted) void refresh();
  });
}

/** On a person card the list begins with that person alone; clearing the search shows the others. */
function nameAtFirst({ people: read, onePerson }: PanelState): void {
  const found = read.find(({ person }) => person.key === onePerson);
  if (isNamed.value || !found) return;
  isNamed.value = true;
  search.value = found.person.name;
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
