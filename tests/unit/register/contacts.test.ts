import { describe, expect, it } from 'vitest';
import { kinds } from '../../../utils/duties/entry.ts';
import { contactsWithFamily } from '../../../utils/register/contacts.ts';
import { personHistory } from '../../../utils/register/history.ts';
import type { EntryWords } from '../../../utils/register/kind.ts';
import { type RecordedFact, recordedEntries } from './entries.ts';

const words: EntryWords = { name: (key) => key, purposes: [], period: (key) => key };
const on = '2026-11-20';

describe('contacts with a family know every duty by which something passes', () => {
  it.each<[string, RecordedFact, string]>([
    [
      'an extract handed over',
      {
        kind: 'extract-handed-over',
        person: 'p',
        extract: '12345678',
        on,
        to: 'm',
        toName: 'Мать',
        how: 'meeting',
      },
      'Выписка',
    ],
    [
      'a tear-off that came back',
      { kind: 'extract-returned', person: 'p', extract: '12345678', on, signedBy: 'm', signedName: 'Мать' },
      'Талон',
    ],
    ['a letter that was sent', { kind: 'letter-sent', person: 'm', on, subject: 'Дневник' }, 'Письмо'],
  ])('%s', (_, fact, first) => {
    const contacts = contactsWithFamily(recordedEntries(fact), ['p', 'm'], words, kinds);
    expect(contacts.map(({ text }) => text.replace(/^\w+: /, '').split(' ')[0])).toEqual([first]);
  });

  it('leave out what is only prepared', () => {
    const prepared: RecordedFact[] = [
      { kind: 'extract-issued', person: 'p', extract: '12345678', on, span: '1 четверть' },
      { kind: 'letter-prepared', person: 'm', on, how: 'draft', subject: 'Дневник' },
    ];
    expect(contactsWithFamily(recordedEntries(...prepared), ['p', 'm'], words, kinds)).toEqual([]);
  });
});

describe('the history of a child', () => {
  const signed: RecordedFact = {
    kind: 'acknowledged',
    person: 'm',
    topic: 'Отметки',
    form: 'sheet',
    on,
    student: 'p',
  };

  it('has the acknowledgement that a parent signed for that child, and not that for another', () => {
    const texts = (person: string) =>
      personHistory(recordedEntries(signed), person, words, kinds).map(({ text }) => text);
    expect(texts('p')).toEqual(['m: Ознакомление подписано 20.11.2026 в листе ознакомления: Отметки.']);
    expect(texts('q')).toEqual([]);
  });

  it('follows the child under the key into which it was joined', () => {
    const facts: RecordedFact[] = [signed, { kind: 'person-joined', person: 'p', into: 'site' }];
    expect(personHistory(recordedEntries(...facts), 'site', words, kinds)).toHaveLength(2);
  });
});
