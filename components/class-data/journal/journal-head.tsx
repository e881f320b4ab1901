import type { Attendance } from '../../../utils/class-data/analytics/attendance.ts';
import { shownPercent } from '../../../utils/class-data/analytics/fraction.ts';
import { dataSource, fromFile } from '../../../utils/class-data/journal/data-source.ts';
import { analysis, journal } from '../../state/journal-figures.ts';
import './journal.css';
import { MissingParts } from './missing-parts.tsx';
import { WeightingLink } from './weighting.tsx';

/** A report of the site tells how many lessons were missed, not of how many. */
function attendance({ attended, missed }: Pick<Attendance, 'attended' | 'missed'>): [string, string][] {
  if (attended) return [['посещено', shownPercent(attended)]];
  return missed > 0 ? [['пропущено уроков', String(missed)]] : [];
}

/** The class's figures in one line: by given marks or, before there are enough of them, by expected ones. */
export function JournalHead() {
  const current = analysis.value;
  if (!current) return null;
  const { basis } = current.figures;
  const of = current.figures[basis];
  const takenAt = journal.value && dataSource(journal.value, current.period).takenAt;
  const facts: [string, string][] = [
    ...(current.unmarked || of.of === 0
      ? []
      : ([
          ['успеваемость', shownPercent(of.success)],
          ['качество', shownPercent(of.quality)],
        ] satisfies [string, string][])),
    ...attendance(current.attendance),
  ];
  return (
    <>
      <span class="muted journal-facts">
        {facts.map(([title, value], at) => (
          <span key={title}>
            {at > 0 && ' · '}
            {title} <b>{value}</b>
          </span>
        ))}
      </span>
      {facts.length > 1 && (
        <span class="chip">{basis === 'given' ? 'по выставленным отметкам' : 'по ожидаемым отметкам'}</span>
      )}
      {takenAt && <span class="chip">{fromFile(takenAt)}</span>}
      <span class="grow" />
      <MissingParts />
      <WeightingLink />
    </>
  );
}
