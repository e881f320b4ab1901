import { useSignal } from '@preact/signals';
import type { EarlyWarning } from '../../../utils/class-data/analytics/class-warnings.ts';
import { WARNING_TITLES, warningSentence } from '../../../utils/class-data/analytics/warning-words.ts';
import { book } from '../../state/class-book.ts';
import { personOf } from '../../state/class-states.ts';
import { subjectName } from '../../state/journal-figures.ts';
import { record } from '../../state/record.ts';

/** An early warning with its action: record that it was dealt with, and how. */
export function WarningLine({ warning }: { warning: EarlyWarning }) {
  const open = useSignal(false);
  const what = useSignal('');
  const sentence = warningSentence(warning, subjectName);
  const title = WARNING_TITLES[warning.kind];
  const settle = async (event: Event) => {
    event.preventDefault();
    const classGroup = book.value?.classGroup;
    if (!classGroup) return;
    await record([
      {
        kind: 'warning-settled',
        classGroup,
        person: warning.student,
        warning: warning.id,
        said: `${title}. ${sentence}`,
        what: what.value.trim() || null,
      },
    ]);
  };
  return (
    <li class={warning.level}>
      <span class="level" aria-hidden="true">
        {warning.level === 'alarm' ? '!' : '·'}
      </span>
      <span class="grow">
        <b>{title}</b>
        {warning.level === 'alarm' && <span class="visually-hidden"> (срочно)</span>} — {sentence}
      </span>
      {!open.value && personOf(warning.student) && (
        <button
          type="button"
          class="no-print"
          aria-label={`Разобрано: ${sentence}`}
          onClick={() => (open.value = true)}
        >
          Разобрано…
        </button>
      )}
      {open.value && (
        <form class="row no-print" onSubmit={(event) => void settle(event)}>
          <input
            type="text"
            maxLength={1000}
            aria-label="Что сделано"
            placeholder="Что сделано (можно не писать)"
            value={what.value}
            // biome-ignore lint/a11y/noAutofocus: the teacher has just asked for this field
            autoFocus
            onInput={(event) => {
              what.value = event.currentTarget.value;
            }}
          />
          <button type="submit" class="primary">
            Отметить разобранным
          </button>
          <button type="button" class="quiet" onClick={() => (open.value = false)}>
            Отмена
          </button>
        </form>
      )}
    </li>
  );
}
