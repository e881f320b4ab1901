import { SIGN_IN_ADDRESS } from '../../dnevnik/addresses.ts';
import type { Slip, SlipVariant } from './slip.ts';

/** The parts of a test print that may be real: the school's own heading and the address. */
export interface TryOutHead {
  school: string;
  className: string;
  signInAddress: string;
}

const INVENTED: TryOutHead = {
  school: 'МБОУ «Школа-образец № 0»',
  className: '0 «Я»',
  signInAddress: SIGN_IN_ADDRESS,
};

const FAMILIES = [
  ['Примеров Образец Пробович', 'primerov.o0O', 'Примерова Проба Образцовна', 'мать'],
  [
    'Вымышленная-Несуществующая Александрина Константиновна',
    'vymysh1lI',
    'Вымышленный Шаблон Пробович',
    'отец',
  ],
  ['Ёлочкин Бланк Гасан оглы', 'elochkin.b', 'Ёлочкина Форма Бланковна', 'опекун'],
  ['Пробный Лист Форматович', 'probnyj.list', 'Пробная Линейка Форматовна', 'мать'],
  ['Образцова Тетрадь Клетчатовна', 'obrazcova', 'Образцов Циркуль Готовальнович', 'отец'],
] as const;

/** Ten slips with invented people for a test print; each is marked «ПРОБА» and works nowhere. */
export function tryOutSlips(variant: SlipVariant = 'password', head: TryOutHead = INVENTED): Slip[] {
  return FAMILIES.flatMap(([student, login, parent, relation], index): Slip[] => {
    const family = `try-out-${index}`;
    const common = { ...head, family, variant, tryOut: true };
    const password = (extra: number): string | null =>
      variant === 'password' ? String(100_000 + 1_111 * (2 * index + extra)) : null;
    const loginOf = (value: string): string | null => (variant === 'gosuslugi' ? null : value);
    return [
      {
        ...common,
        key: `${family}-student`,
        role: 'student',
        name: student,
        relation: null,
        children: [],
        login: loginOf(login),
        temporaryPassword: password(0),
      },
      {
        ...common,
        key: `${family}-parent`,
        role: 'representative',
        name: parent,
        relation,
        children: [student],
        login: loginOf(`${login}.r`),
        temporaryPassword: password(1),
      },
    ];
  });
}
