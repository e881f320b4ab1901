import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { EMAIL_PURPOSE } from '../../../../utils/duties/consents/purposes.ts';
import { draftClassSheet } from '../../../../utils/duties/extracts/draft-extract.ts';
import { classDigest, familyDigest } from '../../../../utils/duties/letters/digest.ts';
import { foreignDomain } from '../../../../utils/duties/letters/foreign-mail.ts';
import { marksRecipients } from '../../../../utils/duties/letters/marks-recipients.ts';
import { lesson, timetable, week } from '../../class-data/timetable/a-timetable.ts';
import { blockOf, rulesFor } from '../../register/a-family.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';
import { draft, journalOf } from '../extracts/a-draft.ts';

describe('news, without marks', () => {
  const stored = timetable([
    week('2026-11-23', [
      lesson('2026-11-24', 2, { subject: 'Физика', notes: ['Замена: вместо Ильи Пенкова'] }),
    ]),
  ]);
  const sheet = draftClassSheet(journalOf(), stored, 'q2', {
    className: '7 «А»',
    period: '2-я четверть',
    on: '2026-11-23',
    planned: [
      { day: '2026-11-10', until: null, subject: 'Алгебра', title: 'прошла' },
      { day: '2026-12-03', until: null, subject: 'Физика', title: 'Контрольная {работа}' },
    ],
    works: '04.12 История',
    holidays: '31.12.2026 – 10.01.2027',
  });

  it('has changes, upcoming control works, homework and holidays, and no child', () => {
    const { subject, body } = classDigest(sheet);
    expect(subject).toBe('Новое в электронном дневнике, {класс}');
    for (const each of ['Замена: вместо', '03.12.2026, Физика, Контрольная работа', '04.12 История'])
      expect(body).toContain(each);
    for (const each of ['27.11, Алгебра: Параграф 12', '31.12.2026 – 10.01.2027', '{адрес}'])
      expect(body).toContain(each);
    expect(body).not.toContain('прошла');
    for (const { name } of journalOf().students) expect(body).not.toContain(name);
    expect(body).not.toMatch(/средний балл|отметка \d/i);
  });
});

describe('the sections of the extract by e-mail', () => {
  const letter = familyDigest(
    { ...draft('weak'), recommendations: 'Читать <вслух> & каждый день' },
    'https://login.example.ru',
  );

  it('have the extract’s figures, as text and as HTML with everything escaped', () => {
    for (const text of [letter.body, letter.html]) {
      for (const each of ['3 (09.11)', '4- (16.11)', '3,50', 'Не готов к уроку', 'Слабов Иван Ильич'])
        expect(text).toContain(each);
      expect(text).not.toMatch(/ожидаем|прогноз|рейтинг/i);
    }
    expect(letter.body).toContain('Читать <вслух> & каждый день');
    expect(letter.html).toContain('Читать &lt;вслух&gt; &amp; каждый день');
    expect(letter.subject).not.toContain('Слабов');
  });

  const students = ['a', 'b', 'c', 'd'].map((key) =>
    newPerson({ key, role: 'student', name: `Ученик ${key}` }),
  );
  const representatives = students.map(({ key }) =>
    newPerson({
      key: `m${key}`,
      role: 'representative',
      name: `Мама ${key}`,
      relation: 'мать',
      children: [key],
    }),
  );
  const recipients = ['a', 'b', 'c'].map((key) => ({
    person: `m${key}`,
    name: `Мама ${key}`,
    email: `${key}@example.com`,
  }));
  const consent = (person: string, more = {}): RecordedFact => ({
    kind: 'consent-given',
    person,
    purpose: EMAIL_PURPOSE,
    signedBy: `m${person}`,
    on: '2026-09-02',
    number: null,
    until: null,
    place: null,
    ...more,
  });
  const of = (facts: RecordedFact[], barred: string[] = []) =>
    marksRecipients(students, representatives, {
      recipients,
      entries: recordedEntries(...facts),
      rules: rulesFor(students, representatives, barred.map(blockOf)),
    });

  it('go only to families for which the register allows it; the others are listed with the reason', () => {
    const { families, left } = of([
      consent('a'),
      consent('b', { until: '2026-10-01' }),
      consent('d'),
      {
        kind: 'consent-refused',
        person: 'c',
        purpose: EMAIL_PURPOSE,
        signedBy: 'mc',
        on: '2026-09-02',
        number: null,
        place: null,
      },
    ]);
    expect(families).toEqual([{ student: 'a', recipients: [recipients[0]] }]);
    expect(left.map(({ person, why }) => [person, why])).toEqual([
      ['b', 'согласие на сведения по почте истекло'],
      ['c', 'от сведений по почте отказались'],
      ['d', 'ни у кого из представителей нет адреса, на который можно писать'],
    ]);
    expect(of([]).families).toEqual([]);
    expect(of([consent('a')], ['a']).families).toEqual([]);
    const own = {
      kind: 'consent-refused' as const,
      purpose: EMAIL_PURPOSE,
      signedBy: 'ma',
      on: '2026-09-02',
    };
    const refused = of([consent('a'), { ...own, person: 'ma', number: null, place: null }]);
    expect([refused.families, refused.left[0]?.why]).toEqual([
      [],
      'представитель не даёт согласия на сведения по почте',
    ]);
    // A consent to another purpose, or for another child, allows nothing.
    expect(of([consent('a', { purpose: 'electronic-diary' })]).families).toEqual([]);
  });

  it('go to no mailbox shared with a person outside the family', () => {
    const twin = newPerson({ key: 'x', role: 'representative', name: 'Чужая', emails: ['A@example.com'] });
    const { families, left } = marksRecipients(students, [...representatives, twin], {
      recipients,
      entries: recordedEntries(consent('a')),
      rules: rulesFor(students, [...representatives, twin]),
    });
    expect([families, left[0]?.why]).toEqual([[], 'тот же адрес указан у другой семьи']);
  });

  it.each([
    ['yahoo.fr', 'yahoo.fr'],
    ['hotmail.co.uk', 'hotmail.co.uk'],
    ['outlook.school.example', null],
    ['live.ru', null],
    ['gmail.com', 'gmail.com'],
    ['Outlook.COM', 'outlook.com'],
    ['yandex.ru', null],
    ['mail.ru', null],
    ['gmail.com.example.org', null],
  ])('a mailbox at %s: abroad %s', (domain, foreign) => {
    expect(foreignDomain(`mother@${domain}`)).toBe(foreign);
  });
});
