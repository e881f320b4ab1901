import { type Signal, useSignal } from '@preact/signals';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { gapsOf } from '../../../utils/class-data/school/school-details.ts';
import type { Notice } from '../../../utils/duties/notices/notice.ts';
import { noticeAbout } from '../../../utils/duties/notices/notice.ts';
import { planNotice } from '../../../utils/duties/notices/notice-paper.ts';
import { noticeReasons } from '../../../utils/duties/notices/notice-reasons.ts';
import { noticeSummary } from '../../../utils/duties/notices/notice-summary.ts';
import { DeclinedNames } from '../../register/declined-names.tsx';
import { Gaps } from '../../register/gaps.tsx';
import { schoolWording } from '../../register/paper-class.ts';
import { schoolDetails, shownClass } from '../../state/class-book.ts';
import { analysis, studentName, subjectName } from '../../state/journal-figures.ts';
import { recipientsOf, whyNoPaper } from '../../state/recipients.ts';
import { record } from '../../state/record.ts';
import { usePaper } from '../../state/use-paper.ts';
import { PdfPreview } from '../../ui/pdf-preview.tsx';
import { draftFor, warningsOfPeriod } from './draft-for.ts';
import { NoticeEditor } from './notice-editor.tsx';

const NOTICES = ['уведомление', 'уведомления', 'уведомлений'] as const;

/** Recipients, texts before printing, and the record that they were prepared. */
export function NoticeDrafts() {
  const drafts = useSignal<Notice[] | null>(null);
  return drafts.value ? <Drafts drafts={drafts} /> : <Choice onChosen={(made) => (drafts.value = made)} />;
}

function Choice({ onChosen }: { onChosen: (drafts: Notice[]) => void }) {
  const chosen = useSignal<ReadonlySet<string>>(new Set());
  const current = analysis.value;
  if (!current) return null;
  const reasons = noticeReasons(current, warningsOfPeriod(), subjectName);
  const others = current.students.map(({ student }) => student.key).filter((key) => !reasons.has(key));
  const toggle = (key: string) => {
    const next = new Set(chosen.value);
    if (!next.delete(key)) next.add(key);
    chosen.value = next;
  };
  const listed = [...reasons.keys(), ...others.filter((key) => chosen.value.has(key))];
  return (
    <section class="card stack" aria-label="Подготовить уведомления">
      <h2>Подготовить уведомления</h2>
      {reasons.size === 0 && <p class="muted">Поводов нет; ученика можно выбрать из списка ниже.</p>}
      <ul class="stack notices-choice">
        {listed.map((key) => {
          const why = whyNoPaper(key);
          return (
            <li key={key}>
              <label class="check">
                <input
                  type="checkbox"
                  disabled={why !== null}
                  checked={chosen.value.has(key)}
                  onChange={() => toggle(key)}
                />
                <b>{studentName(key)}</b>
              </label>
              {why && <span class="chip bad">{why}</span>}
              <span class="small muted">{(reasons.get(key) ?? []).join('; ')}</span>
            </li>
          );
        })}
      </ul>
      <div class="row">
        <select
          aria-label="Добавить ученика"
          value=""
          onChange={(event) => {
            if (event.currentTarget.value) toggle(event.currentTarget.value);
            event.currentTarget.value = '';
          }}
        >
          <option value="">Добавить ученика…</option>
          {others
            .filter((key) => !chosen.value.has(key) && whyNoPaper(key) === null)
            .map((key) => (
              <option key={key} value={key}>
                {studentName(key)}
              </option>
            ))}
        </select>
        <span class="grow" />
        <button
          type="button"
          class="primary"
          disabled={chosen.value.size === 0}
          onClick={() => onChosen([...chosen.value].flatMap((key) => draftFor(key) ?? []))}
        >
          Составить {count(chosen.value.size, NOTICES)}
        </button>
      </div>
      <DeclinedNames people={[...chosen.value].flatMap(recipientsOf)} as="addressee" />
    </section>
  );
}

function Drafts({ drafts }: { drafts: Signal<Notice[] | null> }) {
  const paper = usePaper();
  const recorded = useSignal(false);
  const list = drafts.value ?? [];
  const details = schoolDetails.value;
  if (!details) return null;
  const ready = list.filter((notice) => noticeAbout(notice) !== null);
  const change = (next: Notice[]) => {
    drafts.value = next;
    recorded.value = false;
    paper.clear();
  };
  const show = () =>
    paper.show((faces) => {
      const papers = ready.map((notice) => planNotice(notice, details, faces, schoolWording()));
      return printPapers(papers, faces, { title: 'Уведомления', createdAt: now(), bothSides: true });
    });
  const keep = async () => {
    const classGroup = shownClass();
    recorded.value = await record(
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
    if (recorded.value) drafts.value = null;
  };
  return (
    <section class="stack" aria-label="Тексты уведомлений">
      <div class="row">
        <h2>Тексты уведомлений</h2>
        <span class="grow" />
        <button type="button" onClick={() => (drafts.value = null)}>
          К выбору учеников
        </button>
      </div>
      {list.map((notice, index) => (
        <NoticeEditor
          key={notice.student}
          notice={notice}
          onChange={(next) => change(list.map((each, place) => (place === index ? next : each)))}
        />
      ))}
      {ready.length < list.length && (
        <p class="box warn">
          Без предметов и пропусков уведомлять не о чем: такие листы не печатаются и не записываются.
        </p>
      )}
      <Gaps gaps={gapsOf('acknowledgement-sheet', details)} />
      <div class="row">
        <button type="button" class="primary" disabled={!ready.length} onClick={() => void show()}>
          Показать {count(ready.length, NOTICES)}
        </button>
        <button type="button" disabled={!paper.shown.value} onClick={() => void keep()}>
          Записать как подготовленные
        </button>
        {!paper.shown.value && <span class="muted small">Запись — после просмотра.</span>}
      </div>
      <PdfPreview shown={paper.shown} title="Уведомления" />
    </section>
  );
}
