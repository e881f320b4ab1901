import type { FormReading } from './form-reading.ts';
import { listForm } from './list-form.ts';
import { type NamedPlace, namedPlaces, type ReadClass } from './named-places.ts';
import { isPaged, pageSays } from './page-words.ts';
import { type LiveRow, rowForms } from './row-forms.ts';
import { pressForm } from './typed-form.ts';

/** A form on the page, with what changes it. */
export interface LiveForm {
  reading: FormReading;
  rows: LiveRow[];
  /** Where people are found by typing. */
  field: HTMLInputElement | null;
  places: NamedPlace[];
}

/** Looks for the form again, in the page as it is now. `side`: which of two lists is the group, if the teacher said so. */
export function findForm(document: Document, people: ReadClass, side: 0 | 1 | null = null): LiveForm {
  const places = namedPlaces(document.body, people, isShown);
  const lists = listForm(document, people, side);
  const rows = rowForms(places, people);
  const pressed = pressForm(document, places, people);
  const known = ({ rows: all }: { rows: LiveRow[] }) => all.filter((row) => row.people.length > 0).length;
  // Where people are found by typing, the chosen ones stand beside boxes that are about something else.
  const isTyped = pressed !== null && rows.every((each) => known(each) <= known(pressed));
  const shown = isTyped ? [] : rows;
  const found = lists ? [lists, ...shown.filter((each) => known(each) > 1)] : shown;
  const [form, ...more] = found.length > 0 ? found : [pressed];
  const live = form?.rows ?? [];
  const why = !form
    ? 'На этой странице нет списка класса с галочками, списками выбора или полем для поиска людей.'
    : more.length > 0
      ? 'На странице несколько таких списков, и непонятно, какой из них — группа.'
      : form.why;
  const parts = form?.parts ?? [];
  return {
    reading: {
      way: form?.way ?? 'none',
      why,
      offered: form && 'offered' in form ? form.offered : [],
      rows: live.map(({ set, ...row }) => row),
      sides: form && 'sides' in form ? form.sides : null,
      paged: isPaged(document),
      says: pageSays(document, (element) => parts.some((part) => part.contains(element))),
    },
    rows: live,
    field: form && 'field' in form ? form.field : null,
    places,
  };
}

function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}
