import { genitive } from '../../../utils/base/text/counted.ts';
import type { PrintJob } from '../../../utils/duties/credentials/slips-to-print.ts';

/** Who of those chosen gets no slip, and why; and whose login shows a child about whom nothing may be said. */
export function LeftOutNotes({ job }: { job: PrintJob }) {
  return (
    <>
      {job.without.length > 0 && (
        <div class="box warn">
          Нечего печатать для {genitive({ unit: 'people', number: job.without.length })}:
          <ul class="small">
            {job.without.map(({ name, why }, index) => (
              <li key={`${name}-${index}`}>
                {name} — {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {job.expired.length > 0 && (
        <div class="box bad">
          Временный пароль истёк, не напечатан: нужен новый пароль.
          <ul class="small">
            {job.expired.map((name, index) => (
              <li key={`${name}-${index}`}>{name}</li>
            ))}
          </ul>
        </div>
      )}
      {job.barred.length > 0 && (
        <div class="box warn">
          Не напечатано, потому что выдавать нельзя:
          <ul class="small">
            {job.barred.map(({ name, why }, index) => (
              <li key={`${name}-${index}`}>
                {name} — {why}
              </li>
            ))}
          </ul>
        </div>
      )}
      {job.partlyBarred.length > 0 && (
        <section class="box bad stack close" aria-label="Один вход на нескольких детей">
          <span>
            Вход один и показывает всех детей, а сведения об одном из них этому человеку не выдают. Закрыть
            этого ребёнка в Дневник.ру может администратор школы: попросите его об этом прежде, чем вручить
            памятку. На памятке этот ребёнок не назван.
          </span>
          <ul class="small">
            {job.partlyBarred.map(({ name, child, why }) => (
              <li key={`${name}-${child}`}>
                {name}, о ребёнке {child} — {why}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
