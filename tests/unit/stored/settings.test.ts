import { beforeEach, expect, it } from 'vitest';
import { nameCorrectionsSchema } from '../../../utils/base/names/declension.ts';
import { DECLENSIONS_DOCUMENT } from '../../../utils/stored/settings.ts';
import { readDocument } from '../../../utils/vault/documents.ts';
import { type Background, newWorld, startBackground, type World } from '../background/reading/world.ts';

let world: World;
let background: Background;
beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  background = await startBackground(world);
});

const correct = (key: string, form: string) => background.page({ type: 'settings/declension', key, form });
async function storedForms() {
  const stored = await readDocument(
    world.database,
    await background.service.key(),
    DECLENSIONS_DOCUMENT,
    nameCorrectionsSchema,
  );
  return stored.state === 'found' ? stored.value : null;
}

it('stores corrected forms side by side; an empty one restores the rules', async () => {
  await Promise.all([correct('genitive:заяц анна', ' Заяц Анны '), correct('dative:цой юлия', 'Цой Юлии')]);
  expect(await storedForms()).toEqual({ 'genitive:заяц анна': 'Заяц Анны', 'dative:цой юлия': 'Цой Юлии' });
  await correct('genitive:заяц анна', ' ');
  expect(await storedForms()).toEqual({ 'dative:цой юлия': 'Цой Юлии' });
});

it('refuses a form that is not a name', async () => {
  expect(await correct('genitive:заяц анна', 'ы'.repeat(201))).toMatchObject({ ok: false });
  expect(await storedForms()).toBeNull();
});
