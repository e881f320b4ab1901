import { handedStates } from '../../register/handed-papers/handed-states.ts';
import { type AnyEntry, ofKind, ofKinds } from '../../register/kind.ts';
import { noticeKinds } from './notice-entries.ts';

/** A notice and what has become of it. */
export type NoticeState = ReturnType<typeof noticeStates>[number];

/** The notices of a class by what counts of its register, the latest first; facts about a notice nobody prepared are none. */
export function noticeStates(entries: readonly AnyEntry[]) {
  const own = ofKinds(entries, noticeKinds);
  const facts = {
    issued: ofKind(own, 'notice-prepared'),
    handedOver: ofKind(own, 'notice-handed-over'),
    returned: ofKind(own, 'notice-acknowledged'),
  };
  return handedStates(facts, ({ notice }) => notice).reverse();
}
