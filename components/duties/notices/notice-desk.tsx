import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { withoutPatronymic } from '../../../utils/base/names/without-patronymic.ts';
import { counted } from '../../../utils/base/text/counted.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { type Notice, noticeAbout } from '../../../utils/duties/notices/notice.ts';
import { planNotice } from '../../../utils/duties/notices/notice-paper.ts';
import { noticeSummary } from '../../../utils/duties/notices/notice-summary.ts';
import { Gaps } from '../../register/gaps.tsx';
import { schoolWording } from '../../register/paper-class.ts';
import { schoolDetails, shownClass } from '../../state/class-book.ts';
import { record } from '../../state/record.ts';
import { usePaper } from '../../state/use-paper.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { PdfPreview } from '../../ui/pdf-preview.tsx';
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
  const allShown = useSignal(false);
  const place = useSignal(
    Math.max(
      0,
      notices.findIndex(({ student }) => student === props.opened),
    ),
  );
  const drawing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const details = schoolDetails.value;
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
  useEffect(() => {
    allShown.value = false;
    if (!active || noticeAbout(active) === null) {
      paper.clear();
      return;
    }
    drawing.current = setTimeout(() => void show([active]), PAUSE);
    return () => clearTimeout(drawing.current);
  }, [content]);
  if (!details) return null;
  const keep = async () => {
    const classGroup = shownClass();
    const done = await record(
      ready.map((notice) => ({
        kind: 'notice-prepared' as const,
        classGroup,
        person: notice.student,
        notice: crypto.randomUUID(),
        on: notice.on,
        number: notice.number.trim() || null,
        about: noticeAbout(notice) ?? 'marks',
        current: notice.current,
        span: notice.period,
        said: noticeSummary(notice),
      })),
    );
    if (done) onChange(null);
  };
  const showAll = async () => {
    clearTimeout(drawing.current);
    allShown.value = await show(ready);
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
        <button
          type="button"
          disabled={!allShown.value}
          title={allShown.value ? undefined : 'После просмотра всех'}
          onClick={() => void keep()}
        >
          Записать как подготовленные
        </button>
        <ActionOver
          verb="Показать"
          of={counted(
            'notices',
            ready.map(({ student }) => student),
          )}
          nothing="Показывать нечего"
          onClick={() => void showAll()}
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
          <PdfPreview
            shown={paper.shown}
            title={allShown.value ? 'Уведомления' : `Уведомление, ${active?.studentName ?? ''}`}
          />
        </div>
      </div>
    </section>
  );
}
