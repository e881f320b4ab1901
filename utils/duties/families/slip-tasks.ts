import { kinWords } from '../../class-data/roster/kin-words.ts';
import type { CredentialStage } from '../credentials/credential-register.ts';
import { type FamilyFacts, type FamilyTask, task } from './family-task.ts';

/** In the order of what is asked first; the words take those concerned. */
const SLIP_TASKS: readonly {
  stages: readonly CredentialStage[];
  filter: string;
  tone: FamilyTask['tone'];
  act: string;
  text(kin: string, many: number): string;
  detail: string;
}[] = [
  {
    stages: ['expired', 'destroyed', 'returned'],
    filter: 'expired',
    tone: 'warn',
    act: 'Открыть реквизиты',
    text: (kin, many) => (many === 1 ? `Новая памятка ${kin}` : `Новые памятки: ${many}`),
    detail: 'Прежняя памятка не дошла или пароль истёк.',
  },
  {
    stages: ['printed'],
    filter: 'printed',
    tone: 'plain',
    act: 'Записать выдачу…',
    text: (kin, many) => (many === 1 ? `Вручить памятку ${kin}` : `Вручить памятки: ${many}`),
    detail: 'Памятка напечатана, вручение не записано.',
  },
  {
    stages: ['none', 'prepared'],
    filter: 'waiting',
    tone: 'plain',
    act: 'Открыть реквизиты',
    text: (kin, many) => (many === 1 ? `Выдать памятку ${kin}` : `Выдать памятки: ${many}`),
    detail: 'Реквизиты доступа ещё не выданы.',
  },
];

/** What is to be done until everybody who may has credentials in hand. */
export function slipTasks({ stages }: FamilyFacts): FamilyTask[] {
  return SLIP_TASKS.flatMap(({ stages: wanted, filter, tone, act, text, detail }) => {
    const [first, ...others] = stages.filter(({ stage }) => wanted.includes(stage));
    if (!first) return [];
    const many = 1 + others.length;
    const exact = first.stage === 'returned' || first.stage === 'destroyed' ? first.stage : filter;
    return [
      task(
        {
          text: text(kinWords(first.person).to, many),
          detail,
          tone,
          place: 'credentials',
          filter: exact,
          act,
        },
        first.person.key,
      ),
    ];
  });
}
