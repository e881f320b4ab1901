import { duty } from '../../register/duty.ts';
import { noticeDraftDocument } from './notice-draft.ts';
import { noticeKinds } from './notice-entries.ts';
import { owedNotices } from './owed-notices.ts';

/** S8, S11: notices of failing marks and missed lessons to a family, and their register. */
export const notices = duty({
  id: 'notices',
  title: 'Уведомления',
  kinds: noticeKinds,
  settings: { 'notice-drafts': noticeDraftDocument },
  owes: owedNotices,
});
