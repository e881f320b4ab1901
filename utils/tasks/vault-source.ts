import { dayOf } from '../base/calendar/day.ts';
import { owe, type TaskRule } from '../register/tasks/task.ts';
import type { TaskSource } from './task-source.ts';

const SETTINGS = { unit: 'things', section: 'settings' } as const;
const BACKUP: TaskRule = {
  ...SETTINGS,
  rule: 'backup',
  filter: 'backup',
  text: 'Сделать копию записей',
  act: 'Сделать',
  why: 'Записи есть только на этом компьютере: без копии поломка уносит их все.',
  source: '152-ФЗ, ст. 19 ч. 2 п. 7',
};
const ENVELOPE: TaskRule = {
  ...SETTINGS,
  rule: 'envelope',
  filter: 'passphrase',
  text: 'Напечатать код восстановления для конверта',
  act: 'Открыть',
  why: 'Забытый пароль без кода из конверта не восстановить: реестры пропадут.',
  source: 'правило Классрука',
};

/** What is owed for the vault itself. */
export const vaultSource: TaskSource = {
  id: 'vault',
  ofVault({ backupDueAt, hasRecoveryCode, isUsed }) {
    const due = backupDueAt === null ? null : dayOf(new Date(backupDueAt));
    return [
      ...(due === null ? [] : owe(BACKUP, { who: ['backup'], since: due, due })),
      ...owe(ENVELOPE, { who: isUsed && !hasRecoveryCode ? ['envelope'] : [], since: null, due: null }),
    ];
  },
};
