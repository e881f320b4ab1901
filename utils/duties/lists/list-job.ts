import { counted, inWords, outOf } from '../../base/text/counted.ts';
import { count } from '../../base/text/plural.ts';
import type { ClassToday, DutyJob } from '../../register/duty.ts';
import type { JobLine } from '../../register/job.ts';
import { firstDay, presentEntries } from '../../register/job-lines.ts';
import { ofKinds } from '../../register/kind.ts';
import { listKinds } from './list-entries.ts';
import { comparisons, listRows } from './list-states.ts';
import { moveKinds } from './move-entries.ts';
import { signInKinds } from './sign-in-entries.ts';
import { signInFacts } from './sign-in-facts.ts';

const TIMES = ['раз', 'раза', 'раз'] as const;

/** How often the class was compared with a list, and what of the corrections is entered. */
export const listJob: DutyJob = {
  parts: ['S10'],
  lines(of) {
    const compared = comparisons(of.entries);
    const rows = listRows(null, of.entries, of).filter(({ state }) => state !== 'refused');
    const corrected = rows.filter(({ state }) => state === 'corrected').length;
    const open = rows.length - corrected;
    return [
      {
        part: 'S10',
        text: 'Список класса сверен',
        amount: compared.length > 0 ? count(compared.length, TIMES) : '',
        since: firstDay(compared, listKinds),
        open: compared.length > 0 ? [] : ['Не сверялся'],
      },
      ...(rows.length > 0
        ? [
            {
              part: 'S10' as const,
              text: 'Исправления внесены',
              amount: outOf(
                { unit: 'corrections', number: corrected },
                { unit: 'corrections', number: rows.length },
              ),
              since: firstDay(
                rows.flatMap(({ decided }) => decided ?? []),
                listKinds,
              ),
              open: open > 0 ? [`Ждут исправления: ${inWords({ unit: 'corrections', number: open })}`] : [],
            },
          ]
        : []),
      ...signInLines(of),
      ...moveLines(of),
    ];
  },
};

/** Of how many people the family has compared the card with Госуслуги, and of how many something differs. */
function signInLines(of: ClassToday): JobLine[] {
  const compared = presentEntries(of, signInKinds).filter(({ kind }) => kind === 'sign-in-compared');
  if (compared.length === 0) return [];
  const facts = signInFacts(of.entries);
  const people = compared.map(({ person }) => person);
  const differing = counted(
    'people',
    people.filter((person) => facts.get(person)?.compared?.differs.length),
  );
  return [
    {
      part: 'S10',
      text: 'Данные сверены с Госуслугами',
      amount: inWords(counted('people', people)),
      since: firstDay(compared, signInKinds),
      open: differing.number > 0 ? [`Не совпало: ${inWords(differing)}`] : [],
    },
  ];
}

/** How many have come and gone with a list of what is done about it. */
function moveLines({ entries }: ClassToday): JobLine[] {
  const moved = ofKinds(entries, moveKinds).filter(({ kind }) => kind === 'moved');
  if (moved.length === 0) return [];
  return [
    {
      part: 'S10',
      text: 'Прибытие и выбытие учтены',
      amount: inWords({ unit: 'people', number: moved.length }),
      since: firstDay(moved, moveKinds),
      open: [],
    },
  ];
}
