import {
  type ConsentPurpose,
  type ConsentTexts,
  checkConsentTexts,
  DEFAULT_CONSENT_TEXTS,
} from '../../../utils/duties/consents/consent-texts.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { SavedHead } from '../../register/saved-head.tsx';
import { useAutosave } from '../../state/autosave.ts';
import { ask } from '../../state/background.ts';
import { GroundHelp, PurposeGround } from './purpose-ground.tsx';
import { VariantAreas } from './variant-areas.tsx';

const OF_PURPOSE = [
  ['aim', 'Цель'],
  ['data', 'Какие данные'],
  ['term', 'Срок'],
] as const;

/** Purposes of the consents: what each rests on, and those that the school adds. All wordings are among its texts. */
export function ConsentPurposesForm({ texts }: { texts: ConsentTexts }) {
  const whole = (next: readonly ConsentPurpose[]): ConsentTexts => ({
    ...texts,
    purposes: next.map((each) => worded(each, texts)),
  });
  const saving = useAutosave<readonly ConsentPurpose[]>('consent purposes', texts.purposes, {
    faultOf: (next) => checkConsentTexts(whole(next)).join(' ') || null,
    save: (next) => ask('settings/save', { document: 'consent-texts', value: whole(next) }),
  });
  const { value: purposes, change } = saving;
  const changePurpose = (id: string, next: Partial<ConsentPurpose>) =>
    change(purposes.map((each) => (each.id === id ? { ...each, ...next } : each)));
  const removed = DEFAULT_CONSENT_TEXTS.purposes.filter(({ id }) => purposes.every((each) => each.id !== id));
  return (
    <section class="card stack" aria-label="Цели согласий">
      <SavedHead title="Цели согласий и их основание" saving={saving} />
      <p class="muted small">
        У каждой цели — отдельный документ и отдельная запись в журнале. Слова согласий, отказов и отзывов
        меняются в «Текстах школы».
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
    </section>
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
