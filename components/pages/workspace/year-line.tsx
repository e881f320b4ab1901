import { russianDay } from '../../../utils/base/calendar/day.ts';
import { schoolRhythm } from '../../../utils/tasks/school-rhythm.ts';
import { book } from '../../state/class-book.ts';
import { periods, today } from '../../state/class-states.ts';
import { linkTo } from '../../state/route.ts';
import './due.css';

/** The rhythm of the school year, with where it stands today; what is usual in each part leads to its section, its beginning and its end to their lists. */
export function YearLine({ onOpen }: { onOpen: () => void }) {
  const classGroup = book.value?.classGroup ?? null;
  return (
    <ol class="workspace-year" aria-label="Учебный год">
      {schoolRhythm(periods.value).map(({ title, list, works, from, to }) => {
        const isNow = from <= today.value && today.value <= to;
        return (
          <li
            key={`${title} ${from}`}
            class={to < today.value ? 'over' : undefined}
            aria-current={isNow ? 'step' : undefined}
          >
            {list ? (
              <a
                class="workspace-year-list"
                href={linkTo({ section: 'year', classGroup, detail: list })}
                onClick={onOpen}
              >
                {title}
              </a>
            ) : (
              <b>{title}</b>
            )}{' '}
            <span class="small muted">
              {russianDay(from).slice(0, 5)}–{russianDay(to).slice(0, 5)}
            </span>{' '}
            <span class="small">
              {works.map(({ text, section }, at) => (
                <span key={text}>
                  {at > 0 && ', '}
                  <a href={linkTo({ section, classGroup })} onClick={onOpen} aria-label={`${title}: ${text}`}>
                    {text}
                  </a>
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
