import { describe, expect, it, test } from 'vitest';
import { nameIn, nameInElement, relationIn } from '../../../utils/dnevnik/person-name.ts';
import { cleanText, dateIn } from '../../../utils/dnevnik/text.ts';
import { page } from './dom.ts';

describe('names', () => {
  test.each([
    ['Иванова Мария Петровна', 'Иванова Мария Петровна', null],
    ['Иванова Мария Петровна мать Петровой Анны', 'Иванова Мария Петровна', 'мать'],
    ['Иванова Мария Петровна (мать)', 'Иванова Мария Петровна', 'мать'],
    ['Иванова Мария, бабушка', 'Иванова Мария', 'бабушка'],
    ['Ким Анна Приёмная мать', 'Ким Анна', 'приёмная мать'],
    ['Мать: Иванова Мария Петровна', 'Иванова Мария Петровна', 'мать'],
    ['Иванов Иван Иванович Ученик', 'Иванов Иван Иванович', 'ученик'],
    ['Ольхова Тамара Львовна Учитель, Родитель', 'Ольхова Тамара Львовна', 'учитель, родитель'],
    ['Мамедов Гасан Али оглы', 'Мамедов Гасан Али оглы', null],
    ['Гасан Али оглы Мамедов', 'Мамедов Гасан Али оглы', null],
    ['Мария Петровна Иванова', 'Иванова Мария Петровна', null],
    ["О'Коннор Анна", "О'Коннор Анна", null],
    ['д’Артаньян Шарль', 'д’Артаньян Шарль', null],
    ['фон Берг Анна Карловна', 'фон Берг Анна Карловна', null],
    ['Салтыков-Щедрин Михаил Евграфович', 'Салтыков-Щедрин Михаил Евграфович', null],
    ['ИВАНОВ ИВАН', 'ИВАНОВ ИВАН', null],
  ])('%s', (text, name, role) => {
    expect(nameIn(text)).toMatchObject({ name, role, unusual: false });
  });

  test.each([
    'Петров "Малыш" Пётр',
    '<b>Иванов</b> Иван',
    'Иванов2 Иван',
    'Ивaнов Иван',
    'иванов иван петрович',
    'Хосе Антонио Мария Гарсия Лопес',
  ])('%s is read with a warning', (text) => {
    expect(nameIn(text)).toMatchObject({ unusual: true });
  });

  test.each([
    '',
    'Редактировать',
    'Редактировать профиль',
    'Показать ещё',
    'ПОКАЗАТЬ ЕЩЁ',
    'Написать Сообщение',
    'Иванова',
    'Иванова Мари...',
    'мать Ивановой Марии',
    'Мать Ивановой Марии',
    'Личные Данные',
    'Купить Подписку Онлайн',
    'Иванова Мария была вчера в сети',
    'МБОУ «Лицей №1»',
    '7 "А"',
    'https://Мария Иванова',
    'Email: a@b.ru Иван Петров',
  ])('%s is not a name', (text) => {
    expect(nameIn(text)).toBeNull();
  });

  it('reads the element, not its further lines', () => {
    const body = page(
      '<p>Иванова<br>Мария<br/>Петровна<br><i>была вчера</i></p><p>Ким Анна<br>Ким Олег</p><p title="Ким Анна">Ким А...</p>',
    ).body;
    expect([...body.children].map((element) => nameInElement(element)?.name)).toEqual([
      'Иванова Мария Петровна',
      'Ким Анна',
      'Ким Анна',
    ]);
  });

  it('does not join what only a line break separates', () => {
    const body = page(
      '<p>Ким Анна<br>мать</p><p>Ким<br>Анна<br>Олеговна<br>мать</p><p>Ким Анна Олеговна<br>мать</p>',
    ).body;
    for (const element of body.children)
      expect(nameInElement(element)).toMatchObject({ role: 'мать', unusual: false });
    expect([...body.children].map((element) => nameInElement(element)?.name)).toEqual([
      'Ким Анна',
      'Ким Анна Олеговна',
      'Ким Анна Олеговна',
    ]);
  });

  it('finds relations', () => {
    expect(relationIn('Законный представитель: Ивановой')).toBe('законный представитель');
    expect(relationIn('материк, отцовский')).toBeNull();
  });
});

describe('text', () => {
  it('drops direction marks, blanks and encodings', () => {
    expect(cleanText(' \u2068Иванова\u2069\u00a0\n  Мария ')).toBe('Иванова Мария');
    expect(cleanText('О&amp;amp;#39;Коннор &amp;lt;b&amp;gt; &неизвестно; &bogus;')).toBe(
      "О'Коннор <b> &неизвестно; &bogus;",
    );
  });
  test.each([
    ['01.09.2012', '2012-09-01'],
    ['19\u00a0октября 1992 (25 лет)', '1992-10-19'],
    ['5 мая 2013 г.', '2013-05-05'],
    ['31.02.2012', null],
    ['-', null],
  ])('%s → %s', (text, date) => expect(dateIn(text)).toBe(date));
});
