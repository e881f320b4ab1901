import type { PersonKey } from '../../class-data/roster/person.ts';
import { FIELD_TITLES, shownValue } from './difference.ts';
import type { ListRow } from './list-states.ts';

/** A line of the list of corrections. */
export interface Correction {
  who: string;
  what: string;
  /** What stands in Dnevnik.ru. */
  was: string;
  should: string;
  /** The document on which it rests; '' leaves room to write it. */
  document: string;
}

/** What to do where not one value takes the place of another. */
const ACTIONS: Partial<Record<ListRow['field'], { was: string; should: string }>> = {
  missing: { was: 'нет', should: 'внести' },
  extra: { was: 'числится', should: 'исключить' },
  duplicate: { was: 'числится дважды', should: 'оставить одну запись' },
};

/** The list of corrections: what is to be corrected by somebody else and is not yet, in the order of the rows. */
export function correctionsOf(
  rows: readonly ListRow[],
  nameOf: (key: PersonKey) => string | null,
): Correction[] {
  return rows
    .filter(({ state }) => state === 'correction')
    .map(({ field, role, name, other, was, should, decided }) => {
      const child = other === null ? null : nameOf(other);
      const kin = role === 'student' ? 'ученик' : 'законный представитель';
      const action = ACTIONS[field];
      return {
        who: `${name} (${kin}${field === 'relation' && child ? `: ${child}` : ''})`,
        what: FIELD_TITLES[field],
        was: action?.was ?? shownValue(field, was) ?? 'не указано',
        should:
          field === 'missing' && should !== null && should !== name
            ? `внести: ${should}`
            : (action?.should ?? shownValue(field, should) ?? 'не указано'),
        document: decided?.document ?? '',
      };
    });
}

const HEADER = ['Кто', 'Что исправить', 'Стоит в Дневник.ру', 'Должно быть', 'Основание'] as const;

/** The same list as rows of a table file. */
export const correctionCells = (corrections: readonly Correction[]) => ({
  header: ['№', ...HEADER],
  rows: corrections.map(({ who, what, was, should, document }, at) => [
    at + 1,
    who,
    what,
    was,
    should,
    document || null,
  ]),
});
