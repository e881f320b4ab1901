import type { ComponentChildren } from 'preact';
import { withoutPatronymic } from '../../../utils/base/names/names.ts';
import type { DueFamily, DuePerson } from '../../../utils/duties/meetings/meeting-due.ts';
import {
  type ConsentAnswer,
  type Form,
  type MeetingMarks,
  markAcknowledged,
  markConsent,
  markForm,
  markPresence,
  markSlip,
  takerOf,
} from '../../../utils/duties/meetings/meeting-marks.ts';
import type { WalkSpot } from '../../../utils/duties/meetings/meeting-walk.ts';
import { settle } from '../../register/person-notes.ts';
import { StandingChip } from '../../register/standing-chip.tsx';
import { nameOf } from '../../state/class-states.ts';
import { optionsOf, SelectBox } from '../../ui/select-box.tsx';
import { FORM_NAMES } from '../informing/informing-names.ts';
import './meetings.css';
import { rowOf } from './use-walk.ts';

const ANSWERS: readonly [ConsentAnswer | '', string][] = [
  ['', '—'],
  ['given', 'дано'],
  ['refused', 'отказ'],
  ['not-brought', 'не принесли'],
];
const FORMS: readonly [Form | '', string][] = [['', '—'], ...optionsOf(FORM_NAMES)];

interface Marking {
  families: readonly DueFamily[];
  marks: MeetingMarks;
  /** Those whose presence on this day is recorded already. */
  attended: ReadonlySet<string>;
  /** Of whom the letters of the keyboard speak. */
  spoken: WalkSpot | null;
  onChange: (marks: MeetingMarks) => void;
}

/** A line for each representative of a student, numbered as the keys name them. */
export function MeetingFamilyRows({ family, ...marking }: Marking & { family: DueFamily }) {
  const { spoken, marks } = marking;
  const isSpoken = ({ person }: DuePerson) =>
    spoken?.student === family.student.key && spoken.person === person.key && marks.has(person.key);
  return (
    <tbody>
      {family.people.map((due, index) => (
        <tr
          key={due.person.key}
          data-row={rowOf(family.student.key, due.person.key)}
          class={isSpoken(due) ? 'meetings-spoken' : undefined}
        >
          {index === 0 && (
            <td class="meetings-name" rowSpan={family.people.length} title={family.student.name}>
              {withoutPatronymic(family.student.name)}
            </td>
          )}
          <PersonCells family={family} due={due} number={index + 1} {...marking} />
        </tr>
      ))}
    </tbody>
  );
}

function PersonCells(props: Marking & { family: DueFamily; due: DuePerson; number: number }) {
  const { due, number, marks, attended, onChange } = props;
  const { key, name, relation } = due.person;
  const isMarked = marks.has(key);
  const { note } = due;
  // A ban that stands needs nothing more here.
  const isOpen = note && (note.tone !== 'bad' || note.awaits !== null);
  const chip = note && (
    <>
      <StandingChip note={note} />
      {isOpen && (
        <button
          type="button"
          class="quiet small"
          aria-label={`Записать: ${name}`}
          onClick={() => settle(key, note)}
        >
          Записать…
        </button>
      )}
    </>
  );
  const came = (
    <label class="line">
      {number < 10 && <kbd>{number}</kbd>}
      <input
        type="checkbox"
        aria-label={`Пришёл(а): ${name}`}
        aria-keyshortcuts={number < 10 ? String(number) : undefined}
        checked={isMarked}
        onChange={() => onChange(markPresence(marks, key, !isMarked))}
      />
      <span class="cut">{withoutPatronymic(name)}</span>
      {relation && <span class="small muted">{relation}</span>}
      {attended.has(key) && <span class="chip ok">приход записан</span>}
    </label>
  );
  const isNothingDue = !(due.slips.length || due.consents.length || due.chooseForm || due.acknowledge);
  return (
    <>
      <td title={[name, relation].filter(Boolean).join(', ')}>
        {chip && !isNothingDue ? (
          <div class="line">
            {came}
            {chip}
          </div>
        ) : (
          came
        )}
      </td>
      {isNothingDue && chip ? (
        <td colSpan={4}>
          <div class="line">{chip}</div>
        </td>
      ) : (
        <DueCells {...props} />
      )}
    </>
  );
}

/** What is due from somebody, a cell each. */
function DueCells({
  family,
  families,
  due,
  marks,
  onChange,
}: Marking & { family: DueFamily; due: DuePerson }) {
  const { student } = family;
  const { key, name } = due.person;
  const one = marks.get(key);
  const isFirst = families.find(({ people }) => people.some(({ person }) => person.key === key)) === family;
  // What is the person's own is ticked once, beside the first child.
  const shownHere = (subject: string) => subject !== key || isFirst;
  return (
    <>
      <Cell>
        {due.slips.filter(shownHere).map((slip) => (
          <SlipTick key={slip} slip={slip} due={due} marks={marks} onChange={onChange} />
        ))}
      </Cell>
      <Cell>
        {due.consents.filter(shownHere).map((subject) => (
          <ConsentChoice
            key={subject}
            of={subject === key ? 'своё' : 'ребёнка'}
            label={`Согласие (${nameOf(subject)}): ${name}`}
            disabled={one === undefined}
            value={one?.consents.get(subject) ?? ''}
            onChange={(answer) => onChange(markConsent(marks, key, subject, answer || null))}
          />
        ))}
      </Cell>
      <Cell>
        {due.chooseForm && isFirst && (
          <fieldset disabled={one === undefined}>
            <SelectBox
              label={`Форма информирования: ${name}`}
              unseenLabel
              options={FORMS}
              value={one?.form ?? ''}
              onChange={(form) => onChange(markForm(marks, key, form || null))}
            />
          </fieldset>
        )}
      </Cell>
      <Cell look="middle">
        {due.acknowledge && (
          <input
            type="checkbox"
            aria-label={`Подпись об ознакомлении (${student.name}): ${name}`}
            disabled={one === undefined}
            checked={one?.acknowledged.has(student.key) ?? false}
            onChange={(event) =>
              onChange(markAcknowledged(marks, key, student.key, event.currentTarget.checked))
            }
          />
        )}
      </Cell>
    </>
  );
}

/** A cell of the table; a dot where nothing is due. */
function Cell({ look, children }: { look?: string; children: ComponentChildren }) {
  const isEmpty = !children || (Array.isArray(children) && children.length === 0);
  return (
    <td class={look}>
      {isEmpty ? (
        <span class="muted" title="Здесь ничего не требуется">
          ·
        </span>
      ) : (
        <div class="line">{children}</div>
      )}
    </td>
  );
}

function SlipTick(props: {
  slip: string;
  due: DuePerson;
  marks: MeetingMarks;
  onChange: (marks: MeetingMarks) => void;
}) {
  const { slip, due, marks } = props;
  const { key, name } = due.person;
  const one = marks.get(key);
  const taker = takerOf(marks, slip);
  const isOther = taker !== null && taker !== key;
  return (
    <label class="check" title={isOther ? `Взял(а): ${nameOf(taker)}` : undefined}>
      <input
        type="checkbox"
        aria-label={`Памятка вручена (${nameOf(slip)}): ${name}`}
        disabled={one === undefined || isOther}
        checked={taker === key}
        onChange={(event) => props.onChange(markSlip(marks, key, slip, event.currentTarget.checked))}
      />
      {slip === key ? 'своя' : 'ребёнка'}
    </label>
  );
}

function ConsentChoice(props: {
  of: string;
  label: string;
  disabled: boolean;
  value: ConsentAnswer | '';
  onChange: (answer: ConsentAnswer | '') => void;
}) {
  return (
    <fieldset class="meetings-consent" disabled={props.disabled}>
      <span class="small muted">{props.of}</span>
      <SelectBox
        label={props.label}
        unseenLabel
        options={ANSWERS}
        value={props.value}
        onChange={props.onChange}
      />
    </fieldset>
  );
}
