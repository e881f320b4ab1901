import { expect, it } from 'vitest';
import { contactsIn, withEmails, withPhones } from '../../../../utils/class-data/roster/contacts.ts';

it.each<[string | null, string[], string[]]>([
  [null, [], []],
  ['—', [], []],
  ['+7 (000) 123-45-67', ['+7 (000) 123-45-67'], []],
  ['+7 (000) 123-45-67, vera@example.org', ['+7 (000) 123-45-67'], ['vera@example.org']],
  ['vera_1980@example.org; 80001234567', ['80001234567'], ['vera_1980@example.org']],
  ['дом. 2-34-56, моб. 8 000 123 45 67', ['2-34-56', '8 000 123 45 67'], []],
  ['кв. 12, после 18:00', [], []],
  ['a@example.org a@example.org', [], ['a@example.org']],
])('in «%s»', (text, phones, emails) => {
  expect(contactsIn(text)).toEqual({ phones, emails });
});

it('adds no other spelling of an existing contact', () => {
  expect(withPhones(['+7 (000) 123-45-67'], ['80001234567', '2-34-56'])).toEqual([
    '+7 (000) 123-45-67',
    '2-34-56',
  ]);
  expect(withEmails(['Vera@example.org'], ['vera@example.org', 'b@example.org'])).toEqual([
    'Vera@example.org',
    'b@example.org',
  ]);
});
