import { useSignal } from '@preact/signals';
import { is } from 'valibot';
import { type Day, daySchema } from '../../../utils/base/calendar/day.ts';
import {
  CONSENT_FIELDS,
  type ConsentPurpose,
  type ConsentTexts,
  checkConsentTexts,
  DEFAULT_CONSENT_TEXTS,
  TEXTS_REVIEWED_ON,
} from '../../../utils/duties/consents/consent-texts.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { ReviewNote } from '../../register/review-note.tsx';
import { act } from '../../state/background.ts';
import { TextArea } from '../../ui/text-areas.tsx';
import { DisseminationAreas } from './dissemination-areas.tsx';
import { GroundHelp, PurposeGround } from './purpose-ground.tsx';
import { VariantAreas } from './variant-areas.tsx';

const OF_PURPOSE = [
  ['aim', 'Цель'],
  ['data', 'Какие данные'],
  ['term', 'Срок'],
] as const;
const BY_VARIANT = [
  ['declaration', 'Начало согласия'],
  ['signInData', 'Данные для входа через Госуслуги'],
  ['refusal', 'Отказ'],
  ['refusalExplained', 'Что разъяснено при отказе'],
  ['withdrawal', 'Отзыв'],
] as const;
const COMMON = [
  ['actions', 'Действия с данными'],
  ['methods', 'Способы обработки'],
  ['withdrawing', 'Как отозвать'],
  ['toParents', 'Ученик с 18 лет: кому ещё сообщать'],
  ['paperForm', 'Что предлагают отказ и отзыв'],
  ['afterWithdrawal', 'Что требует отзыв'],
] as const;

/** Wording of the consent papers: the defaults, or the school's own. */
export function ConsentTextsForm({ texts }: { texts: ConsentTexts }) {
  const draft = useSignal(texts);
  const problems = useSignal<string[]>([]);
  const saved = useSignal(false);
  const reviewedOn = useSignal<string>(texts.reviewedOn);
  const change = (next: ConsentTexts) => {
    draft.value = next;
    saved.value = false;
  };
  const changePurpose = (id: string, next: Partial<ConsentPurpose>) =>
    change({
      ...draft.value,
      purposes: draft.value.purposes.map((each) => (each.id === id ? { ...each, ...next } : each)),
    });
  const submit = async (event: Event) => {
    event.preventDefault();
    const value = { ...draft.value, reviewedOn: dayOr(reviewedOn.value, draft.value.reviewedOn) };
    problems.value = checkConsentTexts(value);
    if (problems.value.length > 0) return;
    saved.value = await act('settings/save', { document: 'consent-texts', value });
  };
  return (
    <details class="card">
      <summary>
        <b>Тексты согласий, отказов и отзывов</b>
      </summary>
      <form class="stack" style="margin-top: 12px" onSubmit={submit} aria-label="Тексты согласий">
        <p class="muted small">
          Обязательные строки закона бланк ставит сам; здесь — слова вокруг них. Поля в скобках заполняются:{' '}
          {Object.entries(CONSENT_FIELDS)
            .map(([name, meaning]) => `{${name}} — ${meaning}`)
            .join('; ')}
          .
        </p>
        <ReviewNote usualOn={TEXTS_REVIEWED_ON} reviewedOn={reviewedOn} />
        <GroundHelp />
        {draft.value.purposes.map((purpose) => (
          <fieldset key={purpose.id} class="group">
            <legend>Цель: {purpose.title || 'без названия'}</legend>
            <label class="field">
              Короткое название
              <input
                type="text"
                maxLength={100}
                value={purpose.title}
                onInput={(event) => changePurpose(purpose.id, { title: event.currentTarget.value })}
              />
            </label>
            <PurposeGround purpose={purpose} onChange={(ground) => changePurpose(purpose.id, { ground })} />
            {OF_PURPOSE.map(([part, title]) => (
              <VariantAreas
                key={part}
                title={title}
                texts={purpose[part]}
                onChange={(next) => changePurpose(purpose.id, { [part]: next })}
              />
            ))}
            {purpose.id !== DIARY_PURPOSE && (
              <button
                type="button"
                class="quiet"
                onClick={() =>
                  change({
                    ...draft.value,
                    purposes: draft.value.purposes.filter(({ id }) => id !== purpose.id),
                  })
                }
              >
                Убрать эту цель
              </button>
            )}
          </fieldset>
        ))}
        <div>
          <button type="button" onClick={() => change(withPurpose(draft.value))}>
            Добавить цель
          </button>{' '}
          <span class="small muted">У каждой цели — отдельный документ и отдельная запись в журнале.</span>
        </div>
        <fieldset class="group">
          <legend>Общее для всех целей</legend>
          {BY_VARIANT.map(([part, title]) => (
            <VariantAreas
              key={part}
              title={title}
              texts={draft.value[part]}
              onChange={(next) => change({ ...draft.value, [part]: next })}
            />
          ))}
          {COMMON.map(([part, title]) => (
            <TextArea
              key={part}
              label={title}
              value={draft.value[part]}
              onChange={(text) => change({ ...draft.value, [part]: text })}
            />
          ))}
        </fieldset>
        <DisseminationAreas
          texts={draft.value.dissemination}
          onChange={(dissemination) => change({ ...draft.value, dissemination })}
        />
        {problems.value.length > 0 && (
          <p class="box bad" role="alert">
            {problems.value.join(' ')}
          </p>
        )}
        <div class="row">
          <button type="submit" class="primary">
            Сохранить тексты
          </button>
          <button
            type="button"
            onClick={() => {
              change(restored(draft.value));
              reviewedOn.value = TEXTS_REVIEWED_ON;
            }}
          >
            Вернуть исходные
          </button>
          {saved.value && (
            <span class="chip ok" role="status">
              Тексты сохранены
            </span>
          )}
        </div>
      </form>
    </details>
  );
}

/** A day as typed; one that is not whole leaves the one before. */
const dayOr = (typed: string, before: Day): Day => (is(daySchema, typed) ? typed : before);

/** The default texts; purposes added by the school stay, and so does what it rests each one on. */
const restored = ({ purposes }: ConsentTexts): ConsentTexts => ({
  ...DEFAULT_CONSENT_TEXTS,
  purposes: [
    ...DEFAULT_CONSENT_TEXTS.purposes.map((usual) => {
      const ground = purposes.find(({ id }) => id === usual.id)?.ground;
      return ground ? { ...usual, ground } : usual;
    }),
    ...purposes.filter(({ id }) => DEFAULT_CONSENT_TEXTS.purposes.every((each) => each.id !== id)),
  ],
});

function withPurpose(texts: ConsentTexts): ConsentTexts {
  const empty = { child: '', representative: '', 'adult-student': '' };
  const term = DEFAULT_CONSENT_TEXTS.purposes[0]?.term ?? empty;
  const purpose = { id: crypto.randomUUID(), title: '', aim: empty, data: empty, term };
  return { ...texts, purposes: [...texts.purposes, purpose] };
}
