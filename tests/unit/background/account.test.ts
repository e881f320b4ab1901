import { beforeEach, describe, expect, it } from 'vitest';
import { vaultAccount } from '../../../utils/stored/vault-account.ts';
import { fault } from '../../setup/fault.ts';
import { type AccountWorld, accountWorld, OTHER, PUPIL } from './account-world.ts';
import { TEACHER } from './reading/site-answers.ts';
import { CLASS, keyOf, roster, until } from './reading/world.ts';

let here: AccountWorld;

beforeEach(async () => {
  here = await accountWorld();
});

describe('whose vault it is', () => {
  fault(
    'A vault made before vaults belonged to accounts is opened',
    'It works as before, and is bound to an account once the teacher has confirmed it',
    async () => {
      await here.openOldVault();
      await here.world.keepRoster(roster(3));
      expect((await here.panel()).people).toHaveLength(3);
      const entry = { kind: 'note-written', classGroup: CLASS, person: keyOf(0), text: 'Звонок.' };
      expect(await here.background.page({ type: 'register/record', entries: [entry] })).toMatchObject({
        ok: true,
      });

      expect(await here.read()).toMatch(/не подтверждено, чьё это хранилище/);
      expect(await here.kept()).toEqual([]);
      expect(await here.state()).toEqual({ owner: null, asked: { id: TEACHER.id, name: TEACHER.name } });
      expect(await here.panel()).toMatchObject({ owned: false, asked: { id: TEACHER.id } });

      expect(await here.confirm(TEACHER.id)).toMatchObject({ ok: true });
      expect(await here.state()).toEqual({ owner: TEACHER.name, asked: null });
      expect(await here.read()).toBeNull();
      expect(await here.kept()).toContain(`roster:${CLASS}`);
      // Sealed: neither the account nor a hash of it can be read without the key.
      const record = await here.world.database.get('documents', 'account');
      expect(Object.keys(record ?? {}).sort()).toEqual(['data', 'id', 'iv']);
      expect(await vaultAccount(here.world.database, await here.background.service.key())).toMatchObject({
        id: TEACHER.id,
      });
    },
  );

  it('is asked before anything has been read, too', async () => {
    await here.openOldVault();
    expect(await here.state()).toEqual({ owner: null, asked: null });
    expect(await here.background.page({ type: 'account/look' })).toMatchObject({ ok: true });
    expect((await here.state()).asked).toEqual({ id: TEACHER.id, name: TEACHER.name });
    await here.background.page({ type: 'account/deny' });
    expect(await here.state()).toEqual({ owner: null, asked: null });
    expect(await here.kept()).toEqual([]);
  });

  fault(
    'Between the question whose vault it is and the answer, another person signs in on the site',
    'The answer counts only for the account that was shown',
    async () => {
      await here.openOldVault();
      await here.read();
      here.site.signedIn = OTHER;
      await here.read();
      expect(await here.confirm(TEACHER.id)).toMatchObject({ ok: false });
      expect(await here.state()).toMatchObject({ owner: null, asked: { id: OTHER.id } });
    },
  );

  fault(
    'A student is signed in on the site when a vault that belongs to nobody yet is used',
    'Nothing is read, and nobody is asked to confirm it',
    async () => {
      await here.openOldVault();
      here.site.signedIn = PUPIL;
      expect(await here.read()).toMatch(/не сотрудник школы: Иванова Мария/);
      expect(await here.state()).toEqual({ owner: null, asked: null });
      expect(await here.kept()).toEqual([]);
    },
  );
});

describe('before there is a vault', () => {
  fault(
    'Two people read lists one after the other before there is a vault',
    'The names of the first are forgotten, and a new vault takes in those of the person who confirms it',
    async () => {
      expect(await here.read()).toBeNull();
      expect((await here.panel()).people).toHaveLength(3);
      here.site.signedIn = OTHER;
      await here.background.panel({ type: 'class/read' });
      await until(
        () => ![...here.world.session.items.keys()].some((key) => key.startsWith('roster:')),
        'forgotten',
      );
      await here.world.see();
      expect(await here.read()).toBeNull();

      await here.openOldVault();
      await here.background.page({ type: 'vault/changed' });
      expect(await here.kept()).toEqual([]);
      expect((await here.state()).asked).toMatchObject({ id: OTHER.id });
      await here.confirm(OTHER.id ?? '');
      expect(await here.kept()).toContain(`roster:${CLASS}`);
    },
  );

  it('forgets the names if they were not read by whose vault it is', async () => {
    await here.read();
    await here.openOldVault();
    await here.background.page({ type: 'account/deny' });
    await here.background.page({ type: 'vault/changed' });
    expect(await here.kept()).toEqual([]);
    expect([...here.world.session.items.keys()].filter((key) => key.startsWith('roster:'))).toEqual([]);
  });
});
