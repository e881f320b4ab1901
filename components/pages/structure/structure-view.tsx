import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { count } from '../../../utils/base/text/plural.ts';
import { describeProblem } from '../../../utils/base/text/problem.ts';
import { ask, failure } from '../../state/background.ts';
import { FailureNote } from '../../state/failure-note.tsx';
import { useLatest } from '../../state/latest.ts';
import { saveFile } from '../../ui/save-file.ts';
import './structure.css';

const LINES = ['строка', 'строки', 'строк'] as const;

/** The report of the structure of the page in a tab, shown whole before it is copied or saved. Nothing is sent. */
export function StructureView({ tab }: { tab: number }) {
  const report = useSignal<string | null>(null);
  const isLoading = useSignal(true);
  const load = useLatest({
    outlivesLocking: true,
    read: () => ask('structure/take', { tab }),
    show(answer) {
      isLoading.value = false;
      report.value = answer.ok ? answer.value.report : null;
      failure.value = answer.ok ? null : answer.note;
    },
  });
  useEffect(() => void load(), [load]);
  return (
    <main class="structure stack">
      <h1>Строение страницы</h1>
      <FailureNote />
      {isLoading.value && <p class="muted">Смотрю страницу…</p>}
      {report.value !== null && <Report report={report.value} again={load} />}
      {report.value === null && !isLoading.value && (
        <div class="row">
          <button type="button" onClick={() => void load()}>
            Снять ещё раз
          </button>
        </div>
      )}
    </main>
  );
}

function Report({ report, again }: { report: string; again: () => Promise<unknown> }) {
  const said = useSignal('');
  const left = /^Не поместилось элементов: (\d+)$/m.exec(report)?.[1];
  const lines = report.trimEnd().split('\n').length;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(report);
      said.value = 'Отчёт скопирован';
    } catch {
      // The browser refuses the clipboard.
      said.value = describeProblem({
        what: 'Скопировать не удалось: браузер не даёт доступа к буферу обмена.',
        kept: 'Отчёт на месте.',
        press: 'Сохраните его в файл.',
      });
    }
  };
  const takeAgain = async () => {
    said.value = '';
    await again();
    said.value = 'Отчёт снят ещё раз';
  };
  const save = () => {
    saveFile(report, 'Строение страницы', 'txt', 'text/plain');
    said.value = 'Отчёт сохраняется в файл';
  };
  return (
    <>
      <p>
        По этому отчёту разработчик научит Классрук понимать страницу. Никуда он не отправляется: вы сами
        скопируете его или сохраните, когда прочтёте.
      </p>
      <p class="muted">
        Имён, логинов и чисел в нём нет: вместо букв стоят ж и Ж, вместо цифр 0. Целиком остались только
        надписи самого сайта. Видно, сколько на странице строк и какой длины слова. Заметите что-то личное —
        не отправляйте.
      </p>
      {left !== undefined && (
        <p class="box warn">
          Страница очень большая: элементов не поместилось — {left}. Отчёт показан без них; снимите его ещё
          раз на странице поменьше, если нужен её конец.
        </p>
      )}
      <div class="row">
        <button type="button" class="primary" onClick={() => void copy()}>
          Скопировать отчёт
        </button>
        <button type="button" onClick={save}>
          Сохранить в файл
        </button>
        <button type="button" onClick={() => void takeAgain()}>
          Снять ещё раз
        </button>
        <span class="grow" />
        <span class="muted small">{count(lines, LINES)}</span>
      </div>
      <p class="small" role="status">
        {said.value}
      </p>
      <section class="card flush structure-text" aria-label="Отчёт целиком">
        <pre>{report}</pre>
      </section>
    </>
  );
}
