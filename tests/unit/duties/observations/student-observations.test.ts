import { describe, expect, it } from 'vitest';
import { kinds } from '../../../../utils/duties/entry.ts';
import { notesOn, settledWarnings } from '../../../../utils/duties/observations/student-observations.ts';
import { contactsWithFamily } from '../../../../utils/register/contacts.ts';
import { effective } from '../../../../utils/register/effective.ts';
import type { EntryWords } from '../../../../utils/register/kind.ts';
import { correction, type RecordedFact, recordedEntries } from '../../register/entries.ts';

const words: EntryWords = { name: (key) => key, purposes: [], period: (key) => key };
const note = (text: string, person = 'p'): RecordedFact => ({ kind: 'note-written', text, person });
const settled = (warning: string, what: string | null): RecordedFact => ({
  kind: 'warning-settled',
  warning,
  what,
  said: 'Алгебра: средний балл 2,33',
  person: 'p',
});
const struck = (entry: string) =>
  recordedEntries(correction(entry, { id: 'later', at: '2026-11-24T08:00:00.000Z' }));

describe('notes on a student', () => {
  it('are newest first, without others’ and deleted ones', () => {
    const entries = recordedEntries(note('Первая'), note('Чужая', 'q'), note('Лишняя'), note('Вторая'));
    const lines = effective([...entries, ...struck(entries[2]!.id)], kinds).entries;
    expect(notesOn(lines, 'p').map(({ text }) => text)).toEqual(['Вторая', 'Первая']);
  });
});

describe('settled warnings', () => {
  it('say what was done last', () => {
    const { entries } = effective(
      recordedEntries(settled('w1', null), settled('w2', 'Беседа'), settled('w1', 'Звонок')),
      kinds,
    );
    const found = settledWarnings(entries);
    expect([...found].map(([id, { what }]) => [id, what])).toEqual([
      ['w1', 'Звонок'],
      ['w2', 'Беседа'],
    ]);
  });

  it('are open again if it was a mistake', () => {
    const entries = recordedEntries(settled('w1', 'Беседа'));
    const all = [...entries, ...struck(entries[0]!.id)];
    expect(settledWarnings(effective(all, kinds).entries).size).toBe(0);
  });
});

describe('contacts with a family', () => {
  const handed: RecordedFact = {
    kind: 'credentials-handed-out',
    on: '2026-09-12',
    to: 'm',
    toName: 'Мать',
    capacity: 'мать',
    how: 'meeting',
    person: 'p',
  };
  const facts: RecordedFact[] = [
    note('Не для семьи'),
    handed,
    { kind: 'slip-printed', variant: 'login', person: 'p' },
    {
      kind: 'informing-form-chosen',
      form: 'paper',
      from: '2026-09-14',
      every: null,
      number: null,
      person: 'm',
    },
    {
      kind: 'informing-form-chosen',
      form: 'paper',
      from: '2026-09-14',
      every: null,
      number: null,
      person: 'z',
    },
  ];

  it('are what passed between school and family, newest first, each once', () => {
    const contacts = contactsWithFamily(recordedEntries(...facts), ['p', 'm'], words, kinds);
    expect(contacts.map(({ person, text }) => [person, text.split(' ')[0]])).toEqual([
      ['m', 'Форма'],
      ['p', 'Реквизиты'],
    ]);
  });

  it('keep corrected entries, and say so', () => {
    const entries = recordedEntries(...facts);
    const all = [...entries, ...struck(entries[1]!.id)];
    expect(contactsWithFamily(all, ['p'], words, kinds)[0]?.struckOn).not.toBeNull();
  });
});
