import { type Counted, inWords, progressWords } from '../../../utils/base/text/counted.ts';
import {
  type Run,
  type RunItem,
  unprinted,
  type WipedReason,
} from '../../../utils/duties/credentials/run.ts';
import { reportOfRun } from '../../../utils/duties/credentials/run-report.ts';
import { act } from '../../state/background.ts';
import { ActionOver } from '../../ui/action-over.tsx';

const WIPED: Record<WipedReason, string> = {
  expired: 'истёк, не напечатан: нужен новый пароль',
  asked: 'стёрт по вашей просьбе: нужен новый пароль',
  replaced: 'заменён более новым паролем',
  damaged: 'запись повреждена: нужен новый пароль',
};

/** What is read aloud of a run: how far it has come, and its end with what did not work. */
export function runWords(run: Run | null): string {
  if (!run) return '';
  const { done, total, failed, unknown } = reportOfRun(run);
  if (run.status === 'running')
    return progressWords(run.kind === 'collect' ? 'Чтение логинов' : 'Выдача паролей', { done, total });
  const wrong = failed.length + unknown.length;
  const end = run.status === 'done' ? 'Готово' : 'Прервано';
  return `${end}: ${done} из ${total}${wrong > 0 ? `, не получилось: ${wrong}` : ''}`;
}

/** The current run, or what came of it: one bar above the list, with the names of those who need something. */
export function RunBox({ run }: { run: Run }) {
  const report = reportOfRun(run);
  const collecting = run.kind === 'collect';
  const what = collecting ? 'Собираю логины' : 'Выдаю новые пароли';
  const waiting: Counted<'slips'> = { unit: 'slips', number: unprinted(run) };
  const isRunning = run.status === 'running';
  return (
    <section class="panel-run" aria-label={what}>
      <div class="row">
        <h2>{run.status === 'done' ? ended(run) : what}</h2>
        {!(collecting && run.status === 'done') && (
          <span class="muted">
            {report.done} из {report.total}
          </span>
        )}
        <span class="small muted grow one-line">{isRunning && report.current.join(', ')}</span>
        {isRunning && (
          <button type="button" class="small" onClick={() => void act('run/stop')}>
            Остановить
          </button>
        )}
        {!isRunning && run.status !== 'done' && run.status !== 'sheet-full' && (
          <Resume run={run} left={report.left} />
        )}
        {!isRunning && waiting.number > 0 && (
          <ActionOver
            verb="Напечатать"
            of={waiting}
            nothing="Печатать нечего"
            class="primary small"
            onClick={() => void act('open/print', { persons: printable(run).map(({ person }) => person) })}
          />
        )}
        {CLOSED.includes(run.status) && waiting.number === 0 && (
          <button type="button" class="small" onClick={() => void act('run/dismiss')}>
            {run.status === 'done' ? 'Закрыть отчёт' : 'Больше не продолжать'}
          </button>
        )}
      </div>
      {run.status !== 'done' && (
        <div
          class="bar"
          role="progressbar"
          aria-label={what}
          aria-valuemin={0}
          aria-valuemax={report.total}
          aria-valuenow={report.done}
        >
          <i style={`width: ${report.total ? (100 * report.done) / report.total : 0}%`} />
        </div>
      )}
      {isRunning && (
        <p class="small muted">
          {collecting
            ? 'Страницу можно закрыть: чтение продолжится.'
            : 'Не закрывайте страницу, пока идёт сброс. Остановить можно в любой момент.'}
        </p>
      )}
      {run.note && <p class={run.status === 'sheet-full' ? 'box ok' : 'box warn'}>{run.note}</p>}
      {!collecting && waiting.number > 0 && (
        <p class="small">
          Не напечатано: {inWords(waiting)} с новыми паролями. Пароли увидите только вы, на странице печати.
        </p>
      )}
      <Names title={collecting ? 'Прочитано' : 'Выданы'} items={report.issued} folded />
      <Names title="Стёрты без печати" items={report.wiped} tone="bad" />
      <Names title="Неизвестно, сменился ли пароль" items={report.unknown} tone="bad" />
      <Names title="Пропущены" items={report.skipped} />
      <Names title="Не получилось" items={report.failed} tone="bad" />
      {collecting && run.status === 'done' && report.issued.length < report.total && (
        <p class="small">Отметьте тех, кто назван здесь, и нажмите «Собрать логины» ещё раз.</p>
      )}
    </section>
  );
}

/** A run that has ended, or that only the teacher resumes. */
const CLOSED: readonly Run['status'][] = ['done', 'stopped', 'trouble', 'signed-out'];

/** Resumes the run; one that destroys passwords is confirmed in a window. */
function Resume({ run, left }: { run: Run; left: number }) {
  const text = `Продолжить: осталось ${inWords({ unit: 'people', number: left })}`;
  return run.kind === 'reset' ? (
    <button type="button" class="primary small" onClick={() => void act('reset/propose-rest')}>
      {text}…
    </button>
  ) : (
    <button type="button" class="primary small" onClick={() => void act('run/resume')}>
      {text}
    </button>
  );
}

/** What really came of it. */
function ended(run: Run): string {
  const { issued, wiped, total } = reportOfRun(run);
  if (run.kind === 'collect') return `Собраны логины: ${issued.length} из ${total}`;
  if (issued.length === 0) return wiped.length > 0 ? 'Новые пароли не напечатаны' : 'Новых паролей не выдано';
  return issued.length === total ? 'Новые пароли выданы' : 'Новые пароли выданы не всем';
}

function printable(run: Run): RunItem[] {
  return run.items.filter(({ progress }) => progress.state === 'issued' && !progress.printed);
}

function Names(props: { title: string; items: RunItem[]; tone?: 'bad'; folded?: boolean }) {
  const { title, items } = props;
  if (items.length === 0) return null;
  return (
    <details open={!props.folded} class={props.tone ? `box ${props.tone}` : undefined}>
      <summary>
        {title}: {items.length}
      </summary>
      <ul class="small">
        {items.map(({ person, name, progress }) => (
          <li key={person}>
            {name}
            {'why' in progress && ` — ${progress.why}`}
            {progress.state === 'wiped' && ` — ${WIPED[progress.reason]}`}
            {progress.state === 'collected' && !progress.login && ' — логина на карточке нет'}
          </li>
        ))}
      </ul>
    </details>
  );
}
