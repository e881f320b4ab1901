import type { Entry } from '../../register/entry.ts';
import { handedStates } from '../../register/handed-papers/handed-states.ts';
import { ofKind } from '../../register/of-kind.ts';

/** A notice and what has become of it. */
export type NoticeState = ReturnType<typeof noticeStates>[number];

/** The notices of a class by what counts of its register, the latest first; facts about a notice nobody prepared are none. */
export function noticeStates(entries: readonly Entry[]) {
  const facts = {
    issued: ofKind(entries, 'notice-prepared'),
    handedOver: ofKind(entries, 'notice-handed-over'),
    returned: ofKind(entries, 'notice-acknowledged'),
  };
  return handedStates(facts, ({ notice }) => notice).reverse();
}
