import type { ComponentChildren } from 'preact';
import { genitive, inWords } from '../../../utils/base/text/counted.ts';
import type { PrintJob } from '../../../utils/duties/credentials/slips-to-print.ts';

/** More names than these are folded: what prints has to stay in sight. */
const MOST_IN_SIGHT = 3;

/** Who of those chosen gets no slip, and why; and whose login shows a child about whom nothing may be said. */
export function LeftOutNotes({ job }: { job: PrintJob }) {
  return (
    <>
      {job.without.length > 0 && (
        <div class="box warn">
          <Folded
            title={`Нечего печатать для ${genitive({ unit: 'people', number: job.without.length })}`}
            lines={job.without.map(withReason)}
          />
        </div>
      )}
      {job.expired.length > 0 && (
        <div class="box bad">
          <Folded title="Временный пароль истёк, не напечатан: нужен новый пароль" lines={job.expired} />
        </div>
      )}
      {job.barred.length > 0 && (
        <div class="box warn">
          <Folded
            title={`Не напечатано, выдавать нельзя: ${inWords({ unit: 'people', number: job.barred.length })}`}
            lines={job.barred.map(withReason)}
          />
        </div>
      )}
      {job.partlyBarred.length > 0 && (
        <section class="box bad stack close" aria-label="Один вход на нескольких детей">
          <span>
            Вход один и показывает всех детей, а сведения об одном из них этому человеку не выдают. Закрыть
            этого ребёнка в Дневник.ру может администратор школы: попросите его об этом прежде, чем вручить
            памятку. На памятке этот ребёнок не назван.
          </span>
          <Lines
            lines={job.partlyBarred.map(({ name, child, why }) => `${name}, о ребёнке ${child} — ${why}`)}
          />
        </section>
      )}
    </>
  );
}

const withReason = ({ name, why }: { name: string; why: string }): string => `${name} — ${why}`;

/** A few lines stand under their title, many fold under it. */
function Folded({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length <= MOST_IN_SIGHT)
    return (
      <>
        {title}:
        <Lines lines={lines} />
      </>
    );
  return (
    <details>
      <summary>{title}</summary>
      <Lines lines={lines} />
    </details>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }): ComponentChildren => (
  <ul class="small">
    {lines.map((line, index) => (
      <li key={`${line}-${index}`}>{line}</li>
    ))}
  </ul>
);
