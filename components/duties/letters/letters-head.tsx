import { counted, outOf } from '../../../utils/base/text/counted.ts';
import { letterDrafts } from '../../state/drafts.ts';
import { ActionOver } from '../../ui/action-over.tsx';
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
        <ActionOver
          verb="Записать отправку:"
          of={people(waiting)}
          nothing="Всё отправлено"
          onClick={() => void recordSent(waiting)}
        />
      )}
    </>
  );
}

const people = (of: readonly LetterRow[]) =>
  counted(
    'people',
    of.map(({ key }) => key),
  );
