import { useSignal } from '@preact/signals';
import { count } from '../../../utils/base/text/plural.ts';
import type { ClassAnalysis } from '../../../utils/class-data/analytics/class-analysis.ts';
import { daysInWords } from '../../../utils/class-data/journal/site-file-words.ts';
import { analysis, journal, subjectName } from '../../state/journal-figures.ts';
import { journalState } from '../../state/stored-journal.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';

const PARTS = ['журнал', 'журнала', 'журналов'] as const;

/** What of the period is known from files of the site alone, in sentences. */
function partsFromFiles({ period, attendance }: ClassAnalysis): string[] {
  const registers = (journal.value?.registers ?? []).filter(
    (each) => each.source === 'file' && (period === null || each.period === period),
  );
  const days = registers.flatMap(({ lessons }) => lessons.map(({ date }) => date)).sort();
  const [first, last] = [days[0], days.at(-1)];
  return [
    ...(first && last
      ? [`Из файлов взяты уроки ${daysInWords({ first, last })}; остальные дни не прочитаны.`]
      : []),
    ...(attendance.reported ? ['Пропуски — по отчёту сайта: дней и причин, кроме болезни, в нём нет.'] : []),
  ];
}

/** That the figures are of a part of the journals only, and what is missing. */
export function MissingParts() {
  const open = useSignal(false);
  const current = analysis.value;
  const warnings = journalState.value?.warnings ?? [];
  if (!current || (!current.partial && warnings.length === 0)) return null;
  const unread = current.subjects.filter((each) => each.unread).map(({ subject }) => subject.name);
  const fromFiles = partsFromFiles(current);
  return (
    <>
      <button
        type="button"
        class="quiet small journal-weighting"
        title="Что прочитано не всё или не понято"
        onClick={() => (open.value = true)}
      >
        <Icon name="warning" />
        {current.partial ? 'Неполные данные' : 'Чтение: проверить'}
      </button>
      {open.value && (
        <Dialog
          title={current.partial ? 'Неполные данные' : 'Чтение журналов: есть что проверить'}
          onClose={() => (open.value = false)}
        >
          {current.partial && <p>Прочитано не всё, цифры могут измениться.</p>}
          <ul>
            {current.missing.map(({ subject, period, why }) => (
              <li key={`${subject} ${period}`}>
                {subjectName(subject)}: {why}
              </li>
            ))}
            {unread.length > 0 && (
              <li>
                Не {unread.length === 1 ? 'прочитан' : 'прочитаны'} {count(unread.length, PARTS)}:{' '}
                {unread.join(', ')}
              </li>
            )}
            {fromFiles.map((text) => (
              <li key={text}>{text}</li>
            ))}
            {current.partial && current.missing.length + unread.length + fromFiles.length === 0 && (
              <li>Прошлые периоды прочитаны не все.</li>
            )}
            {warnings.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
