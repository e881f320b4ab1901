import { useSignal } from '@preact/signals';
import {
  CONSENT_FIELDS,
  type ConsentPurpose,
  type ConsentTexts,
  checkConsentTexts,
  DEFAULT_CONSENT_TEXTS,
} from '../../../utils/duties/consents/consent-texts.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { act } from '../../state/background.ts';
import { TextArea } from '../../ui/text-areas.tsx';
import { VariantAreas } from './variant-areas.tsx';

const OF_PURPOSE = [
  ['aim', 'Цель'],
  ['data', 'Какие данные'],
  ['term', 'Срок'],
] as const;
const BY_VARIANT = [
  ['declaration', 'Начало согласия'],
  ['refusal', 'Отказ'],
  ['withdrawal', 'Отзыв'],
] as const;
const COMMON = [
  ['actions', 'Действия с данными'],
  ['methods', 'Способы обработки'],
  ['withdrawing', 'Как отозвать'],
  ['paperForm', 'Что предлагает отказ'],
  ['afterWithdrawal', 'Что следует из отзыва'],
] as const;

/** Wording of the consent papers: the defaults, or the school's own. */
export function ConsentTextsForm({ texts }: { texts: ConsentTexts }) {
  const draft = useSignal(texts);
  const problems = useSignal<string[]>([]);
  const saved = useSignal(false);
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
    problems.value = checkConsentTexts(draft.value);
    if (problems.value.length > 0) return;
    saved.value = await act('settings/save', { document: 'consent-texts', value: draft.value });
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
        {problems.value.length > 0 && (
          <p class="box bad" role="alert">
            {problems.value.join(' ')}
          </p>
        )}
        <div class="row">
          <button type="submit" class="primary">
            Сохранить тексты
          </button>
          <button type="button" onClick={() => change(restored(draft.value))}>
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

/** The default texts; purposes added by the school stay. */
const restored = ({ purposes }: ConsentTexts): ConsentTexts => ({
  ...DEFAULT_CONSENT_TEXTS,
  purposes: [
    ...DEFAULT_CONSENT_TEXTS.purposes,
    ...purposes.filter(({ id }) => DEFAULT_CONSENT_TEXTS.purposes.every((each) => each.id !== id)),
  ],
});

function withPurpose(texts: ConsentTexts): ConsentTexts {
  const empty = { child: '', representative: '', 'adult-student': '' };
  const term = DEFAULT_CONSENT_TEXTS.purposes[0]?.term ?? empty;
  const purpose = { id: crypto.randomUUID(), title: '', aim: empty, data: empty, term };
  return { ...texts, purposes: [...texts.purposes, purpose] };
}
