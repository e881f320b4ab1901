import { dictionary } from '../../base/text/dictionary.ts';
import type { RosterPerson } from './person.ts';

/** A relation as it follows «нет согласия» and «вручить памятку». */
interface KinWords {
  of: string;
  to: string;
}

const RELATIONS = dictionary<KinWords>({
  мать: { of: 'матери', to: 'матери' },
  мама: { of: 'матери', to: 'матери' },
  отец: { of: 'отца', to: 'отцу' },
  папа: { of: 'отца', to: 'отцу' },
  бабушка: { of: 'бабушки', to: 'бабушке' },
  дедушка: { of: 'дедушки', to: 'дедушке' },
  опекун: { of: 'опекуна', to: 'опекуну' },
  попечитель: { of: 'попечителя', to: 'попечителю' },
});

/** Who somebody is in a family, for a short line that names nobody. */
export function kinWords({ role, relation }: Pick<RosterPerson, 'role' | 'relation'>): KinWords {
  if (role === 'student') return { of: 'ученика', to: 'ученику' };
  return RELATIONS.get((relation ?? '').trim().toLowerCase()) ?? { of: 'представителя', to: 'представителю' };
}
