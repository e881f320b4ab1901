import { beforeEach, describe, expect, it } from 'vitest';
import { fault } from '../../../setup/fault.ts';
import { worldOfClass } from '../reading/class-world.ts';
import { type Background, CLASS, keyOf, startBackground, type World } from '../reading/world.ts';
import { attemptOf, issued, nextReset, refused, startResets } from './resets.ts';

let world: World;
let background: Background;

const printPages = () => world.opened.filter((path) => path.startsWith('/print.html#'));
const jobs = () => printPages().map((path) => world.session.items.get(`print:${path.split('#')[1]}`));
type Right = Awaited<ReturnType<typeof startResets>>;

beforeEach(async () => {
  world = await worldOfClass(9);
  background = await startBackground(world);
});

/** The page of this right resets one after the other, until it is given nobody more. */
async function driveAll(right: Right, answerOf = issued): Promise<void> {
  for (;;) {
    const { value } = await nextReset(background, right);
    if (!value) return;
    const { attempt } = value;
    const whose = Number(new URL(value.form.action).searchParams.get('person')) - 1_000_000_000_000;
    await background.content({ type: 'reset/answer', run: right.run, attempt, answer: answerOf(whose) });
  }
}

describe('«Сбросить и напечатать»', () => {
  it('opens the print page of those who got a password, once, when nobody is left', async () => {
    const right = await startResets(world, background, 2, { prints: true });
    const attempt = await attemptOf(background, right);
    await background.content({ type: 'reset/answer', run: right.run, attempt, answer: issued(0) });
    expect(printPages()).toEqual([]);
    await driveAll(right);
    await nextReset(background, right);
    expect(jobs()).toEqual([{ classGroup: CLASS, persons: [keyOf(0), keyOf(1)] }]);
  });

  it('opens it when a sheet is full, and of the next one only if that was asked for again', async () => {
    const right = await startResets(world, background, 6, { prints: true, perSheet: 4 });
    await driveAll(right);
    expect(jobs()).toEqual([{ classGroup: CLASS, persons: [0, 1, 2, 3].map(keyOf) }]);
    const items = (await background.run())!.items.slice(0, 4);
    const slips = items.map(({ person, progress }) => ({
      person,
      variant: 'password',
      attempt: 'attempt' in progress ? progress.attempt : null,
    }));
    await background.page({ type: 'print/confirm', classGroup: CLASS, slips });
    expect(await background.resume({ prints: true })).toMatchObject({ ok: true });
    const { run, driver } = world.sent.findLast(({ type }) => type === 'reset/drive') as unknown as Right;
    await driveAll({ run, driver });
    expect(jobs()[1]).toEqual({ classGroup: CLASS, persons: [4, 5].map(keyOf) });
  });

  it('opens nothing where the teacher has not asked for it, and not with a later run', async () => {
    await driveAll(await startResets(world, background, 2));
    await background.panel({ type: 'run/dismiss' });
    expect(printPages()).toEqual([]);
  });

  it('opens nothing where the site has refused everybody', async () => {
    await driveAll(await startResets(world, background, 2, { prints: true }), () => refused(500));
    expect(printPages()).toEqual([]);
  });

  fault(
    'the vault is locked before the last password is there',
    'no page with passwords opens, not even once the vault is open again',
    async () => {
      const right = await startResets(world, background, 1, { prints: true });
      await attemptOf(background, right);
      await background.page({ type: 'vault/lock' });
      await nextReset(background, right);
      expect(printPages()).toEqual([]);
      await world.unlock();
      await nextReset(background, right);
      expect(printPages()).toEqual([]);
    },
  );
});
