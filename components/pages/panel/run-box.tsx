import { type Counted, inWords, progressWords } from '../../../utils/base/text/counted.ts';
import {
  type Run,
  type RunItem,
  unprinted,
  type WipedReason,
} from '../../../utils/duties/credentials/run.ts';
import { reportOfRun } from '../../../utils/duties/credentials/run-report.ts';
import { printedFor } from '../../../utils/duties/credentials/slip-preparation.ts';
import { slipsOf } from '../../../utils/duties/credentials/slip-variant.ts';
import type { PanelState } from '../../../utils/messages/panel-requests.ts';
import { act } from '../../state/background.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { Menu } from '../../ui/menu.tsx';

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

/** Slips that the run was started for and that are still to be printed. */
export function slipsOfRun({ run, people }: PanelState): Counted<'slips'> {
  const prepared = new Set(run?.status === 'done' ? run.prepares?.persons : []);
  return slipsOf(people.filter(({ person }) => prepared.has(person.key)));
}

/** What a run does, and what is said of it when it has stopped short. */
const HALTED = {
  'Выдаю новые пароли': 'Выдача паролей остановлена',
  'Готовлю памятки': 'Подготовка памяток остановлена',
  'Собираю логины': 'Сбор логинов остановлен',
} as const;

/** The current run, or what came of it: one line above the list, and those who need something by name. */
export function RunBox({ run, slips }: { run: Run; slips: Counted<'slips'> }) {
  const report = reportOfRun(run);
  const collecting = run.kind === 'collect';
  const what: keyof typeof HALTED = !collecting
    ? 'Выдаю новые пароли'
    : run.prepares
      ? 'Готовлю памятки'
      : 'Собираю логины';
  const waiting: Counted<'slips'> = collecting ? slips : { unit: 'slips', number: unprinted(run) };
  const isRunning = run.status === 'running';
  const isHalted = CLOSED.includes(run.status);
  const without = run.items.filter(({ progress }) => progress.state === 'collected' && !progress.login);
  return (
    <section class="panel-run" aria-label={what}>
      <div class="row">
        <h2>{run.status === 'done' ? ended(run) : isHalted ? HALTED[what] : what}</h2>
        {!(collecting && run.status === 'done') && (
          <span class="muted">
            {report.done} из {report.total}
          </span>
        )}
        <span class="small muted grow one-line">{besides(run, report.current, waiting)}</span>
        {!collecting && report.issued.length > 0 && (
          <Menu title={`Кому: ${report.issued.length}`} look="quiet small" atEnd>
            <NameList items={report.issued} />
          </Menu>
        )}
        {isRunning && (
          <button type="button" class="small" onClick={() => void act('run/stop')}>
            Остановить
          </button>
        )}
        {CLOSED.includes(run.status) && (collecting || waiting.number === 0) && (
          <button type="button" class="small" onClick={() => void act('run/dismiss')}>
            {run.status === 'done' ? 'Закрыть отчёт' : 'Больше не продолжать'}
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
            onClick={() => void act('open/print', { persons: printedFor(run) })}
          />
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
      {run.note && <p class={run.status === 'sheet-full' ? 'box ok' : 'box warn'}>{run.note}</p>}
      <Names title="Стёрты без печати" items={report.wiped} tone="bad" />
      <Names title="Неизвестно, сменился ли пароль" items={report.unknown} tone="bad" />
      <Names title="Пропущены" items={report.skipped} />
      <Names
        title="Не получилось"
        items={report.failed}
        tone="bad"
        {...(collecting && { todo: 'Отметьте их и нажмите «Собрать логины» ещё раз.' })}
      />
      <Names title="Логина на карточке нет" items={without} />
    </section>
  );
}

/** What stands beside the title: who is being read, what may not be done meanwhile, what follows. */
function besides(run: Run, current: readonly string[], waiting: Counted<'slips'>): string {
  if (run.status === 'running') {
    const rule =
      run.kind === 'reset'
        ? 'Не закрывайте страницу, пока идёт сброс'
        : run.prepares
          ? 'Страницу можно закрыть; потом откроется печать'
          : 'Страницу можно закрыть: чтение продолжится';
    return [rule, current.join(', ')].filter(Boolean).join(' · ');
  }
  if (waiting.number === 0) return '';
  return run.kind === 'reset'
    ? 'Пароли увидите только вы, на странице печати.'
    : 'Памятки ещё не отмечены напечатанными.';
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

function Names(props: { title: string; items: RunItem[]; tone?: 'bad'; todo?: string }) {
  const { title, items, todo } = props;
  if (items.length === 0) return null;
  return (
    <details open class={props.tone ? `box ${props.tone}` : undefined}>
      <summary>
        {title}: {items.length}
        {todo && <span class="small">. {todo}</span>}
      </summary>
      <NameList items={items} />
    </details>
  );
}

function NameList({ items }: { items: RunItem[] }) {
  return (
    <ul class="panel-told small">
      {items.map(({ person, name, progress }) => (
        <li key={person}>
          {name}
          {'why' in progress && ` — ${progress.why}`}
          {progress.state === 'wiped' && ` — ${WIPED[progress.reason]}`}
        </li>
      ))}
    </ul>
  );
}
