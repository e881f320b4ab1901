import type { AnalyticsSettings } from './analytics-settings.ts';
import type { ClassAnalysis } from './class-analysis.ts';

/** How the school makes averages, as the teacher says; null: she does not know. */
export type Weighting = AnalyticsSettings['weighting'];

/**
 * What is to be said of the weights of marks. settled: nothing, the source says it, all weigh the same, or no figure
 * shown depends on it; ask: nobody has asked yet; unset: asked, and unknown; weights-missing: they weigh differently,
 * and some weights are unknown.
 */
export function weightingState(
  { students, unmarked }: Pick<ClassAnalysis, 'students' | 'unmarked'>,
  ofSource: boolean | null,
  { weighting, weightingAsked }: Pick<AnalyticsSettings, 'weighting' | 'weightingAsked'>,
): 'settled' | 'ask' | 'unset' | 'weights-missing' {
  if (unmarked || ofSource !== null || weighting === 'plain') return 'settled';
  const averages = students.flatMap(({ subjects }) => [...subjects.values()].map(({ average }) => average));
  const lacking = averages.filter(({ count, how }) => count > 0 && how !== 'weighted');
  if (weighting === 'weighted')
    return lacking.some(({ site }) => site === null) ? 'weights-missing' : 'settled';
  if (lacking.length === 0) return 'settled';
  return weightingAsked ? 'unset' : 'ask';
}
