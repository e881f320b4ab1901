import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { openHistory } from '../../register/history-sheet.tsx';
import { openWhoIsIt } from '../../register/who-is-it-sheet.tsx';
import { book } from '../../state/class-book.ts';
import { awaited, familyOf, personOf } from '../../state/class-states.ts';
import { linkTo, route } from '../../state/route.ts';

const TITLES = { head: 'Ждёт решения директора', 'grown-up': 'Ждёт ответа ученика' } as const;
type Awaiting = keyof typeof TITLES;

const isAwaiting = (detail: string | null): detail is Awaiting => detail !== null && detail in TITLES;

/**
 * Opens what a reminder about people leads to: the list «Кто это?», or the form of the one person concerned; several
 * people are shown alone. Returns whom to show, null for everybody, and the button that shows everybody again.
 */
export function useAwaitedFilter() {
  const filter = useSignal<Awaiting | null>(null);
  const { detail } = route.value;
  const classGroup = book.value?.classGroup ?? null;
  useEffect(() => {
    filter.value = null;
    if (detail === 'who' || detail === 'unproven') openWhoIsIt();
    if (!isAwaiting(detail) || classGroup === null) return;
    const concerned = awaited.peek().filter(({ awaits }) => awaits === detail);
    const [first, ...others] = concerned;
    if (first && others.length === 0) openHistory(first.person);
    else if (first) filter.value = detail;
  }, [detail, classGroup]);
  // The same reminder leads here again only from another address.
  const showAll = () => {
    filter.value = null;
    location.hash = linkTo({ section: 'people', classGroup });
  };
  if (filter.value === null) return { only: null, button: null };
  const { value } = filter;
  const concerned = awaited.value.flatMap(({ person, awaits }) => (awaits === value ? [person] : []));
  return {
    only: new Set(concerned.flatMap((key) => [key, ...familyAround(key)])),
    button: (
      <button type="button" aria-pressed="true" onClick={showAll}>
        {TITLES[value]}: {inWords(counted('people', concerned))} · показать всех
      </button>
    ),
  };
}

/** A representative is shown with the children, a student of 18 with the parents. */
function familyAround(key: string): string[] {
  const person = personOf(key);
  if (!person) return [];
  return person.role === 'student' ? familyOf(person).map((each) => each.key) : person.children;
}
