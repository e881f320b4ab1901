import { dayAndMonth } from '../../base/calendar/day-and-month.ts';
import { kinWords } from '../../class-data/roster/kin-words.ts';
import { type FamilyFacts, type FamilyTask, task } from './family-task.ts';

const CONSENTS = 'consents' as const;

/** What is to be done about the consents for the diary. */
export function consentTasks({ family, consents, today }: FamilyFacts): FamilyTask[] {
  const people = new Map([family.student, ...family.representatives].map((each) => [each.key, each]));
  const kin = (key: string) => kinWords(people.get(key) ?? family.student);
  const unknown = new Set(family.unknown.map(({ key }) => key));
  const found: FamilyTask[] = [];
  for (const { person, status, withdrawal, on, inSystem } of consents) {
    const shared = { place: CONSENTS, act: 'Открыть согласия' };
    if (withdrawal && !withdrawal.settled) {
      const due = withdrawal.nextTerm ?? withdrawal.destroyBy;
      found.push(
        task(
          {
            ...shared,
            text: withdrawal.overdue
              ? `Отзыв: срок был ${dayAndMonth(due, today)}`
              : `Отзыв: до ${dayAndMonth(due, today)}`,
            detail: `Отзыв согласия ${kin(person).of} получен ${dayAndMonth(withdrawal.receivedOn, today)}; прекратить обработку до ${dayAndMonth(withdrawal.stopBy, today)}, уничтожить до ${dayAndMonth(withdrawal.destroyBy, today)}.${withdrawal.stopDoubt ? ` ${withdrawal.stopDoubt}` : ''}`,
            tone: withdrawal.overdue ? 'bad' : 'warn',
            due,
            filter: 'withdrawals',
            act: 'Записать решение…',
            blank: { paper: 'withdrawal', people: [person] },
          },
          person,
        ),
      );
    } else if (status === 'disagreed')
      found.push(
        task(
          {
            ...shared,
            text: 'Разногласие родителей',
            detail: 'Один представитель согласен, другой нет: решает директор.',
            tone: 'bad',
            filter: 'disagreed',
            act: 'Записать решение…',
          },
          person,
        ),
      );
    else if (status === 'expired')
      found.push(
        task(
          {
            ...shared,
            text: 'Согласие истекло',
            detail: `Согласие ${kin(person).of} больше не действует: нужно новое.`,
            tone: 'bad',
            filter: 'missing',
            blank: { paper: 'consent', people: [person] },
          },
          person,
        ),
      );
    else if (status === 'check')
      found.push(
        task(
          {
            ...shared,
            text: 'Проверить подпись',
            detail: 'Согласие подписал не тот, у кого есть полномочия.',
            tone: 'warn',
            filter: 'check',
            blank: { paper: 'consent', people: [person] },
          },
          person,
        ),
      );
    else if (on !== null && inSystem === null && status !== 'not-needed' && status !== 'none')
      found.push(
        task(
          {
            ...shared,
            text: 'Внести в систему',
            detail: `Бумага ${kin(person).of} от ${dayAndMonth(on, today)} есть, в системе её нет.`,
            filter: 'not-in-system',
            act: 'Записать…',
          },
          person,
        ),
      );
  }
  const none = consents.filter(({ status, person }) => status === 'none' && !unknown.has(person));
  if (none[0])
    found.push(
      task(
        {
          place: CONSENTS,
          text: none.length === 1 ? `Нет согласия ${kin(none[0].person).of}` : `Нет согласий: ${none.length}`,
          detail: `Ни согласия, ни отказа: ${none.map(({ person }) => kin(person).of).join(', ')}.`,
          filter: 'missing',
          act: 'Записать согласие…',
          blank: { paper: 'consent', people: none.map(({ person }) => person) },
        },
        none[0].person,
      ),
    );
  return found;
}
