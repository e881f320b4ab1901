import { russianDay } from '../../../utils/base/calendar/day.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import { listedNotice, noticeTitle } from '../../../utils/duties/notices/notice.ts';
import { type NoticeState, noticeStates } from '../../../utils/duties/notices/notice-states.ts';
import { noticeTable } from '../../../utils/duties/notices/notice-table.ts';
import { NOTICE_LIST_NOTE } from '../../../utils/duties/notices/notice-texts.ts';
import type { HandedFact } from '../../register/hand-over-sheet.tsx';
import { HandedRegister } from '../../register/handed-register.tsx';
import { book, shownClass } from '../../state/class-book.ts';
import { nameOf } from '../../state/class-states.ts';

const WORDS = {
  label: 'Уведомления',
  about: 'уведомления',
  of: 'уведомлений',
  unit: 'notices',
  note: NOTICE_LIST_NOTE,
  empty: 'Уведомлений пока нет.',
  handedOver: 'Вручено',
  notHandedOver: 'не вручено',
} as const;

/** The register of notices: prepared, handed over, signed for. */
export function NoticeRegister() {
  const states = noticeStates(book.value?.register.entries ?? []);
  return (
    <HandedRegister
      words={WORDS}
      states={states}
      table={noticeTable(states, nameOf)}
      found={({ issued }) => issued.said}
      columns={[
        {
          title: 'Уведомление',
          cell: ({ state: { issued } }) => (
            <>
              {noticeTitle(issued.about, issued.current === true)}{' '}
              <span class="muted">
                · {issued.said} · {issued.span}
              </span>
            </>
          ),
        },
        {
          title: 'Подготовлено',
          width: '150px',
          order: ({ state }) => state.issued.on,
          cell: ({ state: { issued } }) => (
            <>
              {russianDay(issued.on)} {issued.number && <span class="muted">№ {issued.number}</span>}
            </>
          ),
        },
      ]}
      what={({ issued }) => listedNotice(issued)}
      entries={entriesOf}
    />
  );
}

function entriesOf(
  { issued: { person, notice } }: NoticeState,
  { on, to, toName, how }: HandedFact,
): RecordedEntry[] {
  const base = { classGroup: shownClass(), person, notice, on };
  return how === null
    ? [{ ...base, kind: 'notice-acknowledged', signedBy: to, signedName: toName }]
    : [{ ...base, kind: 'notice-handed-over', to, toName, how }];
}
