import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import {
  OTHER_RELATIONS,
  type Unsettled,
  WHO_CHOICES,
  type WhoAnswer,
  type WhoChoiceId,
  whatAnswerLacks,
} from '../../utils/register/who-is-it.ts';
import { nameApart, nameOf, personOf } from '../state/class-states.ts';

const CHOICES = Object.keys(WHO_CHOICES) as WhoChoiceId[];

type Answers = ReadonlyMap<string, WhoAnswer>;

/** A line for each: who it is, and what has to be told with that. Nothing is chosen beforehand. */
export function WhoIsItRows(props: {
  people: readonly Unsettled[];
  answers: Signal<Answers>;
  /** After an attempt to record: says what is missing. */
  showLacks: boolean;
}) {
  const { answers } = props;
  const set = (person: string, answer: WhoAnswer | null) => {
    const next = new Map(answers.value);
    if (answer) next.set(person, answer);
    else next.delete(person);
    answers.value = next;
  };
  return (
    <table class="people register-who">
      <thead>
        <tr>
          <th class="col-two-fifths">Представитель и ребёнок</th>
          <th class="col-quarter">Кто это</th>
          <th>Документ или родство</th>
        </tr>
      </thead>
      <tbody>
        {props.people.map((each) => (
          <Row
            key={each.person}
            who={each}
            answer={answers.value.get(each.person) ?? null}
            set={(answer) => set(each.person, answer)}
            showLacks={props.showLacks}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: {
  who: Unsettled;
  answer: WhoAnswer | null;
  set: (answer: WhoAnswer | null) => void;
  showLacks: boolean;
}) {
  const { who, answer, set, showLacks } = props;
  const lack = answer && showLacks ? whatAnswerLacks(answer) : null;
  return (
    <tr>
      <td>
        {who.name}
        {who.relation && <span class="small muted"> · {who.relation}</span>}
        <div class="small muted">{who.children.map(childName).join(', ')}</div>
      </td>
      <td>
        <select
          aria-label={`Кто это: ${who.name}`}
          value={answer?.choice ?? ''}
          onChange={(event) => {
            const choice = CHOICES.find((id) => id === event.currentTarget.value);
            set(
              choice ? { choice, document: answer?.document ?? '', relation: relationBefore(props) } : null,
            );
          }}
        >
          <option value="">не записано</option>
          {CHOICES.map((id) => (
            <option key={id} value={id}>
              {WHO_CHOICES[id].title}
            </option>
          ))}
        </select>
      </td>
      <td>
        {answer && <Detail who={who} answer={answer} set={set} isLacking={lack !== null} />}
        {lack && (
          <div class="small register-who-lack" role="alert">
            {lack}
          </div>
        )}
      </td>
    </tr>
  );
}

/** Told apart from a namesake of the class. */
function childName(key: string): string {
  const child = personOf(key);
  return child ? nameApart(child) : nameOf(key);
}

const relationBefore = ({ who, answer }: { who: Unsettled; answer: WhoAnswer | null }): string =>
  answer?.relation ?? who.relation ?? '';

function Detail(props: {
  who: Unsettled;
  answer: WhoAnswer;
  set: (answer: WhoAnswer) => void;
  isLacking: boolean;
}) {
  const { who, answer, set, isLacking } = props;
  const list = useId();
  const { needs } = WHO_CHOICES[answer.choice];
  if (needs === null) return null;
  const title = needs === 'document' ? 'Документ' : 'Родство';
  return (
    <>
      <input
        type="text"
        aria-label={`${title}: ${who.name}`}
        aria-invalid={isLacking}
        placeholder={needs === 'document' ? 'приказ № … от …' : 'кем приходится ребёнку'}
        maxLength={1000}
        list={needs === 'relation' ? list : undefined}
        autocomplete="off"
        value={answer[needs]}
        onInput={(event) => set({ ...answer, [needs]: event.currentTarget.value })}
      />
      {needs === 'relation' && (
        <datalist id={list}>
          {OTHER_RELATIONS.map((text) => (
            <option key={text} value={text} />
          ))}
        </datalist>
      )}
    </>
  );
}
