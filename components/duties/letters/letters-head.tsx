import { counted, inWords, outOf } from '../../../utils/base/text/counted.ts';
import { letterDrafts } from '../../state/drafts.ts';
import { DIGEST, openTemplate, recordSent, rows, template, templates } from './letter-model.ts';
import { type LetterRow, letterFilters } from './letter-rows.ts';

/** Beside the title of the section: which letter, whom it reaches, and the record that it was sent. */
export function LettersHead() {
  if (letterDrafts.value === undefined) return null;
  const reached = rows.value.filter(letterFilters.reached);
  const waiting = rows.value.filter(letterFilters.waiting);
  return (
    <>
      <select
        aria-label="Письмо"
        value={template.value}
        onChange={(event) => openTemplate(event.currentTarget.value)}
      >
        {templates.value.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
        <option value={DIGEST}>Новое за неделю, без отметок</option>
      </select>
      <span class="grow" />
      <span class="muted small">по почте {outOf(people(reached), people(rows.value))}</span>
      {waiting.length > 0 && (
        <button type="button" onClick={() => void recordSent(waiting)}>
          Записать отправку: {inWords(people(waiting))}
        </button>
      )}
    </>
  );
}

const people = (of: readonly LetterRow[]) =>
  counted(
    'people',
    of.map(({ key }) => key),
  );
