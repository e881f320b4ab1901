import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { withoutPatronymic } from '../../../utils/base/names/names.ts';
import { counted } from '../../../utils/base/text/counted.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { type Notice, noticeAbout } from '../../../utils/duties/notices/notice.ts';
import { planNotice } from '../../../utils/duties/notices/notice-paper.ts';
import { noticeSummary } from '../../../utils/duties/notices/notice-summary.ts';
import { printedNotices } from '../../../utils/duties/notices/printed-notices.ts';
import { Gaps } from '../../register/gaps.tsx';
import { schoolWording } from '../../register/paper-class.ts';
import { PrintAndRecord } from '../../register/print-and-record.tsx';
import { headedDetails, shownClass } from '../../state/class-book.ts';
import { today } from '../../state/class-states.ts';
import { usePaper } from '../../state/use-paper.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { NoticeEditor } from './notice-editor.tsx';

/** A pause in typing after which the paper is drawn again, ms. */
const PAUSE = 600;

/** Notices under way: the list and the text of one on the left, its paper on the right; then all of them, and the record. */
export function NoticeDesk(props: {
  notices: readonly Notice[];
  /** The student whose notice stands open first; null: the first one. */
  opened: string | null;
  /** ISO time of the last change. */
  savedAt: string;
  onChange: (notices: readonly Notice[] | null) => void;
}) {
  const { notices, onChange } = props;
  const paper = usePaper();
  /** The dialog in which all are printed, and the ids under which they are recorded. */
  const printing = useSignal<ReadonlyMap<string, string> | null>(null);
  const place = useSignal(
    Math.max(
      0,
      notices.findIndex(({ student }) => student === props.opened),
    ),
  );
  const drawing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const details = headedDetails.value;
  const active = notices[Math.min(place.value, notices.length - 1)];
  const ready = notices.filter((notice) => noticeAbout(notice) !== null);
  const show = (of: readonly Notice[]) =>
    details
      ? paper.show((faces) => {
          const papers = of.map((notice) => planNotice(notice, details, faces, schoolWording()));
          return printPapers(papers, faces, { title: 'Уведомления', createdAt: now(), bothSides: true });
        })
      : Promise.resolve(false);
  const content = JSON.stringify(active);
  const isPrinting = printing.value !== null;
  useEffect(() => {
    if (isPrinting) return;
    if (!active || noticeAbout(active) === null) {
      paper.clear();
      return;
    }
    drawing.current = setTimeout(() => void show([active]), PAUSE);
    return () => clearTimeout(drawing.current);
  }, [content, isPrinting]);
  if (!details) return null;
  const number = counted(
    'notices',
    ready.map(({ student }) => student),
  );
  const printAll = async () => {
    clearTimeout(drawing.current);
    if (await show(ready))
      printing.value = new Map(ready.map(({ student }) => [student, crypto.randomUUID()]));
  };
  return (
    <section class="stack" aria-label="Тексты уведомлений">
      <div class="row">
        <span class="chip" title="Сохраняется само, в хранилище">
          черновик от {describeTime(new Date(props.savedAt), now())}
        </span>
        <button type="button" class="quiet small" onClick={() => onChange(null)}>
          Удалить черновик
        </button>
        <span class="grow" />
        <ActionOver
          verb="Напечатать и записать"
          of={number}
          nothing="Печатать нечего"
          follows="…"
          class="primary"
          onClick={() => void printAll()}
        />
      </div>
      <Gaps gaps={gapsOf('acknowledgement-sheet', details)} />
      {ready.length < notices.length && (
        <p class="box warn">
          Без предметов и пропусков уведомлять не о чем: такие листы не печатаются и не записываются.
        </p>
      )}
      <div class="notices-desk">
        <div class="stack">
          <ul class="notices-list" aria-label="Уведомления">
            {notices.map((notice, index) => (
              <li key={notice.student}>
                <button
                  type="button"
                  aria-pressed={notice === active}
                  title={noticeSummary(notice)}
                  onClick={() => (place.value = index)}
                >
                  <b>{withoutPatronymic(notice.studentName)}</b>
                  <span class="small muted">{noticeSummary(notice)}</span>
                </button>
                <button
                  type="button"
                  class="quiet"
                  aria-label={`Не уведомлять: ${notice.studentName}`}
                  title="Не уведомлять"
                  onClick={() =>
                    onChange(notices.length > 1 ? notices.filter((each) => each !== notice) : null)
                  }
                >
                  ✕
                </button>
              </li>
            ))}
          </ul>
          {active && (
            <NoticeEditor
              key={active.student}
              notice={active}
              onChange={(next) => onChange(notices.map((each) => (each === active ? next : each)))}
            />
          )}
        </div>
        <div class="notices-paper">
          <PaperView
            shown={paper.shown}
            title={titleOf(isPrinting ? ready : active ? [active] : [])}
            isCovered={isPrinting}
            action={null}
          />
        </div>
      </div>
      {printing.value && (
        <PrintAndRecord
          paper={paper.shown}
          title={titleOf(ready)}
          of={number}
          student={ready.length === 1 ? (ready[0]?.student ?? null) : null}
          to={null}
          entries={(to) =>
            printedNotices(ready, {
              classGroup: shownClass(),
              on: today.value,
              to,
              idOf: (student) => printing.value?.get(student) ?? '',
            })
          }
          onClose={(isRecorded) => {
            printing.value = null;
            if (isRecorded) onChange(null);
          }}
        />
      )}
    </section>
  );
}

const titleOf = (notices: readonly Notice[]): string =>
  notices.length === 1 ? `Уведомление, ${notices[0]?.studentName}` : 'Уведомления';
