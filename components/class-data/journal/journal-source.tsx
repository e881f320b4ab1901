import { dayOf } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { describeTime } from '../../../utils/base/text/times.ts';
import type { Register } from '../../../utils/class-data/journal/class-journal.ts';
import { act } from '../../state/background.ts';
import { analyticsSettings } from '../../state/class-book.ts';
import { analysis, journal, shownPeriod, subjectName } from '../../state/journal-figures.ts';

const JOURNALS = ['журнала', 'журналов', 'журналов'] as const;
const PARTS = ['журнал', 'журнала', 'журналов'] as const;
const SOURCES: Record<Register['source'], string> = {
  page: 'со страниц Дневник.ру',
  api: 'из API Дневник.ру',
};

/** The source of the figures and when it was read; what is missing, if they are partial. */
export function JournalSource() {
  const current = analysis.value;
  if (!current || !journal.value) return null;
  const registers = journal.value.registers.filter(
    ({ period }) => shownPeriod.value === null || period === shownPeriod.value,
  );
  const times = registers.map(({ readAt }) => readAt).sort();
  const [first, last] = [times[0], times.at(-1)];
  const sources = [...new Set(registers.map(({ source }) => SOURCES[source]))];
  const unread = current.subjects.filter((each) => each.unread).map(({ subject }) => subject.name);
  return (
    <div class="stack">
      {first && last && (
        <p class="muted small">
          Из {count(registers.length, JOURNALS)} {sources.join(' и ')}, прочитано{' '}
          {dayOf(new Date(first)) === dayOf(new Date(last))
            ? describeTime(new Date(last), now())
            : `с ${describeTime(new Date(first), now())} по ${describeTime(new Date(last), now())}`}
        </p>
      )}
      {!current.unmarked && <Weighing />}
      {current.partial && (
        <details class="box warn">
          <summary>
            <b>Неполные данные</b>: прочитано не всё, цифры могут измениться.
          </summary>
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
            {current.missing.length + unread.length === 0 && <li>Прошлые периоды прочитаны не все.</li>}
          </ul>
        </details>
      )}
    </div>
  );
}

/**
 * No period mark can be expected until it is known whether marks are weighted: asked once, where it matters.
 */
function Weighing() {
  const settings = analyticsSettings.value;
  if (journal.value?.weighted !== null || settings.weighting === 'plain') return null;
  if (settings.weighting === 'weighted')
    return (
      <p class="box">
        В школе отметки весят по-разному, а на страницах журнала весов нет: ожидаемую отметку Классрук по ним
        не считает.
      </p>
    );
  const settle = (weighting: 'plain' | 'weighted') =>
    void act('settings/save', { document: 'analytics', value: { ...settings, weighting } });
  return (
    <div class="box row no-print">
      <span class="grow">
        Ожидаемых отметок пока нет: страницы журнала не говорят, весят ли у вас отметки по-разному (например,
        контрольная больше ответа). Как в вашей школе?
      </span>
      <button type="button" onClick={() => settle('plain')}>
        Все весят одинаково
      </button>
      <button type="button" onClick={() => settle('weighted')}>
        Весят по-разному
      </button>
    </div>
  );
}
