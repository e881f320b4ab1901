import { expect, it } from 'vitest';
import { foundArticles, piecesOf, stemOf } from '../../../../components/pages/help/found-articles.ts';
import type { HelpArticle } from '../../../../components/pages/help/help-article.ts';

const article = (id: string, title: string, lead: string, words = ''): HelpArticle => ({
  id,
  title,
  lead,
  steps: ['Откройте **«Панель»** и отметьте человека.'],
  words,
});

const ARTICLES = [
  article('lost', 'Потерян пароль', 'Выдайте новый.'),
  article('gosuslugi', 'Вход через Госуслуги', 'Сброс пароля сайт не предлагает.'),
  article('extract', 'Выписка на бумаге', 'Для семьи без интернета.', 'распечатать отметки'),
  article('list', 'Человека нет в списке', 'Добавьте из таблицы.'),
];

const ids = (typed: string) => foundArticles(ARTICLES, typed).map((found) => found.article.id);

it.each([
  ['nothing', '', []],
  ['blanks', '  ', []],
  ['a word of a title before one of a text', 'пароль', ['lost', 'gosuslugi']],
  ['another ending', 'паролями', ['lost', 'gosuslugi']],
  ['several words with a preposition', 'нет в списке', ['list']],
  ['a word of the question', 'отметка', ['extract']],
  ['what is bold in a step', 'панель', ['lost', 'gosuslugi', 'extract', 'list']],
  ['a keyboard left in Latin', 'gfhjkm', ['lost', 'gosuslugi']],
  ['capitals and punctuation', 'ВЫПИСКА, БУМАГА', ['extract']],
  ['a word of no article', 'трактор', []],
])('finds by %s', (_, typed, expected) => {
  expect(ids(typed)).toEqual(expected);
});

it('shows the sentence that answers, with what was searched for marked', () => {
  const [, found] = foundArticles(ARTICLES, 'паролей');
  expect(found?.says.map(({ text }) => text).join('')).toBe('Сброс пароля сайт не предлагает.');
  expect(found?.says.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['пароля']);
});

it('marks no words by a preposition', () => {
  const hits = piecesOf('Выписка в журнале и вручена', 'в журнал').filter(({ hit }) => hit);
  expect(hits.map(({ text }) => text)).toEqual(['в', 'журнале']);
});

it.each([
  ['паролями', 'парол'],
  ['выписки', 'выписк'],
  ['согласие', 'соглас'],
  ['мать', 'мать'],
  ['код', 'код'],
])('%s is found by %s', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});
