import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { is } from 'valibot';
import { daySchema, russianDay } from '../../../utils/base/calendar/day.ts';
import { fillFields } from '../../../utils/base/text/template.ts';
import { SCHOOL_TEXT_LENGTH } from '../../../utils/class-data/school/school-text.ts';
import { checkWording } from '../../../utils/duties/school-wordings.ts';
import type { WordedText } from '../../../utils/register/worded-text.ts';
import { DayField } from '../../register/day-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { keepWording, knownValues } from './school-texts-model.ts';

/** One text: its words, its fields, how it will read, and the day of its review. */
export function SchoolTextEditor({ worded, onDone }: { worded: WordedText; onDone(): void }) {
  const { id, title, usual, fields, usualOn } = worded;
  const text = useSignal(worded.text);
  const reviewedOn = useSignal<string>(worded.reviewedOn ?? '');
  const area = useRef<HTMLTextAreaElement>(null);
  const problems = checkWording(text.value, worded);
  const day = reviewedOn.value;
  const save = async (event: Event) => {
    event.preventDefault();
    if (problems.length > 0) return;
    if (await keepWording({ id, text: text.value, reviewedOn: is(daySchema, day) ? day : null })) onDone();
  };
  /** The day of the last check says nothing of other words. */
  const reword = (next: string) => {
    text.value = next;
    if (reviewedOn.value === worded.reviewedOn) reviewedOn.value = '';
  };
  const insert = (field: string) => {
    const at = area.current;
    if (!at) return;
    at.setRangeText(`{${field}}`, at.selectionStart, at.selectionEnd, 'end');
    reword(at.value);
    at.focus();
  };
  return (
    <Dialog title={title} onClose={onDone} wide>
      <form class="stack" onSubmit={save} aria-label={`Текст: ${title}`}>
        <p>
          <b>Проверьте по действующей редакции, утверждает школа.</b>
          {usualOn && ` Стандартный текст проверен ${russianDay(usualOn)}.`}
        </p>
        <label class="field">
          Текст
          <textarea
            ref={area}
            rows={8}
            maxLength={SCHOOL_TEXT_LENGTH}
            value={text.value}
            onInput={(event) => reword(event.currentTarget.value)}
          />
        </label>
        {/* biome-ignore lint/a11y/useSemanticElements: a row of buttons is no group of fields. */}
        <div class="row" role="group" aria-label="Вставить поле">
          <span class="small">Вставить поле:</span>
          {Object.entries(fields).map(([field, meaning]) => (
            <button key={field} type="button" class="quiet" title={meaning} onClick={() => insert(field)}>
              {`{${field}}`}
            </button>
          ))}
        </div>
        {problems.map((problem) => (
          <p key={problem} class="box bad" role="alert">
            {problem}
          </p>
        ))}
        <section class="box" aria-label="Как прочтут">
          <p class="small muted">Как прочтут; в кавычках — то, что впишется у каждого своё:</p>
          <p class="as-written">{previewOf(text.value, fields)}</p>
        </section>
        <DayField label="Когда школа проверила этот текст" value={reviewedOn} />
        <DialogFooter
          send="Сохранить текст"
          disabled={problems.length > 0}
          onLeave={onDone}
          beside={
            usual !== null && (
              <button
                type="button"
                class="quiet"
                disabled={text.value === usual}
                onClick={() => {
                  text.value = usual;
                  reviewedOn.value = usualOn ?? '';
                }}
              >
                Вернуть стандартный
              </button>
            )
          }
        />
      </form>
    </Dialog>
  );
}

/** The text with the fields that are known filled in, the others by what they mean. */
function previewOf(text: string, fields: WordedText['fields']): string {
  const known = knownValues.value;
  const values = Object.entries(fields).map(([field, meaning]) => [
    field,
    (Object.hasOwn(known, field) && known[field]) || `«${meaning}»`,
  ]);
  return fillFields(text, Object.fromEntries(values)).text;
}
