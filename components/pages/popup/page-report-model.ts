import type { PageReport } from '../../../utils/class-data/journal/page-report.ts';
import { act, ask, failure } from '../../state/background.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { sealed } from '../../state/sealed.ts';

/** The report of the page in front; null: none was asked for. */
export const pageReport = sealed<{ report: PageReport; taken: boolean } | null>(null, {
  ofAllClasses: true,
});

/** Reads the report on the page that a tab shows. */
export const readPageReport = latest({
  ofAllClasses: true,
  read: (_: AbortSignal, of: { tab: number; shown: string }) => ask('site-report/read', of),
  show(answer) {
    failure.value = answer.ok ? null : answer.note;
    pageReport.value = answer.ok ? { report: answer.value, taken: false } : null;
  },
  failed: (error) => showFailure(error, 'popup/report'),
});

/** Takes what the report offers into the journal of its class. */
export async function takePageReport(): Promise<void> {
  const shown = pageReport.value;
  if (!shown?.report.take) return;
  const { report } = shown;
  const { content } = shown.report.take;
  const isTaken = await act('site-file/take', {
    classGroup: report.classGroup.id,
    name: report.title,
    content,
    address: report.address,
  });
  if (isTaken && pageReport.value?.report === report) pageReport.value = { ...shown, taken: true };
}
