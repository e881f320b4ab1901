import { array } from 'valibot';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../../../utils/dnevnik/api/api-client.ts';
import { contextSchema, groupSchema, lessonSchema } from '../../../../utils/dnevnik/api/api-models.ts';
import { readClassAnswers, windowsOf } from '../../../../utils/dnevnik/api/class-answers.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { standClient } from './stand-api.ts';

let stand: Stand;
beforeAll(async () => {
  stand = await startStand({ http: 0, quiet: true });
  return () => stand.stop();
});
afterEach(() => stand.faults.clear());

const troubleOf = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiError);
  expect((error as ApiError).message).toMatch(/[а-я].+\.$/);
  return (error as ApiError).trouble;
};

describe('the client', () => {
  it('keeps every digit, with twins and without', async () => {
    for (const twins of [true, false]) {
      stand.faults.apiTwins = twins;
      const { client } = standClient(stand);
      const context = await client.get('users/me/context', contextSchema);
      expect(context.schools[0]!.groupIds).toContain(stand.info.classGroup);
      const group = await client.get(`edu-groups/${stand.info.classGroup}`, groupSchema);
      expect(group.id).toBe(stand.info.classGroup);
    }
  });

  it('distinguishes a bad key, a foreign class, an unknown one, a refused parameter', async () => {
    const bad = standClient(stand, 'x'.repeat(32)).client;
    expect(await troubleOf(bad.get('users/me/context', contextSchema))).toBe('key');
    const { client } = standClient(stand);
    const teaches = (group: (typeof stand.school.classes)[number]) =>
      stand.journal
        .ofClass(group)
        .courses.some(({ groups }) => groups.some(({ teacher }) => teacher === stand.school.teacher));
    const foreign = stand.school.classes.find((group) => !teaches(group))!;
    const day = '2026-09-01/2026-09-02';
    for (const shape of ['first', 'second'] as const) {
      stand.faults.apiShape = shape;
      expect(await troubleOf(client.get('edu-groups/1', groupSchema))).toBe('not-found');
      const path = `edu-groups/${foreign.id}/marks/${day}`;
      expect(await troubleOf(client.get(path, array(lessonSchema)))).toBe('forbidden');
      const wrong = `edu-groups/${stand.info.classGroup}/lessons/2026-09-02/2026-09-01`;
      expect(await troubleOf(client.get(wrong, array(lessonSchema)))).toBe('refused');
    }
    const narrow = stand.tokens.issue(stand.school.teacher, ['CommonInfo']).value;
    const { client: limited } = standClient(stand, narrow);
    expect(await troubleOf(limited.get(`edu-groups/${stand.info.classGroup}`, groupSchema))).toBe(
      'forbidden',
    );
  });

  it('waits and retries if the site asks to slow down, and finally gives up', async () => {
    for (const status of [429, 433, 503]) {
      stand.faults.fail({ host: /^api/, status, times: 2 });
      const { client, counts } = standClient(stand);
      await client.get('users/me/context', contextSchema);
      expect(counts.asked).toBe(3);
    }
    stand.faults.fail({ host: /^api/, status: 429, times: Infinity });
    const { client, counts } = standClient(stand);
    expect(await troubleOf(client.get('users/me/context', contextSchema))).toBe('busy');
    expect(counts.asked).toBe(5);
  });

  it('distinguishes broken connections and answers that are not JSON or of another shape', async () => {
    stand.faults.fail({ host: /^api/, drop: 'before', times: Infinity });
    const { client } = standClient(stand);
    expect(await troubleOf(client.get('users/me/context', contextSchema))).toBe('offline');
    stand.faults.clear();
    expect(await troubleOf(client.get('users/me/context', array(groupSchema)))).toBe('strange');
    stand.faults.fail({ host: /^api/, status: 500, times: Infinity });
    expect(await troubleOf(client.get('users/me/context', contextSchema))).toBe('busy');
  });

  it('sends lists of ids bare, or wrapped if bare ones are refused', async () => {
    const lessons = stand.journal.ofClass(stand.school.main).lessons.slice(0, 3);
    const ids = lessons.map(({ id }) => id);
    const { client } = standClient(stand);
    const read = await client.many('lessons/many', ids, array(lessonSchema));
    expect(read.map(({ id }) => id)).toEqual(ids);
  });

  it('reads a class in few requests, never more than four at once', async () => {
    for (const shape of ['first', 'second'] as const) {
      stand.faults.apiShape = shape;
      const { client, counts } = standClient(stand);
      const at = { classGroup: stand.info.classGroup, period: null, today: '2026-11-23' };
      const answers = await readClassAnswers(client, at);
      expect(answers.period.id).toBe(stand.info.journal.period);
      expect(counts.most).toBeLessThanOrEqual(4);
      expect(counts.asked).toBeLessThan(shape === 'first' ? 75 : 35);
      const asked = stand.log.filter(({ host }) => host === 'api.dnevnik.ru');
      expect(asked.some(({ search }) => search.includes('access_token'))).toBe(false);
    }
  });

  it('refuses a period that the class does not have', async () => {
    const { client } = standClient(stand);
    const at = { classGroup: stand.info.classGroup, period: '1', today: '2026-11-23' };
    expect(await troubleOf(readClassAnswers(client, at))).toBe('not-found');
  });
});

describe('windows', () => {
  it('cover a span without gaps, thirty days at most', () => {
    expect(windowsOf('2026-09-01', '2026-10-25')).toEqual([
      ['2026-09-01', '2026-09-30'],
      ['2026-10-01', '2026-10-25'],
    ]);
    expect(windowsOf('2026-09-01', '2026-09-30')).toEqual([['2026-09-01', '2026-09-30']]);
    expect(windowsOf('2026-09-01', '2026-09-01')).toEqual([['2026-09-01', '2026-09-01']]);
    expect(windowsOf('2026-09-02', '2026-09-01')).toEqual([]);
  });
});
