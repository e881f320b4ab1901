import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type PageWorld, smallClass, startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

let world: PageWorld;
let book: typeof import('../../../../components/state/class-book.ts');
let letters: typeof import('../../../../components/duties/letters/letter-model.ts');

const OWN = { id: 'own-1', title: 'О экскурсии', subject: 'Экскурсия', body: 'Для {ученик}, {родитель}.' };

beforeEach(async () => {
  world = await startPage();
  await world.store('roster:1', smallClass('1', '5 "А"', 'Тестов Илья'));
  await world.store('roster:2', smallClass('2', '7 "Б"', 'Второв Пётр'));
  await world.store('settings:letters', { own: [OWN] });
  book = await import('../../../../components/state/class-book.ts');
  letters = await import('../../../../components/duties/letters/letter-model.ts');
  await book.loadBook();
});

const edit = () => {
  letters.openTemplate(OWN.id);
  letters.edit({ subject: 'Экскурсия', body: 'Илья Тестов болеет.' });
};

describe('letters', () => {
  it('show the templates and are addressed to the families of the class', () => {
    expect(letters.templates.value.map(({ id }) => id)).toContain(OWN.id);
    letters.openTemplate(OWN.id);
    expect(letters.addressed.value.recipients.map(({ email }) => email)).toEqual(['mother-1@example.com']);
    expect(letters.letterFor('1-m').letter.body).toBe('Для Тестов Илья, Тестов Мария.');
  });

  it('have the text that the teacher has typed', () => {
    edit();
    expect(letters.text.value.body).toBe('Илья Тестов болеет.');
  });

  it('keep nothing of it when the vault is locked', async () => {
    edit();
    await world.lock();
    expect([letters.draft.value, letters.template.value]).toEqual([null, 'diary']);
    expect(letters.addressed.value.recipients).toEqual([]);
  });

  it('keep nothing of it when another class is shown', async () => {
    edit();
    book.chooseClass('2');
    await book.loadBook();
    expect([letters.draft.value, letters.template.value]).toEqual([null, 'diary']);
    expect(letters.addressed.value.recipients.map(({ email }) => email)).toEqual(['mother-2@example.com']);
  });

  it('keep it when the same class is read again', async () => {
    edit();
    await book.loadBook();
    expect(letters.draft.value?.letter.body).toBe('Илья Тестов болеет.');
  });

  it('are recorded as prepared for the class that is shown; a record that comes late shows no undoing', async () => {
    const { lastBatch } = await import('../../../../components/state/record.ts');
    world.browser.answers.set('register/record', () => ({ ok: true, value: { ids: ['e1'] } }));
    await letters.recordPrepared(['1-m'], 'draft', 'Экскурсия');
    expect(world.browser.requests.at(-1)).toMatchObject({
      type: 'register/record',
      entries: [{ kind: 'letter-prepared', classGroup: '1', person: '1-m' }],
    });
    expect(lastBatch.value).toEqual({ ids: ['e1'], undone: false });
    // What one press has sent and printed is taken back at once.
    await letters.recordPrepared(['1-m'], 'paper', 'Экскурсия', ['sent']);
    expect(lastBatch.value).toEqual({ ids: ['sent', 'e1'], undone: false });
    world.browser.answers.set('register/record', async () => {
      await world.lock();
      return { ok: true, value: { ids: ['e2'] } };
    });
    await letters.recordPrepared(['1-m'], 'draft', 'Экскурсия');
    expect(lastBatch.value).toBeNull();
  });
});
