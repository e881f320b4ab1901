import type { ComponentChildren } from 'preact';
import { agreed } from '../../../utils/base/names/agreed.ts';
import { shortName } from '../../../utils/base/names/short-name.ts';
import type { DueFamily } from '../../../utils/duties/meetings/meeting-due.ts';
import type { MeetingMarks } from '../../../utils/duties/meetings/meeting-marks.ts';
import { dueAt } from '../../../utils/duties/meetings/meeting-walk.ts';
import { MARK_KEYS, NEXT_FAMILY_KEYS } from '../../../utils/duties/meetings/walk-keys.ts';
import type { Walk } from './use-walk.ts';

/** The keys of the walk on the screen: those of the list, those that speak of one person, and what the last one did. */
export function WalkHints(props: { families: readonly DueFamily[]; marks: MeetingMarks; walk: Walk }) {
  const { families, marks, walk } = props;
  const spoken = dueAt(families, walk.of);
  return (
    <section class="meetings-keys small no-print" aria-label="Клавиши">
      <p>
        <Key of="1 … 9">пришёл(а) и подписал(а), дальше</Key>
        <Key of="Shift 1">пришёл(а) без подписи</Key>
        <Key of={NEXT_FAMILY_KEYS.map(({ letter }) => letter).join(' ')}>
          эта семья не пришла; пришёл(а) 1-й, 2-й, 3-й из следующей
        </Key>
        <Key of="Enter">следующая семья</Key>
        <Key of="⌫">предыдущая</Key>
        <Key of="Ctrl Enter">записать</Key>
      </p>
      {spoken && marks.has(spoken.due.person.key) && (
        <p>
          <b>{shortName(spoken.due.person.name)}:</b> <PersonKeys {...spoken} />
        </p>
      )}
      <p role="status" aria-label="Отмечено" class={walk.said ? 'meetings-said' : 'visually-hidden'}>
        {walk.said}
        {walk.next && <span class="visually-hidden">. Дальше {walk.next}</span>}
      </p>
    </section>
  );
}

function PersonKeys({ family, due }: NonNullable<ReturnType<typeof dueAt>>) {
  const { person } = due;
  const ofChild = due.consents.includes(family.student.key);
  const ofOwn = due.consents.includes(person.key);
  const answers = (shift: string) => (
    <>
      <Key of={`${shift}${MARK_KEYS.refused.letter}`}>отказ</Key>
      <Key of={`${shift}${MARK_KEYS.notBrought.letter}`}>
        {agreed(person, ['не принёс', 'не принесла', 'не принёс(ла)'])}
      </Key>
    </>
  );
  return (
    <>
      {ofChild && <Key of={MARK_KEYS.given.letter}>согласие за ребёнка</Key>}
      {ofChild && answers('')}
      {ofOwn && <Key of={`Shift ${MARK_KEYS.given.letter}`}>своё согласие</Key>}
      {ofOwn && !ofChild && answers('Shift ')}
      {due.chooseForm && (
        <>
          <Key of={MARK_KEYS.electronic.letter}>форма электронная</Key>
          <Key of={MARK_KEYS.paper.letter}>бумажная</Key>
          <Key of={MARK_KEYS.both.letter}>и так, и так</Key>
        </>
      )}
      {due.slips.includes(family.student.key) && <Key of={MARK_KEYS.slip.letter}>памятка ребёнка</Key>}
      {due.slips.includes(person.key) && <Key of={`Shift ${MARK_KEYS.slip.letter}`}>своя памятка</Key>}
      {due.acknowledge && <Key of={MARK_KEYS.signature.letter}>подпись</Key>}
      <Key of="Del">снять отметки</Key>
    </>
  );
}

const Key = ({ of, children }: { of: string; children: ComponentChildren }) => (
  <span class="meetings-key">
    {of.split(' ').map((each) => (each === '…' ? '…' : <kbd key={each}>{each}</kbd>))}
    {children}
  </span>
);
