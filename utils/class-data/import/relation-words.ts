import { relationIn } from '../../dnevnik/person-name.ts';

const FORMS = new Map(
  Object.entries({
    мама: 'мать',
    матери: 'мать',
    мамы: 'мать',
    папа: 'отец',
    папы: 'отец',
    отца: 'отец',
    бабушки: 'бабушка',
    дедушки: 'дедушка',
    бабка: 'бабушка',
    дед: 'дедушка',
  }),
);

/** One word for one relation: «мама» and «мать» are the same. */
export const canonicalRelation = (relation: string): string => FORMS.get(relation) ?? relation;

/** The relation that a text names, in one form; null: none. */
export function relationNamed(text: string): string | null {
  const found = relationIn(text);
  if (found) return canonicalRelation(found);
  const bare = text.toLowerCase().replace(/[^а-яё]/g, '');
  return FORMS.get(bare) ?? null;
}
