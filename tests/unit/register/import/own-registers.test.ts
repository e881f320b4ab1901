import { describe, expect, it } from 'vitest';
import { readTables } from '../../../../utils/base/tables/read-tables.ts';
import { writeCsv } from '../../../../utils/base/tables/write-csv.ts';
import { writeXlsx } from '../../../../utils/base/tables/write-xlsx.ts';
import { acknowledgementStates } from '../../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { acknowledgementTable } from '../../../../utils/duties/acknowledgements/acknowledgement-table.ts';
import { consentStates } from '../../../../utils/duties/consents/consent-states.ts';
import { consentTable } from '../../../../utils/duties/consents/consent-table.ts';
import { credentialRegister } from '../../../../utils/duties/credentials/credential-register.ts';
import { credentialTable } from '../../../../utils/duties/credentials/credential-table.ts';
import type { MatrixDuty } from '../../../../utils/duties/duties.ts';
import { kinds } from '../../../../utils/duties/entry.ts';
import { informingStates } from '../../../../utils/duties/informing/informing-states.ts';
import { informingTable } from '../../../../utils/duties/informing/informing-table.ts';
import { isRecordedAlready } from '../../../../utils/register/import/register-lines.ts';
import { outCells, type RegisterTable } from '../../../../utils/register/register-table.ts';
import { CLASS_ROSTER, PERIOD } from '../a-class.ts';
import { familiesFor, rulesFor } from '../a-family.ts';
import { type RecordedFact, recordedEntries } from '../entries.ts';
import { readRegister } from './read-register.ts';

const { students, representatives } = CLASS_ROSTER;
const people = [...students, ...representatives];
const PURPOSES = [{ id: 'electronic-diary', title: 'Электронный дневник' }];
const nameOf = (key: string) => people.find((person) => person.key === key)?.name ?? '?';

describe('our own registers, written out and read back', () => {
  const entries = recordedEntries(
    ...([
      {
        kind: 'consent-given',
        person: 's1',
        purpose: 'electronic-diary',
        signedBy: 'm1',
        on: '2026-09-12',
        number: '=7',
        until: null,
        place: 'папка',
      },
      {
        kind: 'consent-in-system',
        person: 's1',
        purpose: 'electronic-diary',
        entered: true,
        on: '2026-09-13',
        enteredBy: 'Учитель',
      },
      {
        kind: 'consent-refused',
        person: 'f1',
        purpose: 'electronic-diary',
        signedBy: 'f1',
        on: '2026-09-14',
        number: null,
        place: null,
      },
      {
        kind: 'consent-given',
        person: 'm4',
        purpose: 'electronic-diary',
        signedBy: 'm4',
        on: '2026-09-14',
        number: null,
        until: '2027-05-31',
        place: null,
      },
      {
        kind: 'informing-form-chosen',
        person: 'm1',
        form: 'both',
        from: '2026-09-12',
        every: 14,
        number: '3',
      },
      {
        kind: 'informing-form-chosen',
        person: 'f1',
        form: 'electronic',
        from: '2026-09-12',
        every: null,
        number: null,
      },
      {
        kind: 'acknowledged',
        person: 'm1',
        topic: 'Отметки',
        form: 'extract',
        on: '2026-11-12',
        period: PERIOD,
      },
      {
        kind: 'credentials-handed-out',
        person: 's1',
        on: '2026-09-12',
        to: 'm1',
        toName: 'Тестова Анна',
        capacity: 'мать',
        how: 'meeting',
      },
      { kind: 'credentials-returned', person: 's2', on: '2026-09-20' },
      { kind: 'slip-printed', person: 's3', variant: 'login', at: '2026-09-01T08:00:00.000Z' },
      { kind: 'slip-destroyed', person: 's3', on: '2026-09-21' },
    ] as RecordedFact[]),
  );
  const ask = { period: PERIOD, topic: 'Отметки', whose: 'any' as const };
  const tables: [MatrixDuty, RegisterTable][] = [
    [
      'consents',
      consentTable(
        consentStates(entries, people, ['electronic-diary'], rulesFor(students, representatives)),
        nameOf,
        PURPOSES,
      ),
    ],
    [
      'informing',
      informingTable(
        informingStates(
          entries,
          representatives.map(({ key }) => key),
          '2026-11-23',
        ),
        nameOf,
      ),
    ],
    [
      'acknowledgements',
      acknowledgementTable(
        acknowledgementStates(entries, familiesFor(students, representatives), ask),
        { period: '1 четверть', topic: 'Отметки' },
        nameOf,
      ),
    ],
    ['credentials', credentialTable(people, credentialRegister(entries))],
  ];
  const ways = { xlsx: true, csv: false };
  it.each(
    tables.flatMap(([duty, table]) => Object.keys(ways).map((way) => [duty, way, table] as const)),
  )('%s as %s say nothing new', async (duty, way, table) => {
    const { header, rows } = outCells(table);
    const bytes =
      way === 'xlsx' ? await writeXlsx([{ name: 'Журнал', header, rows }]) : writeCsv([header, ...rows]);
    const file = await readTables(new Uint8Array(bytes), { name: `журнал.${way}` });
    if (!file.ok) throw new Error(file.note);
    const lines = readRegister(duty, file.tables[0]!.rows) ?? [];
    const found = lines.flatMap((line) => ('entries' in line ? (line.entries ?? []) : []));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((entry) => !isRecordedAlready(entry, entries, kinds))).toEqual([]);
    expect(lines.flatMap((line) => line.problems ?? [])).toEqual([]);
  });
});
