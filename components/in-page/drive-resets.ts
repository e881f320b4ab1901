import { within } from '../../utils/base/clock/within.ts';
import {
  isBusy,
  type PageFetch,
  type ResetAnswer,
  sendReset,
} from '../../utils/dnevnik/fetching/send-reset.ts';
import type { NextReset } from '../../utils/duties/credentials/credentials-requests.ts';
import type { Answer, Send } from '../../utils/messages/requests.ts';

export interface DriveTools {
  send: Send<'content'>;
  fetch: PageFetch;
  sleep(ms: number): Promise<void>;
  /** Whether an answer of the site is pending or not stored yet: leaving the page would lose it. */
  busy(busy: boolean): void;
  /** How long the site may take to answer a form, ms; as long as usual if none. */
  answerMs?: number;
}

const ANSWER_MS = 60_000;
const PAUSE_MS = 700;
const BACK_OFF_MS = [2_000, 5_000, 10_000];
const RETRY_MS = 500;

/**
 * Sends the forms of a run one by one, in the page's own session, as long as the background hands out one. Requests the
 * next only after the background has confirmed that the last answer is stored. Understands none of the answers: the
 * background reads them.
 */
export async function driveResets(run: string, driver: string, tools: DriveTools): Promise<void> {
  const store = (attempt: string, answer: ResetAnswer) =>
    patiently(() => tools.send('reset/answer', { run, attempt, answer }), tools, Number.POSITIVE_INFINITY);
  const send = ({ attempt, form }: NextReset): Promise<ResetAnswer> => {
    const answered = sendReset(form, tools.fetch);
    // Not answered in time, it is as if the connection had broken. It may still come: a password in it is valid.
    return within(tools.answerMs ?? ANSWER_MS, answered).catch(() => {
      void answered.then((answer) => store(attempt, answer));
      return { kind: 'lost' };
    });
  };
  for (;;) {
    const first = await nextOf(run, driver, tools);
    if (!first) return;
    tools.busy(true);
    let { attempt } = first;
    let answer = await send(first);
    for (const wait of BACK_OFF_MS) {
      // Busy means that the site has done nothing: the background is asked for a fresh form.
      if (!isBusy(answer)) break;
      await tools.sleep(wait);
      const again = await nextOf(run, driver, tools);
      if (!again) break;
      attempt = again.attempt;
      answer = await send(again);
    }
    await store(attempt, answer);
    tools.busy(false);
    await tools.sleep(PAUSE_MS);
  }
}

const nextOf = (run: string, driver: string, tools: DriveTools) =>
  patiently(() => tools.send('reset/next', { run, driver }), tools, 20);

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
