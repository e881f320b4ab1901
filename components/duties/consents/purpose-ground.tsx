import type { ConsentPurpose } from '../../../utils/duties/consents/consent-texts.ts';
import { RadioAnswers } from '../../ui/radio-answers.tsx';

type Ground = NonNullable<ConsentPurpose['ground']>;

const GROUNDS: readonly (readonly [Ground, string])[] = [
  ['consent', 'согласие: его спрашивают у каждого'],
  ['law', 'закон: согласия не спрашивают, у всех «не требуется»'],
];

/** What the school rests a purpose on; until it says so, consent is asked for. */
export function PurposeGround(props: { purpose: ConsentPurpose; onChange: (ground: Ground) => void }) {
  const { id, title, ground = 'consent' } = props.purpose;
  return (
    <fieldset class="group" aria-label={`Основание: ${title || 'без названия'}`}>
      <legend>Основание обработки</legend>
      <RadioAnswers name={`ground-${id}`} options={GROUNDS} value={ground} onChange={props.onChange} />
    </fieldset>
  );
}

/** What the school should know before it chooses; the law may have changed since. */
export function GroundHelp() {
  return (
    <p class="box small">
      Основание каждой цели выбирает школа. Ведение журнала и информирование родителей держатся на законе №
      273-ФЗ; спорно, нужно ли согласие, когда данные обрабатывает другая организация, хранятся контакты
      родителей или сведения идут по почте: решает школа. Отказ не закрывает ребёнку учёбу и не удаляет его из
      журнала. Проверьте по действующей редакции, утверждает школа.
    </p>
  );
}
