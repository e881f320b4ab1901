import { inWords } from '../../../utils/base/text/counted.ts';
import { warnings } from '../../state/class-counts.ts';
import { analysis } from '../../state/journal-figures.ts';
import { MissingParts } from '../journal/missing-parts.tsx';
import { WeightingLink } from '../journal/weighting.tsx';

/** How many students need attention. */
export function AnalysisHead() {
  if (!analysis.value) return null;
  const { urgent, concerned } = warnings.value;
  return (
    <>
      {concerned.number > 0 && (
        <span class="muted">
          сигналы: {inWords(concerned)}, срочно: {inWords(urgent)}
        </span>
      )}
      <span class="grow" />
      <MissingParts />
      <WeightingLink />
    </>
  );
}
