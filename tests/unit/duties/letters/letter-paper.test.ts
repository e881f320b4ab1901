import { describe, expect, it } from 'vitest';
import { readFaces } from '../../../../utils/base/documents/fonts.ts';
import { salutation } from '../../../../utils/base/names/salutation.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { USUAL_LETTER } from '../../../../utils/duties/letters/diary-letter.ts';
import { planLetter } from '../../../../utils/duties/letters/letter-paper.ts';
import { fault } from '../../../setup/fault.ts';
import { DETAILS, NO_DETAILS } from '../../base/documents/form-samples.ts';
import { testFonts } from '../../base/documents/ink.ts';
import { recordPaper, troubleOn } from '../../base/documents/recorder.ts';

const faces = readFaces(await testFonts());
const TO = {
  name: 'Слабова Анна Петровна',
  dative: 'Слабовой Анне Петровне',
  salutation: 'Уважаемая Анна Петровна!',
};
const body = [
  'Уважаемые родители!',
  '',
  'Длинная строка письма. '.repeat(30),
  '',
  'Примерова Мария Павловна, классный руководитель, 7 «А»',
  'school@example.com',
  'МБОУ «Школа № 100»',
].join('\n');
const planned = (text: string, to = TO, details = DETAILS) =>
  planLetter(
    { subject: 'Электронный дневник, 7 «А»', body: text },
    to,
    '2026-11-21',
    details,
    faces,
    usualWording,
  );
const textOf = (paper: ReturnType<typeof planned>) =>
  recordPaper(paper, faces)
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join(' ')
    .replaceAll('\u00a0', ' ');

describe('a letter on paper', () => {
  fault(
    'a letter on paper for one person greets «Уважаемые родители», has no date, no signature and no receipt',
    'it has school, date, the addressee in the dative, her own greeting once, the signature of the teacher and a receipt to tear off',
    () => {
      const paper = planned(body);
      const text = textOf(paper);
      expect(paper.pages).toBe(1);
      expect(troubleOn(paper, faces)).toEqual([]);
      expect(text).toMatch(
        /^МБОУ «Школа № 100» 21 ноября 2026 г\. № _+ Слабовой Анне Петровне Электронный дневник, 7 «А» Уважаемая Анна Петровна! Длинная строка/,
      );
      expect(text).not.toContain('Уважаемые родители');
      expect(text).toMatch(
        /school@example\.com Классный руководитель.*Отрывной талон.*Письмо «Электронный дневник, 7 „А“» от 21 ноября 2026 г\. получил\(а\)\. .*подпись/,
      );
      // Name and post of the teacher stand under the signature, not in the text as well.
      expect(text.match(/[Кк]лассный руководитель/g)).toHaveLength(1);
    },
  );

  it('keeps all of the text, whatever it begins and ends with', () => {
    const text = textOf(planned('Прошу прийти на собрание.\nПримерова Мария'));
    expect(text).toContain('Уважаемая Анна Петровна! Прошу прийти на собрание. Примерова Мария');
    expect(textOf(planned('Уважаемые родители придут на собрание'))).toContain('родители придут на собрание');
    expect(textOf(planned(''))).toContain('получил(а)');
  });

  it('is complete with nothing known, and of our own wording stays on one side', () => {
    const nobody = { name: '', dative: '', salutation: 'Здравствуйте!' };
    expect(troubleOn(planned(body, nobody, NO_DETAILS), faces)).toEqual([]);
    expect(textOf(planned(body, nobody, NO_DETAILS))).toMatch(
      /родителя \(законного представителя\).*Здравствуйте!/,
    );
    expect(planned(USUAL_LETTER.body).pages).toBe(1);
  });
});

describe('the greeting', () => {
  it.each([
    ['Слабова Анна Петровна', null, 'Уважаемая Анна Петровна!'],
    ['Слабов Илья Ильич', null, 'Уважаемый Илья Ильич!'],
    ['Анна Петровна Слабова', null, 'Уважаемая Анна Петровна!'],
    ['Алиев Гасан Али оглы', null, 'Уважаемый Гасан Али оглы!'],
    ['Слабова Анна', 'female', 'Здравствуйте!'],
    ['Слабова А. П.', 'female', 'Здравствуйте!'],
    ['Нгуен Тхи Лан', 'female', 'Здравствуйте!'],
    ['', null, 'Здравствуйте!'],
  ] as const)('of «%s» (%s) is «%s»', (name, sex, greeting) => {
    expect(salutation({ name, sex })).toBe(greeting);
  });
});
