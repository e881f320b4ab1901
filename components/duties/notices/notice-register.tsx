import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { readFaces } from '../../../utils/base/documents/fonts.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { shortName } from '../../../utils/base/names/short-name.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { NOTICE_TITLES } from '../../../utils/duties/notices/notice.ts';
import { type NoticeState, noticeStates } from '../../../utils/duties/notices/notice-states.ts';
import { noticeTable } from '../../../utils/duties/notices/notice-table.ts';
import type { RecordedEntry } from '../../../utils/register/entry.ts';
import { planHandOverSheet } from '../../../utils/register/handed-papers/hand-over-sheet.ts';
import { HAND_OVER_WAYS } from '../../../utils/register/handed-papers/hand-over-ways.ts';
import { messageFor } from '../../../utils/stored/user-error.ts';
import { type HandedFact, HandOverSheet } from '../../register/hand-over-sheet.tsx';
import { PersonCell } from '../../register/person-cell.tsx';
import { RegisterTools } from '../../register/register-tools.tsx';
import { RegisterView, type ShownRow } from '../../register/register-view.tsx';
import { failure } from '../../state/background.ts';
import { book, schoolDetails, shownClass } from '../../state/class-book.ts';
import { nameOf } from '../../state/class-states.ts';
import { recipientsOf } from '../../state/recipients.ts';
import { loadFonts } from '../../ui/fonts.ts';
import { PdfPreview, type ShownPdf, showPdf } from '../../ui/pdf-preview.tsx';

interface Row extends ShownRow {
  state: NoticeState;
}

/** The register of notices: prepared, handed over, signed for. */
export function NoticeRegister() {
  const sheet = useSignal<{
    task: 'hand-over' | 'acknowledge';
    states: NoticeState[];
    done: () => void;
  } | null>(null);
  const shown = useSignal<ShownPdf | null>(null);
  const states = noticeStates(book.value?.register.entries ?? []);
  const chosenOf = (keys: string[]) => states.filter(({ prepared }) => keys.includes(prepared.notice));
  const handOver = async (keys: string[]) => {
    const details = schoolDetails.value;
    if (!details) return;
    try {
      const faces = readFaces(await loadFonts());
      const rows = chosenOf(keys).map(({ prepared }) => ({
        student: nameOf(prepared.person),
        representative: recipientsOf(prepared.person)
          .map(({ name }) => shortName(name))
          .join(', '),
        what: `уведомление ${NOTICE_TITLES[prepared.about]}`,
        period: prepared.span,
      }));
      const className = classTitle(book.value?.roster.classGroup.name ?? '');
      const paper = planHandOverSheet('уведомлений', rows, className, details, faces);
      showPdf(shown, printPapers([paper], faces, { title: paper.title, createdAt: now() }));
    } catch (error) {
      failure.value = messageFor(error);
    }
  };
  return (
    <section class="stack" aria-label="Журнал уведомлений">
      <h2>Журнал уведомлений</h2>
      <RegisterView
        label="Уведомления"
        rows={states.map(
          (state): Row => ({
            key: state.prepared.notice,
            words: [nameOf(state.prepared.person), state.prepared.said],
            state,
          }),
        )}
        tools={<RegisterTools table={noticeTable(states, nameOf)} />}
        empty="Уведомлений пока нет."
        filters={[
          { id: 'waiting', title: 'Не вручены', test: ({ state }) => !state.handedOver, tone: 'warn' },
          {
            id: 'unsigned',
            title: 'Нет подписи',
            test: ({ state }) => state.handedOver !== null && !state.acknowledged,
            tone: 'warn',
          },
        ]}
        columns={[
          {
            title: 'Ученик',
            order: ({ words }) => words[0] ?? '',
            cell: ({ state }) => <PersonCell person={state.prepared.person} />,
          },
          {
            title: 'Уведомление',
            cell: ({ state: { prepared } }) => (
              <>
                {NOTICE_TITLES[prepared.about]}
                <div class="small muted">
                  {prepared.said} · {prepared.span}
                </div>
              </>
            ),
          },
          {
            title: 'Подготовлено',
            width: '130px',
            order: ({ state }) => state.prepared.on,
            cell: ({ state: { prepared } }) => (
              <>
                {russianDay(prepared.on)}
                {prepared.number && <div class="small muted">№ {prepared.number}</div>}
              </>
            ),
          },
          {
            title: 'Вручено',
            order: ({ state }) => state.handedOver?.on ?? '',
            cell: ({ state: { handedOver } }) =>
              handedOver ? (
                <>
                  {russianDay(handedOver.on)}
                  <div class="small muted">
                    {handedOver.toName}, {HAND_OVER_WAYS[handedOver.how]}
                  </div>
                </>
              ) : (
                <span class="chip warn">не вручено</span>
              ),
          },
          {
            title: 'Ознакомлены',
            cell: ({ state: { acknowledged } }) =>
              acknowledged ? (
                <>
                  {russianDay(acknowledged.on)}
                  <div class="small muted">{acknowledged.signedName}</div>
                </>
              ) : (
                <span class="muted">нет подписи</span>
              ),
          },
        ]}
        actions={(keys, done) => (
          <>
            <button type="button" onClick={() => void handOver(keys)}>
              Ведомость вручения
            </button>
            <button
              type="button"
              onClick={() => (sheet.value = { task: 'acknowledge', states: chosenOf(keys), done })}
            >
              Ознакомлены…
            </button>
            <button
              type="button"
              class="primary"
              onClick={() => (sheet.value = { task: 'hand-over', states: chosenOf(keys), done })}
            >
              Вручено…
            </button>
          </>
        )}
      />
      <PdfPreview shown={shown} title="Ведомость вручения уведомлений" />
      {sheet.value && (
        <HandOverSheet
          task={sheet.value.task}
          about="уведомления"
          papers={sheet.value.states.map(({ prepared, handedOver }) => ({
            id: prepared.notice,
            person: prepared.person,
            receivedBy: handedOver?.to ?? null,
          }))}
          entries={entriesOf(sheet.value.task)}
          onClose={(done) => {
            if (done) sheet.value?.done();
            sheet.value = null;
          }}
        />
      )}
    </section>
  );
}

const entriesOf =
  (task: 'hand-over' | 'acknowledge') =>
  ({ id: notice, person, on, to, toName, how }: HandedFact): RecordedEntry[] => {
    const base = { classGroup: shownClass(), person, notice, on };
    return task === 'hand-over'
      ? [{ ...base, kind: 'notice-handed-over', to, toName, how }]
      : [{ ...base, kind: 'notice-acknowledged', signedBy: to, signedName: toName }];
  };
