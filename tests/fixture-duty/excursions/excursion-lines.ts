import type { ImportableRegister } from '../../../utils/register/import/importable-register.ts';
import { NAME_HEADER } from '../../../utils/register/import/usual-headers.ts';

/** How its register is read from a table. */
export const excursionImport: ImportableRegister = {
  name: 'журнал экскурсий',
  words: [
    [/экскурс|куда/, 'trip'],
    [/дата(?!.*рожд)/, 'on'],
    [NAME_HEADER, 'person'],
  ],
  ignored: /рожд|телеф/,
  telling: ['trip'],
  entries: ({ base, person, family, cell, day, past }) => {
    const signer = family.find(({ role }) => role === 'representative') ?? person;
    const trip = cell('trip');
    return trip
      ? [{ ...base, kind: 'excursion-allowed', trip, on: past(day('on')), signedBy: signer.key }]
      : [];
  },
};
