import { useSignal } from '@preact/signals';
import {
  type ConsentPurpose,
  type ConsentTexts,
  checkConsentTexts,
  DEFAULT_CONSENT_TEXTS,
} from '../../../utils/duties/consents/consent-texts.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { act } from '../../state/background.ts';
import { GroundHelp, PurposeGround } from './purpose-ground.tsx';
import { VariantAreas } from './variant-areas.tsx';

const OF_PURPOSE = [
  ['aim', 'Цель'],
  ['data', 'Какие данные'],
  ['term', 'Срок'],
] as const;

/** Purposes of the consents: what each rests on, and those that the school adds. All wordings are among its texts. */
export function ConsentPurposesForm({ texts }: { texts: ConsentTexts }) {
  // null: nothing was changed since the last save, and what is stored is shown.
  const draft = useSignal<readonly ConsentPurpose[] | null>(null);
  const problems = useSignal<string[]>([]);
  const saved = useSignal(false);
  const purposes = draft.value ?? texts.purposes;
  const change = (next: readonly ConsentPurpose[]) => {
    draft.value = next;
    saved.value = false;
  };
  const changePurpose = (id: string, next: Partial<ConsentPurpose>) =>
    change(purposes.map((each) => (each.id === id ? { ...each, ...next } : each)));
  const submit = async (event: Event) => {
    event.preventDefault();
    const value = { ...texts, purposes: purposes.map((each) => worded(each, texts)) };
    problems.value = checkConsentTexts(value);
    if (problems.value.length > 0) return;
    saved.value = await act('settings/save', { document: 'consent-texts', value });
    if (saved.value) draft.value = null;
  };
  const removed = DEFAULT_CONSENT_TEXTS.purposes.filter(({ id }) => purposes.every((each) => each.id !== id));
  return (
    <details class="card">
      <summary>
        <b>Цели согласий и их основание</b>
      </summary>
      <form class="stack" style="margin-top: 12px" onSubmit={submit} aria-label="Цели согласий">
        <p class="muted small">
          У каждой цели — отдельный документ и отдельная запись в журнале. Слова согласий, отказов и отзывов
          меняются выше, в «Текстах школы».
        </p>
        <GroundHelp />
        {purposes.map((purpose) => (
          <fieldset key={purpose.id} class="group">
            <legend>Цель: {purpose.title || 'без названия'}</legend>
            <PurposeGround purpose={purpose} onChange={(ground) => changePurpose(purpose.id, { ground })} />
            {isOwn(purpose) && (
              <>
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
              </>
            )}
            {purpose.id !== DIARY_PURPOSE && (
              <button
                type="button"
                class="quiet"
                onClick={() => change(purposes.filter(({ id }) => id !== purpose.id))}
              >
                Убрать эту цель
              </button>
            )}
          </fieldset>
        ))}
        <div class="row">
          <button type="button" onClick={() => change([...purposes, emptyPurpose()])}>
            Добавить цель
          </button>
          {removed.length > 0 && (
            <button type="button" class="quiet" onClick={() => change([...purposes, ...removed])}>
              Вернуть убранные
            </button>
          )}
        </div>
        {problems.value.length > 0 && (
          <p class="box bad" role="alert">
            {problems.value.join(' ')}
          </p>
        )}
        <div class="row">
          <button type="submit" class="primary">
            Сохранить цели
          </button>
          {saved.value && (
            <span class="chip ok" role="status">
              Цели сохранены
            </span>
          )}
        </div>
      </form>
    </details>
  );
}

/** The school has added it: it is worded here first. */
const isOwn = ({ id }: ConsentPurpose): boolean =>
  DEFAULT_CONSENT_TEXTS.purposes.every((each) => each.id !== id);

/** A purpose of ours as worded among the texts by now, with the ground chosen here. */
function worded(purpose: ConsentPurpose, { purposes }: ConsentTexts): ConsentPurpose {
  const stored = purposes.find(({ id }) => id === purpose.id);
  return stored && !isOwn(purpose) ? { ...stored, ground: purpose.ground } : purpose;
}

function emptyPurpose(): ConsentPurpose {
  const empty = { child: '', representative: '', 'adult-student': '' };
  const term = DEFAULT_CONSENT_TEXTS.purposes[0]?.term ?? empty;
  return { id: crypto.randomUUID(), title: '', aim: empty, data: empty, term };
}
