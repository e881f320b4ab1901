import { useSignal } from '@preact/signals';
import type { PageReport as Report } from '../../../utils/class-data/journal/page-report.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { during } from '../../ui/during.ts';
import { pageReport, takePageReport } from './page-report-model.ts';
import { shownClass } from './popup-model.ts';

/** What was read from the report of the page in front, what not, and one button to take it. */
export function PageReport() {
  const busy = useSignal(false);
  const shown = pageReport.value;
  if (!shown) return null;
  const { report, taken } = shown;
  const take = async () => {
    await during(busy, () => takePageReport());
  };
  return (
    <section class="popup-report stack" aria-label="Отчёт на странице">
      <h2>Отчёт «{titleOf(report)}»</h2>
      {report.about.length > 0 && <p class="small muted">{report.about.join(' · ')}</p>}
      <p role="status">
        Прочитан: {report.read}
        {report.left.length === 0 && '; понято всё'}.
      </p>
      <OtherClass of={report} />
      <Lines title={`Не понято или не взято: ${report.left.length}`} lines={report.left} />
      <Lines title={`Расходится с прочитанным: ${report.differences.length}`} lines={report.differences} />
      {report.notes.map((note) => (
        <p key={note} class="small">
          {note}
        </p>
      ))}
      <div class="row">
        {report.take && !taken && (
          <button type="button" class="primary small" disabled={busy.value} onClick={() => void take()}>
            Взять {report.take.what}
          </button>
        )}
        {taken && <span class="small">Взято: {report.take?.what}.</span>}
        <button
          type="button"
          class="small"
          onClick={() => {
            pageReport.value = null;
          }}
        >
          Закрыть отчёт
        </button>
      </div>
    </section>
  );
}

/** Class and year that the page writes behind the title stand below it. */
const titleOf = ({ title }: Report): string => title.replace(/[,(].*$/, '').trim();

/** That the report is not of the class whose tasks stand below. */
function OtherClass({ of: { classGroup, take } }: { of: Report }) {
  const shown = shownClass.value?.classGroup;
  if (!shown || shown.id === classGroup.id) return null;
  const name = classTitle(classGroup.name);
  return (
    <p class="box warn small">
      Это отчёт класса {name}, а ниже — дела {classTitle(shown.name)}.{take && ` Взято будет в ${name}.`}
    </p>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details>
      <summary class="small">{title}</summary>
      <ul class="small">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
