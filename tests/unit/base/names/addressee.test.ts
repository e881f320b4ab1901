import { expect, it } from 'vitest';
import { addressee, addresseeText, sender } from '../../../../utils/base/names/addressee.ts';
import { correctionKey } from '../../../../utils/base/names/declension.ts';
import { fault } from '../../../setup/fault.ts';

it.each([
  ['Образцова Анна Петровна', '', 'Образцовой Анне Петровне'],
  ['Заяц Пётр Ильич', '', 'Зайцу Петру Ильичу'],
  ['Ким Саша', 'ФИО:', 'Ким Саша'],
  ['Шевчук А. П.', 'ФИО:', 'Шевчук А. П.'],
  ['', '', ''],
])('%s is addressed as «%s %s»', (name, label, dative) => {
  expect(addressee({ name, sex: null })).toEqual({ label, name: dative });
  expect(addresseeText({ name, sex: null })).toBe(`${label} ${dative}`.trim());
});

fault('A head is set as «Образцова А. П.»', 'the addressee is «Образцовой А. П.», not «ФИО: …»', () => {
  expect(addressee({ name: 'Образцова А. П.', sex: null })).toEqual({ label: '', name: 'Образцовой А. П.' });
});

it('takes the correction of the teacher for each case', () => {
  const corrections = {
    [correctionKey('Ким Саша', 'dative')]: 'Ким Саше',
    [correctionKey('Ким Саша', 'genitive')]: 'Ким Саши',
  };
  const person = { name: 'Ким Саша', sex: null };
  expect(addressee(person, corrections)).toEqual({ label: '', name: 'Ким Саше' });
  expect(sender(person, corrections)).toEqual({ label: '', name: 'Ким Саши' });
  expect(sender(person)).toEqual({ label: 'ФИО:', name: 'Ким Саша' });
});
