import { beforeEach, describe, expect, it } from 'vitest';
import { usualPeriods } from '../../../utils/base/calendar/reporting-periods.ts';
import { DEFAULT_CONSENT_TEXTS } from '../../../utils/duties/consents/consent-texts.ts';
import { settingsDocuments } from '../../../utils/duties/settings-documents.ts';
import type { SettingsSave } from '../../../utils/messages/vault-requests.ts';
import { settingsId, storedSettings } from '../../../utils/stored/settings.ts';
import { type Background, newWorld, startBackground, type World } from '../background/reading/world.ts';
import { writeDocument } from '../state/written.ts';

let world: World;
let background: Background;
beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  background = await startBackground(world);
});

const save = (saved: SettingsSave) => background.page({ type: 'settings/save', ...saved });
/** Documents that settings have made; the vault has its account from the start. */
const names = async () =>
  (await world.database.getAllKeys('documents')).filter((name) => name !== 'account').sort();

it('every document has the name in the store that it always had', () => {
  const ids = Object.values(settingsDocuments).map((document) =>
    document.ofClass ? settingsId(document, '7') : settingsId(document),
  );
  expect(ids.sort()).toEqual([
    'draft:letters:7',
    'draft:notices:7',
    'extracts:7',
    'list-differences:7',
    'periods:7',
    'settings:analytics',
    'settings:calendar',
    'settings:consent-texts',
    'settings:declensions',
    'settings:letters',
    'settings:school',
    'settings:school-texts',
    'slip-contact',
  ]);
});

it('one message saves each document under its own name, a document of a class for that class alone', async () => {
  const periods = usualPeriods(2026, 'half-years');
  const texts = { ...DEFAULT_CONSENT_TEXTS, actions: 'сбор' };
  expect(await save({ document: 'consent-texts', value: texts })).toEqual({ ok: true, value: null });
  expect(await save({ document: 'periods', classGroup: '7', value: periods })).toMatchObject({ ok: true });
  expect(await names()).toEqual(['periods:7', 'settings:consent-texts']);
  const [database, key] = [world.database, await background.service.key()];
  expect(await storedSettings(database, key, settingsDocuments['consent-texts'])).toEqual(texts);
  expect(await storedSettings(database, key, settingsDocuments.periods, '7')).toEqual(periods);
  expect(await storedSettings(database, key, settingsDocuments.periods, '8')).toBeNull();
});

it('a value is checked with the schema of its own document', async () => {
  const periods = usualPeriods(2026, 'half-years');
  for (const wrong of [
    { document: 'consent-texts', value: periods },
    { document: 'consent-texts', value: { ...DEFAULT_CONSENT_TEXTS, purposes: [] } },
    { document: 'periods', classGroup: '7', value: DEFAULT_CONSENT_TEXTS },
    { document: 'periods', value: periods },
    { document: 'api-key', value: { key: 'k' } },
    { document: 'constructor', value: {} },
  ])
    expect(await background.page({ type: 'settings/save', ...wrong }), JSON.stringify(wrong)).toEqual({
      ok: false,
      note: 'Страница и Классрук не поняли друг друга: возможно, расширение обновилось. Ничего не изменилось. Обновите страницу и повторите.',
    });
  expect(await names()).toEqual([]);
});

it('several documents are saved together, all or none', async () => {
  const texts = { ...DEFAULT_CONSENT_TEXTS, actions: 'сбор' };
  const changes = [{ id: 'protection/child-rules', text: 'Береги пароль.', reviewedOn: null }];
  const slips = { password: 'а', login: 'б', gosuslugi: 'в' };
  const saveAll = (saves: unknown[]) => background.page({ type: 'settings/save-all', saves });
  const good = [
    { document: 'consent-texts', value: texts },
    { document: 'school-texts', value: changes },
    { document: 'slip-contact', value: slips },
  ];
  expect(
    await saveAll([...good, { document: 'consent-texts', value: { ...texts, purposes: [] } }]),
  ).toMatchObject({
    ok: false,
  });
  expect(await names()).toEqual([]);
  expect(await saveAll(good)).toEqual({ ok: true, value: null });
  expect(await names()).toEqual(['settings:consent-texts', 'settings:school-texts', 'slip-contact']);
  const [database, key] = [world.database, await background.service.key()];
  expect(await storedSettings(database, key, settingsDocuments['school-texts'])).toEqual({
    'protection/child-rules': { text: 'Береги пароль.', reviewedOn: null },
  });
  expect(await storedSettings(database, key, settingsDocuments['slip-contact'])).toMatchObject({
    texts: slips,
    teacher: '',
  });
});

it('a damaged document counts as none: the usual holds', async () => {
  const key = await background.service.key();
  await writeDocument(world.database, key, 'settings:consent-texts', { purposes: 5 });
  expect(await storedSettings(world.database, key, settingsDocuments['consent-texts'])).toEqual(
    DEFAULT_CONSENT_TEXTS,
  );
});

describe('corrected declensions', () => {
  const correct = (key: string, form: string) => save({ document: 'declensions', value: { key, form } });
  const kept = async () =>
    storedSettings(world.database, await background.service.key(), settingsDocuments.declensions);

  it('are kept beside each other, sent at once too; an empty form gives the name back to the rules', async () => {
    await Promise.all([correct('genitive:заяц анна', ' Заяц Анны '), correct('dative:цой юлия', 'Цой Юлии')]);
    expect(await kept()).toEqual({ 'genitive:заяц анна': 'Заяц Анны', 'dative:цой юлия': 'Цой Юлии' });
    await correct('genitive:заяц анна', ' ');
    expect(await kept()).toEqual({ 'dative:цой юлия': 'Цой Юлии' });
  });

  it('are refused where they are no name', async () => {
    expect(await correct('genitive:заяц анна', 'ы'.repeat(201))).toMatchObject({ ok: false });
    expect(await names()).toEqual([]);
  });
});

it('the key of the API is told back to nobody', async () => {
  await background.page({ type: 'settings/api-key', key: 'canary-key' });
  expect(await background.page({ type: 'settings/api-key-state' })).toEqual({
    ok: true,
    value: { has: true },
  });
});
