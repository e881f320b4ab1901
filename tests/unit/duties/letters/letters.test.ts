import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { newPerson } from '../../../../utils/class-data/roster/new-person.ts';
import { filledLetter, USUAL_LETTER } from '../../../../utils/duties/letters/diary-letter.ts';
import { draftMessage, mailtoLinks } from '../../../../utils/duties/letters/draft-message.ts';
import { letterRecipients } from '../../../../utils/duties/letters/letter-recipients.ts';
import { CHAT_TEXT } from '../../../../utils/duties/letters/letter-texts.ts';

const VALUES = {
  школа: 'МБОУ «Школа № 100»',
  класс: '7 «А»',
  адрес: 'https://login.example.ru',
  учитель: 'Примерова М. П.',
  контакты: 'school@example.com',
};

it('the letter has its required content, and neither a name nor a mark', () => {
  const { letter, problems } = filledLetter(USUAL_LETTER, VALUES);
  expect(problems).toEqual([]);
  expect(letter.subject).toBe('Электронный дневник, 7 «А»');
  for (const each of ['https://login.example.ru', 'выписки', 'Уведомления на почту', 'school@example.com'])
    expect(letter.body).toContain(each);
  for (const each of ['отметки', 'расписание', 'домашние задания', 'каникул', 'контрольных'])
    expect(letter.body).toContain(each);
  expect(CHAT_TEXT.usual).not.toMatch(/\{(?!адрес)/);
  expect(filledLetter({ subject: '{имя}', body: '' }, VALUES).problems[0]).toContain('{имя}');
});

describe('recipients', () => {
  const of = {
    barred: (key: string) =>
      key === 'barred'
        ? 'не выдавать: решение суда'
        : key === 'grandmother'
          ? 'бабушка: полномочия не записаны'
          : null,
    isForbidden: (key: string) => key === 'barred',
    paperOnly: (key: string) => key === 'paper',
  };
  const person = (key: string, ...emails: string[]) =>
    newPerson({ key, role: 'representative', name: key, emails });

  it('are people with a valid address; the others are listed with the reason', () => {
    const { recipients, left } = letterRecipients(
      [
        person('mother', 'Mother@example.com'),
        person('second', 'плохой адрес', 'second@example.org'),
        person('twin', 'mother@EXAMPLE.com'),
        person('none'),
        person('wrong', 'wrong@', 'a@b'),
        person('paper', 'paper@example.com'),
        person('barred', 'barred@example.com'),
        person('cyrillic', 'мама@example.com'),
      ],
      of,
    );
    expect(recipients.map(({ person: key, email }) => [key, email])).toEqual([
      ['mother', 'Mother@example.com'],
      ['second', 'second@example.org'],
      ['cyrillic', 'мама@example.com'],
    ]);
    expect(left.map(({ person: key, why }) => [key, why])).toEqual([
      ['twin', 'тот же адрес уже в списке: mother@EXAMPLE.com'],
      ['none', 'адреса нет'],
      ['wrong', 'адрес с ошибкой: wrong@, a@b'],
      ['paper', 'выбрана только бумажная форма'],
      ['barred', 'не выдавать: решение суда'],
    ]);
  });

  it('keep a mother’s mailbox that she shares with a grandmother of whom nothing is recorded', () => {
    const people = [person('mother', 'home@example.com'), person('grandmother', 'home@example.com')];
    const { recipients, left } = letterRecipients(people, of);
    expect(recipients.map((each) => each.person)).toEqual(['mother']);
    expect(left).toEqual([
      { person: 'grandmother', name: 'grandmother', why: 'бабушка: полномочия не записаны' },
    ]);
  });

  it('exclude a mailbox also read by somebody who may get nothing', () => {
    const people = [person('mother', 'home@example.com'), person('barred', ' HOME@example.com')];
    const { recipients, left } = letterRecipients(people, of);
    expect(recipients).toEqual([]);
    expect(left[0]?.why).toBe('тот же адрес у человека с пометкой «не выдавать»: home@example.com');
  });

  it.each([
    'a b@example.com',
    'a@example.com\r\nBcc: x@example.com',
    'a@example.com,c@example.com',
    '<a@example.com>',
    '@example.com',
    'a@.example',
  ])('an address that could smuggle something in is invalid: %j', (email) => {
    expect(letterRecipients([person('x', email)], of).recipients).toEqual([]);
  });
});

const namesOf = (message: string): string[] =>
  message
    .slice(0, message.indexOf('\r\n\r\n'))
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')).toLowerCase());

describe('a draft', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'абвЩё №«»"?=_<>aZ0,;😀\r\n'), maxLength: 200 });
  const asOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
  const asLines = (text: string) => text.replace(/\r\n?/g, '\n').trimEnd();

  it('is parsed completely by a mail parser, with recipients only in Bcc, whatever it contains', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, fc.integer({ min: 1, max: 40 }), async (subject, body, count) => {
        const bcc = Array.from({ length: count }, (_, index) => `parent${index}@example.com`);
        const message = draftMessage({ subject, body: `${body}\n${body}` }, bcc);
        const read = await PostalMime.parse(message);
        expect(asOneLine(read.subject ?? '')).toBe(asOneLine(subject));
        expect(asLines(read.text ?? '')).toBe(asLines(`${body}\n${body}`));
        expect(read.bcc?.map(({ address }) => address)).toEqual(bcc);
        expect([read.to, read.cc, read.from]).toEqual([undefined, undefined, undefined]);
        expect(namesOf(message).sort()).toEqual([
          'bcc',
          'content-transfer-encoding',
          'content-type',
          'mime-version',
          'subject',
          'x-unsent',
        ]);
        for (const line of message.split('\r\n')) expect(line.length).toBeLessThanOrEqual(78);
        expect(message).toMatch(/^[\x20-\x7e\r\n]*$/);
      }),
    );
  });

  it('with HTML has both texts', async () => {
    await fc.assert(
      fc.asyncProperty(texts, texts, async (body, words) => {
        const html = `<p>${words}</p>`;
        const message = draftMessage({ subject: 'Сведения', body, html }, ['parent@example.com']);
        const read = await PostalMime.parse(message);
        expect(asLines(read.text ?? '')).toBe(asLines(body));
        expect(asLines(read.html ?? '')).toBe(asLines(html));
        expect(read.bcc?.map(({ address }) => address)).toEqual(['parent@example.com']);
        expect(read.attachments).toEqual([]);
      }),
    );
  });
});

describe('a letter to one family', () => {
  it('contains only its own names and address, whatever a name contains', async () => {
    const tail = fc.string({
      unit: fc.constantFrom('\r', '\n', ':', '{', '}', ' ', 'Bcc: ', 'я'),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(tail, { minLength: 2, maxLength: 5 }), async (tails) => {
        const families = tails.map((each, index) => ({
          ученик: `Дитя${index}я${each}`,
          родитель: `Мать${index}я${each}`,
          email: `family${index}@example.com`,
        }));
        for (const [index, { email, ...names }] of families.entries()) {
          const { letter } = filledLetter(
            { subject: 'О {ученик}', body: '{родитель}, {ученик}' },
            { ...VALUES, ...names },
          );
          const read = await PostalMime.parse(draftMessage(letter, [email]));
          expect(read.bcc?.map(({ address }) => address)).toEqual([email]);
          expect([read.to, read.cc, read.from]).toEqual([undefined, undefined, undefined]);
          expect(read.headers).toHaveLength(6);
          expect(read.text).toContain(`Мать${index}я`);
          for (const other of families.keys())
            if (other !== index)
              expect(`${read.subject} ${read.text}`).not.toMatch(
                new RegExp(`(?:Дитя|Мать|family)${other}[я@]`),
              );
        }
      }),
    );
  });
});

describe('mail program links', () => {
  const bcc = Array.from({ length: 90 }, (_, index) => `parent.number.${index}@example.com`);

  it('stay short, and include everybody once', () => {
    const { links, hasBody } = mailtoLinks({ subject: 'Дневник', body: 'Добрый день!' }, bcc);
    expect(hasBody).toBe(true);
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(link.length).toBeLessThanOrEqual(2_000);
    const named = links.flatMap((link) => new URL(link).searchParams.get('bcc')?.split(',') ?? []);
    expect(named).toEqual(bcc);
    expect(new URL(links[0]!).searchParams.get('body')).toBe('Добрый день!');
  });

  it('leave a long body to the clipboard and say so', () => {
    const { links, hasBody } = mailtoLinks(filledLetter(USUAL_LETTER, VALUES).letter, bcc);
    expect(hasBody).toBe(false);
    for (const link of links) expect(link).not.toContain('body=');
  });
});
