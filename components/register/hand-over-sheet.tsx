import type { RecordedEntry } from '../../utils/duties/entry.ts';
import { HAND_OVER_WAYS } from '../../utils/register/handed-papers/hand-over-ways.ts';
import type { HandedState } from '../../utils/register/handed-papers/handed-states.ts';
import { nameOf } from '../state/class-states.ts';
import { recipientsOf } from '../state/recipients.ts';
import { WhoAndWhenSheet } from './who-and-when-sheet.tsx';
import { SOMEBODY_ELSE } from './who-choice.ts';

/** That papers were handed over, or that their tear-offs came back signed. */
export type HandOverTask = 'hand-over' | 'acknowledge';

/** What was said of one paper: who received it or signed for it, key and name, and when. */
export interface HandedFact {
  on: string;
  /** null: somebody who is not in the list. */
  to: string | null;
  toName: string;
  /** null: it came back signed, and how is not asked. */
  how: keyof typeof HAND_OVER_WAYS | null;
}

const NOT_LISTED = 'представитель не из списка';

/** Records the one or the other of the chosen papers. */
export function HandOverSheet<State extends HandedState>(props: {
  task: HandOverTask;
  /** «уведомления», «выписки» */
  about: string;
  papers: State[];
  entries: (paper: State, fact: HandedFact) => RecordedEntry[];
  onClose: (done: boolean) => void;
}) {
  const { task } = props;
  const isHandOver = task === 'hand-over';
  const handedTo = new Map(props.papers.map(({ id, handedOver }) => [id, handedOver?.to ?? null]));
  return (
    <WhoAndWhenSheet
      title={isHandOver ? 'Записать вручение' : 'Записать ознакомление'}
      about={props.about}
      rows={props.papers.map((paper) => ({ id: paper.id, person: paper.issued.person, paper }))}
      how={isHandOver ? { label: 'Как', names: HAND_OVER_WAYS } : null}
      who={{
        of: 'Ученик',
        title: isHandOver ? 'Кому вручено' : 'Кто расписался',
        options: (person) => [
          ...recipientsOf(person).map(({ key, name }) => [key, name] as const),
          [SOMEBODY_ELSE, NOT_LISTED],
        ],
        ...(!isHandOver && {
          atOnce: {
            'кому вручено': ({ id, person }) => {
              const to = handedTo.get(id) ?? null;
              return recipientsOf(person).some(({ key }) => key === to) ? to : null;
            },
          },
        }),
      }}
      entries={({ paper }, { on, how, who }) => {
        const to = who === SOMEBODY_ELSE ? null : who;
        return props.entries(paper, { on, how, to, toName: to === null ? NOT_LISTED : nameOf(to) });
      }}
      onClose={props.onClose}
    />
  );
}
