import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { foundArticles } from '../../../../components/pages/help/found-articles.ts';
import { textsOf } from '../../../../components/pages/help/help-article.ts';
import { helpArticles, helpGroups } from '../../../../components/pages/help/help-groups.ts';
import { duties } from '../../../../utils/duties/duties.ts';
import { fault } from '../../../setup/fault.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

/** All that a teacher may read in the product, besides the help itself. */
function interfaceText(): string {
  const texts: string[] = [];
  for (const folder of ['components', 'utils', 'entrypoints'])
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (/\.tsx?$/.test(file) && !file.startsWith(join('pages', 'help')))
        texts.push(readFileSync(join(folder, file), 'utf8').replace(/\s+/g, ' '));
  return texts.join('\n');
}

const written = helpArticles.filter(({ id }) => !id.startsWith('about-'));

fault(
  'A button is renamed, and the help still names the old one',
  'Every word of the interface that the help quotes in bold stands in the product',
  () => {
    const product = interfaceText();
    const quoted = written.flatMap(({ id, lead, steps, warning = '' }) =>
      [lead, ...steps, warning].flatMap((text) =>
        [...text.matchAll(/\*\*«([^»]+)»\*\*/g)].map(([, label = '']) => ({ id, label })),
      ),
    );
    expect(quoted.length).toBeGreaterThan(30);
    expect(quoted.filter(({ label }) => !product.includes(label))).toEqual([]);
  },
);

fault(
  'A teacher looks into the help with a question in words of daily life',
  'The article that answers is the first found',
  () => {
    const firstBy = (question: string) => foundArticles(helpArticles, question)[0]?.article.id;
    const asked = {
      пароль: 'lost-password',
      'выписка на бумаге': 'paper-extract',
      'второй родитель': 'second-parent',
      'нет в списке': 'not-in-list',
      принтер: 'not-printing',
      'забыт пароль': 'forgotten',
      флешка: 'backup',
      госуслуги: 'gosuslugi',
      утечка: 'leak',
      двойки: 'notify',
      подгруппы: 'groups',
      конверт: 'recovery-code',
      клавиши: 'keys',
    };
    for (const [question, id] of Object.entries(asked)) expect(firstBy(question), question).toBe(id);
  },
);

it('has an article on each duty, and each id once', () => {
  const ids = helpArticles.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { id } of duties) expect(ids).toContain(`about-${id}`);
});

it('leads beside an article only to articles that exist', () => {
  const ids = new Set(helpArticles.map(({ id }) => id));
  for (const { id, near = [] } of helpArticles)
    expect(
      near.filter((other) => !ids.has(other) || other === id),
      id,
    ).toEqual([]);
});

it('says each article in whole sentences, with bold that ends', () => {
  for (const { articles } of helpGroups)
    for (const article of articles) {
      for (const text of textsOf(article)) expect(text, article.id).toMatch(/[.:?]$/);
      for (const text of [article.lead, ...article.steps, article.warning ?? ''])
        expect(text.split('**').length % 2, `${article.id}: ${text}`).toBe(1);
    }
});
