import {
  type ResetOutcome,
  type ResetTools,
  resetPassword,
} from '../../utils/dnevnik/fetching/reset-password.ts';
import type { NextReset } from '../../utils/duties/credentials/credentials-requests.ts';
import type { Answer, Send } from '../../utils/messages/requests.ts';

export interface DriveTools extends ResetTools {
  send: Send<'content'>;
  sleep(ms: number): Promise<void>;
  /** Whether an answer of the site is pending or not stored yet: leaving the page would lose it. */
  busy(busy: boolean): void;
}

const PAUSE_MS = 700;
const BACK_OFF_MS = [2_000, 5_000, 10_000];
const RETRY_MS = 500;

/**
 * Resets the passwords of a run one by one, in the page's own session, as long as the background names
 * somebody. Requests the next person only after the background has confirmed that the last answer is stored.
 */
export async function driveResets(run: string, driver: string, tools: DriveTools): Promise<void> {
  for (;;) {
    const next = await patiently(() => tools.send('reset/next', { run, driver }), tools, 20);
    if (!next) return;
    tools.busy(true);
    let outcome = await resetOnce(next, tools);
    for (const wait of BACK_OFF_MS) {
      // Busy means that the site has done nothing: the same person may be retried.
      if (outcome.kind !== 'busy') break;
      await tools.sleep(wait);
      outcome = await resetOnce(next, tools);
    }
    await patiently(
      () => tools.send('reset/outcome', { run, attempt: next.attempt, outcome }),
      tools,
      Number.POSITIVE_INFINITY,
    );
    tools.busy(false);
    await tools.sleep(PAUSE_MS);
  }
}

/** One reset. If our own code fails, nothing shows how far it came: the outcome is unknown. */
async function resetOnce({ address, expected }: NextReset, tools: ResetTools): Promise<ResetOutcome> {
  try {
    return await resetPassword(address, expected, tools);
  } catch {
    // Told in the report of the run; what this page may hold is too little to keep more.
    return { kind: 'unknown', why: 'Внутренняя ошибка: сделан ли сброс, неизвестно.' };
  }
}

/** Sends until it is answered: a killed service worker starts again, a full disk is emptied. */
async function patiently<Value>(
  send: () => Promise<Answer<Value>>,
  tools: DriveTools,
  tries: number,
): Promise<Value | null> {
  for (let attempt = 0; attempt < tries; attempt++) {
    try {
      const answer = await send();
      if (answer?.ok) return answer.value;
    } catch {
      // The worker was killed while handling the message.
    }
    await tools.sleep(RETRY_MS);
  }
  return null;
}
