import { beforeEach, expect, it } from 'vitest';
import { newPerson } from '../../../utils/class-data/roster/new-person.ts';
import type { Roster } from '../../../utils/class-data/roster/person.ts';
import { knownClasses } from '../../../utils/stored/known-classes.ts';
import { importDataKey, newRawKey } from '../../../utils/vault/cipher.ts';
import type { Database } from '../../../utils/vault/database.ts';
import { aRoster } from '../class-data/roster/a-roster.ts';
import { freshDatabase } from '../state/database.ts';
import { writeDocument } from '../state/written.ts';

let database: Database;
let key: CryptoKey;

beforeEach(async () => {
  database = await freshDatabase();
  key = await importDataKey(newRawKey());
});

const keep = (id: string, name: string, more: Partial<Roster> = {}) => {
  const child = newPerson({ key: '1', role: 'student', name: 'Лукоморов Пётр' });
  return writeDocument(
    database,
    key,
    `roster:${id}`,
    aRoster([child], [], { classGroup: { id, name }, ...more }),
  );
};

it('knows none at first', async () => {
  expect(await knownClasses(database, key)).toEqual({ classes: [], lists: [], damaged: [] });
});

it('lists the classes of the latest year first, by number and letter', async () => {
  await keep('1', '11 "А"');
  await keep('2', '7 "Б"');
  await keep('3', '7 "А"');
  await keep('4', '5 "А"', { schoolYear: 2025 });
  await writeDocument(database, key, 'run:1', {});
  const { classes } = await knownClasses(database, key);
  expect(classes.map(({ id }) => id)).toEqual(['3', '2', '1', '4']);
  expect(classes[0]).toEqual({
    id: '3',
    name: '7 "А"',
    school: { id: '10509', name: 'МБОУ «Лицей №1»' },
    schoolYear: 2026,
    students: 1,
    representatives: 0,
    readAt: '2026-11-23T08:00:00.000Z',
  });
});

it('reports a damaged list and returns the others', async () => {
  await keep('1', '7 "А"');
  await writeDocument(database, key, 'roster:2', { students: 'нет' });
  const { classes, damaged } = await knownClasses(database, key);
  expect(classes.map(({ id }) => id)).toEqual(['1']);
  expect(damaged).toEqual(['roster:2']);
});
