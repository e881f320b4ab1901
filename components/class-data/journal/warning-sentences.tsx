import type { EarlyWarning } from '../../../utils/class-data/analytics/class-warnings.ts';
import { WARNING_TITLES, warningSentence } from '../../../utils/class-data/analytics/warning-words.ts';
import { subjectName } from '../../state/journal-figures.ts';
import './warning-sentences.css';

/** Early warnings of a student in whole sentences. */
export function WarningSentences({ warnings }: { warnings: readonly EarlyWarning[] }) {
  return (
    <ul class="warnings" aria-label="Сигналы">
      {warnings.map((warning) => (
        <li key={warning.id} class={warning.level}>
          <span class="level" aria-hidden="true">
            {warning.level === 'alarm' ? '!' : '·'}
          </span>
          <span class="journal-sentence">
            <b>{WARNING_TITLES[warning.kind]}</b>
            {warning.level === 'alarm' && <span class="visually-hidden"> (срочно)</span>} —{' '}
            {warningSentence(warning, subjectName)}
          </span>
        </li>
      ))}
    </ul>
  );
}
