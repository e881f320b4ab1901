import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { addresseeText } from '../../../utils/base/names/addressee.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import type { Notice } from '../../../utils/duties/notices/notice.ts';
import { restoredNotices } from '../../../utils/duties/notices/notice-draft.ts';
import { TELL } from '../../../utils/duties/observations/owed-observations.ts';
import { nameCorrections } from '../../state/class-book.ts';
import { concernedBy } from '../../state/class-counts.ts';
import { keepNotices, noticeDraft } from '../../state/drafts.ts';
import { choosePeriod, figures, studentName } from '../../state/journal-figures.ts';
import { wantedNotices } from '../../state/notice-choice.ts';
import { recipientsOf, whyNoPaper } from '../../state/recipients.ts';
import { linkTo, route } from '../../state/route.ts';
import { draftFor } from './draft-for.ts';
import { NoticeChoice } from './notice-choice.tsx';
import { NoticeDesk } from './notice-desk.tsx';

/** Recipients, texts before printing, and the record that they were prepared; what is under way is kept. */
export function NoticeDrafts() {
  const draft = noticeDraft.value;
  const notices = draft ? noticesOf(draft) : [];
  const opened = useSignal<string | null>(null);
  // Another section may have said whom it is about: they join the notices that are under way.
  const isUnderWay = notices.length > 0;
  useEffect(() => {
    const wanted = wantedNotices.peek();
    if (!isUnderWay || wanted.length === 0) return;
    wantedNotices.value = [];
    const drafted = newDrafts(wanted, notices);
    opened.value = wanted[0] ?? null;
    if (drafted.length > 0) keep([...notices, ...drafted]);
  }, [isUnderWay]);
  /** Those whose families are to be told and may be told nothing. */
  const leftOut = useSignal<readonly string[]>([]);
  // A task says whom it is about: their notices are composed at once, of the period in which the warnings are.
  const isAsked = route.value.detail === TELL.filter && draft !== undefined;
  useEffect(() => {
    if (!isAsked) return;
    const whom = [...concernedBy('notices', TELL.filter)];
    leave();
    choosePeriod(figures.peek()?.current ?? null);
    leftOut.value = whom.filter((key) => whyNoPaper(key) !== null);
    const drafted = newDrafts(whom, notices);
    opened.value = drafted[0]?.student ?? null;
    if (drafted.length > 0) keep([...notices, ...drafted]);
  }, [isAsked]);
  if (draft === undefined) return null;
  // Nobody of the draft may be sent anything any more.
  return (
    <>
      <LeftOut students={leftOut.value} />
      {draft === null || !isUnderWay ? (
        <NoticeChoice onChosen={keep} />
      ) : (
        <NoticeDesk
          key={opened.value ?? ''}
          notices={notices}
          opened={opened.value}
          savedAt={draft.savedAt}
          onChange={keep}
        />
      )}
    </>
  );
}

/** Whose families cannot be told, and why. */
function LeftOut({ students }: { students: readonly string[] }) {
  if (students.length === 0) return null;
  return (
    <div class="box warn">
      <b>Уведомить некого: {inWords(counted('students', students))}</b>
      <ul>
        {students.map((key) => (
          <li key={key}>
            {studentName(key)}: {whyNoPaper(key)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The address asks for it no more: what is put away then does not come back when the page is loaded again. */
function leave(): void {
  route.value = { ...route.peek(), detail: null };
  history.replaceState(null, '', linkTo(route.peek()));
}

/** Prefilled notices about those who have none under way. */
const newDrafts = (students: readonly string[], notices: readonly Notice[]): Notice[] =>
  students
    .filter((key) => !notices.some(({ student }) => student === key))
    .flatMap((key) => draftFor(key) ?? []);

const noticesOf = (draft: NonNullable<typeof noticeDraft.value>): Notice[] =>
  restoredNotices(draft, {
    mayReceive: (student) => whyNoPaper(student) === null,
    recipientsOf: (student) =>
      recipientsOf(student).map((person) => ({
        key: person.key,
        addressee: addresseeText(person, nameCorrections.value),
      })),
  });

const keep = (notices: readonly Notice[] | null): void =>
  keepNotices(
    notices?.map((notice) => ({ notice, to: recipientsOf(notice.student).map(({ key }) => key) })) ?? null,
  );
