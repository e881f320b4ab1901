import { useMemo } from 'preact/hooks';
import { textPrint } from '../../utils/base/text/text-print.ts';
import type { Answer } from '../../utils/messages/requests.ts';

/** What is to be done once: its id is kept until it is known to be done. */
export interface Once {
  readonly id: string;
  /** The background has answered. */
  answered(answer: Answer<unknown>): void;
  /** From now on something else is asked for. */
  renew(): void;
}

/** The requests of one form, preview or sheet: whatever is changed in it, it is done once until it has succeeded. */
export function onceForForm(): Once {
  let id = crypto.randomUUID();
  const renew = () => {
    id = crypto.randomUUID();
  };
  return {
    renew,
    get id() {
      return id;
    },
    answered(answer) {
      if (isOver(answer)) renew();
    },
  };
}

/** `onceForForm` for a view: it lives as long as that. */
export const useOnce = (): Once => useMemo(onceForForm, []);

/** Ids of what was asked without a form and without an answer, by the print of its content. */
const unanswered = new Map<string, string>();

const printOf = (content: object) => textPrint(JSON.stringify(content));

/** Whether of something that was asked nobody knows if it was done. */
export const wasUnanswered = (): boolean => unanswered.size > 0;

export async function keepUnanswered(content: object, id: string): Promise<void> {
  unanswered.set(await printOf(content), id);
}

/** The id under which this content is asked for: that of the last time, if nobody knows whether it was done then. */
export async function onceFor(content: object): Promise<Omit<Once, 'renew'>> {
  const print = await printOf(content);
  return {
    id: unanswered.get(print) ?? crypto.randomUUID(),
    answered(answer) {
      if (isOver(answer)) unanswered.delete(print);
    },
  };
}

/** A refusal leaves open what an earlier attempt without an answer did. */
const isOver = (answer: Answer<unknown>): boolean => answer.ok || answer.spent === true;
