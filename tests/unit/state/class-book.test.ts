import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SchoolDetails } from '../../../utils/class-data/school/school-details.ts';
import { DEFAULT_CONSENT_TEXTS } from '../../../utils/duties/consents/consent-texts.ts';
import { type PageWorld, smallClass, startPage } from './page-world.ts';

vi.mock('webextension-polyfill', async () => import('./fake-browser.ts'));

let world: PageWorld;
let model: typeof import('../../../components/state/class-book.ts');

const TEXTS = { ...DEFAULT_CONSENT_TEXTS, withdrawing: 'Заявление подаёт Тестова Анна.' };

beforeEach(async () => {
  world = await startPage();
  await world.store('roster:1', smallClass('1', '5 "А"', 'Тестов Илья'));
  await world.store('roster:2', smallClass('2', '7 "Б"', 'Второв Пётр'));
  await world.store('settings:consent-texts', TEXTS);
  await world.store('settings:declensions', { 'Тестов Илья|genitive': 'Тестова Ильи' });
  model = await import('../../../components/state/class-book.ts');
});

const student = () => model.book.value?.roster.students[0]?.name;

describe('the class book', () => {
  it('shows the class, and what belongs to all classes', async () => {
    await model.loadBook();
    expect(model.classes.value?.map(({ id }) => id)).toEqual(['1', '2']);
    expect(student()).toBe('Тестов Илья');
    expect(model.shownClass()).toBe('1');
    expect(model.consentTexts.value.withdrawing).toBe(TEXTS.withdrawing);
    expect(model.nameCorrections.value).toEqual({ 'Тестов Илья|genitive': 'Тестова Ильи' });
    expect((model.schoolDetails.value as SchoolDetails).teacher.name).toBe('');
  });

  it('shows the class of the latest load alone', async () => {
    const letGo = world.holdNextReading();
    const first = model.loadBook();
    model.chooseClass('2');
    await model.loadBook();
    expect(student()).toBe('Второв Пётр');
    letGo();
    await first;
    expect(student()).toBe('Второв Пётр');
    expect(world.failure.value).toBeNull();
  });

  it('keeps nothing when the vault is locked', async () => {
    const signals = [
      model.classes,
      model.book,
      model.consentTexts,
      model.letterSettings,
      model.nameCorrections,
      model.schoolDetails,
      model.analyticsSettings,
    ];
    const initial = signals.map((each) => each.value);
    await model.loadBook();
    expect(model.book.value).not.toBeNull();
    await world.lock();
    expect(signals.map((each) => each.value)).toEqual(initial);
    expect(model.classGroup.value).toBeNull();
    expect(() => model.shownClass()).toThrow('No class');
  });

  it('shows the class again once the vault is opened again', async () => {
    model.chooseClass('2');
    await model.loadBook();
    await world.lock();
    await world.unlock();
    await model.loadBook();
    expect(student()).toBe('Второв Пётр');
  });

  it('leaves what belongs to all classes unchanged when another class is shown', async () => {
    await model.loadBook();
    model.chooseClass('2');
    await model.loadBook();
    expect(model.consentTexts.value.withdrawing).toBe(TEXTS.withdrawing);
  });
});

describe('a load during which the vault is locked', () => {
  it('shows nothing and says nothing when the page has heard of it', async () => {
    const letGo = world.holdNextReading();
    const load = model.loadBook();
    await world.lock();
    letGo();
    await load;
    expect([model.book.value, model.classes.value, world.failure.value]).toEqual([null, null, null]);
  });

  it('says nothing when the page has not heard of it yet', async () => {
    await world.lockUnheard();
    await model.loadBook();
    expect([model.book.value, world.failure.value]).toEqual([null, null]);
  });

  it.each([
    [
      'the journal',
      async () => {
        const { watchJournal } = await import('../../../components/state/stored-journal.ts');
        watchJournal();
        await model.loadBook();
      },
    ],
    [
      'who is the same',
      async () => {
        const { loadSamePeople } = await import('../../../components/class-data/people/same-people.ts');
        await world.lockUnheard();
        await loadSamePeople('1');
      },
    ],
    [
      'damage',
      async () => {
        const { watchDamage } = await import('../../../components/vault/damage.ts');
        await world.lockUnheard();
        watchDamage();
      },
    ],
  ])('says nothing: %s', async (_, begin) => {
    await begin();
    await world.lock();
    expect(world.failure.value).toBeNull();
  });
});

it('shows any other failure', async () => {
  world.browser.local.get = () => Promise.reject(new DOMException('no space', 'QuotaExceededError'));
  await model.loadBook();
  expect(world.failure.value).toMatch(/нет места/);
});
