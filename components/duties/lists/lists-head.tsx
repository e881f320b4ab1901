import { book } from '../../state/class-book.ts';
import { linkTo, route } from '../../state/route.ts';
import './lists.css';

const VIEWS = [
  { detail: null, title: 'Отличия от списка' },
  { detail: 'completeness', title: 'Полнота данных' },
  { detail: 'sign-in', title: 'Вход через Госуслуги' },
  { detail: 'moves', title: 'Прибыли и выбыли' },
] as const;

/** Beside the title of the section: its views. */
export function ListsHead() {
  const { detail } = route.value;
  const classGroup = book.value?.classGroup ?? null;
  const shown = VIEWS.find((each) => each.detail !== null && detail?.startsWith(each.detail))?.detail ?? null;
  return (
    <nav class="lists-views" aria-label="Что о списке класса показать">
      {VIEWS.map((each) => (
        <a
          key={each.title}
          href={linkTo({ section: 'lists', classGroup, detail: each.detail })}
          aria-current={each.detail === shown ? 'page' : undefined}
        >
          {each.title}
        </a>
      ))}
    </nav>
  );
}
