import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { filledLetter } from '../../../../utils/duties/letters/diary-letter.ts';
import {
  letterSettingsSchema,
  letterTemplates,
  usualText,
  withText,
} from '../../../../utils/duties/letters/letter-templates.ts';

const FRESH = parse(letterSettingsSchema, {});
const VALUES = {
  школа: 'Школа',
  класс: '7 «А»',
  адрес: 'https://login.example.ru',
  учитель: 'У',
  контакты: 'К',
};

describe('letter templates', () => {
  it('know their fields, and name nobody', () => {
    for (const { id, subject, body } of letterTemplates(FRESH)) {
      const { letter, problems } = filledLetter({ subject, body }, VALUES);
      expect([id, problems]).toEqual([id, []]);
      expect(letter.body).toContain('https://login.example.ru');
      expect(letter.body).not.toMatch(/[{}]/);
    }
  });
  it('keep the teacher’s edits, and can be reset', () => {
    const own = { subject: 'Вход', body: 'Коротко: {адрес}' };
    const edited = withText(FRESH, 'sign-in', own);
    expect(letterTemplates(edited).find(({ id }) => id === 'sign-in')).toMatchObject(own);
    expect(letterTemplates(edited)[0]).toEqual(letterTemplates(FRESH)[0]);
    expect(withText(edited, 'sign-in', usualText('sign-in')!)).toEqual(FRESH);
  });
  it('of the teacher’s own come last and cannot be reset', () => {
    const mine = { id: 'own-1', title: 'Собрание', subject: 'Собрание', body: 'Ждём вас.' };
    const settings = { ...FRESH, own: [mine] };
    expect(letterTemplates(settings).at(-1)).toEqual(mine);
    const changed = withText(settings, 'own-1', { subject: 'Собрание', body: 'Ждём в 18:00.' });
    expect(changed.own[0]?.body).toBe('Ждём в 18:00.');
    expect(changed.edited).toEqual({});
    expect(usualText('own-1')).toBeNull();
  });
  it('may name a child only in a letter to one family', () => {
    const letter = { subject: 'О {ученик}', body: '{родитель}' };
    expect(filledLetter(letter, VALUES).problems).toEqual([
      'Поле «{ученик}» бывает только в письме одной семье: в письме всем ему места нет.',
      'Поле «{родитель}» бывает только в письме одной семье: в письме всем ему места нет.',
    ]);
    const family = { ...VALUES, ученик: 'Слабов Иван', родитель: 'Слабова Анна' };
    expect(filledLetter(letter, family)).toEqual({
      letter: { subject: 'О Слабов Иван', body: 'Слабова Анна' },
      problems: [],
      gaps: [],
    });
  });
  it('report fields without values, and leave no line of gaps', () => {
    const letter = { subject: '{класс}', body: '{учитель}, учитель\n{Контакты}\n\n{школа}' };
    const filled = filledLetter(letter, { ...VALUES, учитель: ' ', контакты: '', школа: '' });
    expect(filled.gaps).toEqual(['школа', 'учитель', 'контакты']);
    expect(filled.letter.body).toMatch(/^_+, учитель\n$/);
  });
});
