import { computed, effect, signal } from '@preact/signals';
import browser from 'webextension-polyfill';
import { pauseMs } from '../../../utils/base/clock/pace.ts';
import { isConfirmed } from '../../../utils/duties/credentials/confirmation.ts';
import type { ProposedPerson, ResetProposal } from '../../../utils/duties/credentials/reset-proposal.ts';
import type { ResetReason } from '../../../utils/duties/credentials/run.ts';
import { act, ask, failure } from '../../state/background.ts';
import { latest } from '../../state/latest.ts';
import { onChange } from '../../state/page-session.ts';
import { sealed } from '../../state/sealed.ts';
import { vault } from '../../state/vault-session.ts';

/** What this window confirms; null until it is read. */
export const proposal = sealed<ResetProposal | null>(null);
/** The proposal is used up, replaced or forgotten: the window is only to be closed. */
export const isOver = signal(false);
/** Given by the teacher here to people who may have a working password. */
export const reasons = sealed<ReadonlyMap<string, ResetReason>>(new Map());
/** People without an account whom the teacher leaves out after all. */
export const leftOut = sealed<ReadonlySet<string>>(new Set());
export const perSheet = sealed<'6' | '8' | '10'>('8');
export const typed = sealed('');
export const isStarting = signal(false);
const isSettled = signal(false);

/** Those whose passwords are reset once the teacher confirms. */
export const included = computed<ProposedPerson[]>(() => {
  const { people = [], resumes = false } = proposal.value ?? {};
  if (resumes) return people;
  return people.filter(({ key, first }) => (first ? !leftOut.value.has(key) : reasons.value.has(key)));
});

export const canType = computed(() => isSettled.value && !isStarting.value);
export const canStart = computed(
  () => canType.value && included.value.length > 0 && isConfirmed(typed.value),
);

const load = latest({
  refreshes: true,
  read: (_: AbortSignal, id: string) => ask('reset/proposal', { proposal: id }),
  show(answer) {
    if (!answer.ok) {
      failure.value = answer.note;
      return;
    }
    // A reason that is known stands there from the beginning; what the teacher says of it later stays.
    if (proposal.value === null && answer.value && !answer.value.resumes)
      reasons.value = new Map(
        answer.value.people.flatMap(({ key, reason }) => (reason ? [[key, reason]] : [])),
      );
    proposal.value = answer.value;
    isOver.value = answer.value === null;
  },
});

/** Reads the proposal while the vault is open, and again when something has changed. */
export function watchProposal(id: string): void {
  const read = () => {
    // What is being started is used up: the window closes next.
    if (vault.value === 'unlocked' && !isStarting.peek()) void load(id);
  };
  effect(read);
  onChange(read);
}

/** How long the window must have been in front before it can be used, ms: a press under way was meant for a page. */
const SETTLING_MS = 700;

/** Takes neither word nor confirmation from somebody who has not seen the window yet. */
export function watchFront(): void {
  let settled: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(settled);
    isSettled.value = false;
    settled = setTimeout(() => {
      isSettled.value = true;
    }, pauseMs(SETTLING_MS));
  };
  window.addEventListener('focus', settle);
  settle();
}

export function giveReason(key: string, reason: ResetReason | ''): void {
  const next = new Map(reasons.value);
  if (reason === '') next.delete(key);
  else next.set(key, reason);
  reasons.value = next;
}

export function leaveOut(key: string, isOut: boolean): void {
  const next = new Set(leftOut.value);
  if (isOut) next.add(key);
  else next.delete(key);
  leftOut.value = next;
}

/**
 * Starts what the teacher has confirmed, and closes the window; if it does not start, the window says why. `prints`: the
 * print page opens once there is something to print.
 */
export async function startConfirmed(id: string, prints = false): Promise<void> {
  if (!canStart.value) return;
  isStarting.value = true;
  const confirmation = { proposal: id, typed: typed.value, ...(prints && { prints }) };
  const persons = included.value.map(({ key }) => ({ person: key, reason: reasons.value.get(key) ?? null }));
  const started = proposal.value?.resumes
    ? await act('reset/start-rest', confirmation)
    : await act('reset/start', {
        ...confirmation,
        persons,
        perSheet: Number(perSheet.value) as 6 | 8 | 10,
      });
  if (started) await closeWindow();
  else isStarting.value = false;
}

/** Closes the window; without a confirmation nothing happens. */
export async function closeWindow(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
