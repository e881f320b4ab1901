import { describe, expect, it } from 'vitest';
import {
  answerComputer,
  COMPUTER,
  isPersonal,
  presentAnswer,
  readComputer,
  whyNoPasswords,
} from '../../../../utils/base/computer/this-computer.ts';

const PERMISSION = { number: '12-к', on: '2026-09-01', by: 'head' } as const;

function localArea(stored?: unknown) {
  const items: Record<string, unknown> = stored === undefined ? {} : { [COMPUTER]: stored };
  return {
    get: async (key: string | null) => (key === null ? items : key in items ? { [key]: items[key] } : {}),
    set: async (more: Record<string, unknown>) => void Object.assign(items, structuredClone(more)),
  };
}

const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));

describe('this computer', () => {
  it('refuses nothing before anybody was asked', async () => {
    const computer = await readComputer(localArea());
    expect([presentAnswer(computer), whyNoPasswords(computer), isPersonal(computer)]).toEqual([
      null,
      null,
      false,
    ]);
  });

  it('that is the school’s refuses nothing and takes no permission', async () => {
    const local = localArea();
    await answerComputer(local, { kind: 'school', permission: PERMISSION }, at(8));
    const computer = await readComputer(local);
    expect(presentAnswer(computer)).toEqual({ kind: 'school', at: at(8).toISOString(), permission: null });
    expect(whyNoPasswords(computer)).toBeNull();
  });

  it('that is personal refuses until the permission is recorded, and again once it is withdrawn', async () => {
    const local = localArea();
    const refused = async () => whyNoPasswords(await readComputer(local)) !== null;
    await answerComputer(local, { kind: 'personal', permission: null }, at(8));
    expect(await refused()).toBe(true);
    await answerComputer(local, { kind: 'personal', permission: PERMISSION }, at(9));
    expect(await refused()).toBe(false);
    await answerComputer(local, { kind: 'personal', permission: null }, at(10));
    expect(await refused()).toBe(true);
    expect(isPersonal(await readComputer(local))).toBe(true);
  });

  it('keeps what was said before, and the same answer once', async () => {
    const local = localArea();
    for (const hour of [8, 9]) await answerComputer(local, { kind: 'school', permission: null }, at(hour));
    await answerComputer(local, { kind: 'personal', permission: null }, at(10));
    const { answers } = await readComputer(local);
    expect(answers.map(({ kind, at: when }) => [kind, when])).toEqual([
      ['school', at(8).toISOString()],
      ['personal', at(10).toISOString()],
    ]);
  });

  it.each([
    'personal',
    [{ kind: 'home', at: '', permission: null }],
    [{ kind: 'personal', at: '', permission: { number: '', on: '2026-09-01', by: 'head' } }],
    [{ kind: 'personal', at: '', permission: { number: '1', on: '2026-09-01', by: 'Иванова И. И.' } }],
  ])('whose answer makes no sense refuses until it is given again: %j', async (stored) => {
    const local = localArea(stored);
    const computer = await readComputer(local);
    expect([computer.unreadable, isPersonal(computer), whyNoPasswords(computer) === null]).toEqual([
      true,
      true,
      false,
    ]);
    await answerComputer(local, { kind: 'school', permission: null }, at(8));
    expect(whyNoPasswords(await readComputer(local))).toBeNull();
  });
});
