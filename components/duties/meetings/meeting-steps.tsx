import type { DueFamily } from '../../../utils/duties/meetings/meeting-due.ts';
import {
  type MeetingMarks,
  markAllWhoCame,
  type Step,
  stepSize,
} from '../../../utils/duties/meetings/meeting-marks.ts';

const STEPS: readonly [Step, string][] = [
  ['slips', 'памятки вручены'],
  ['acknowledged', 'лист подписан'],
];

/**
 * Ticks at once for those who came what the teacher holds: slips that were taken, the sheet that was signed. The ticks stand
 * in the table before anything is written.
 */
export function MeetingSteps(props: {
  families: readonly DueFamily[];
  marks: MeetingMarks;
  onChange: (marks: MeetingMarks) => void;
}) {
  const { families, marks } = props;
  const button = ([step, title]: readonly [Step, string]) => {
    const size = stepSize(families, marks, step);
    return (
      <button
        key={step}
        type="button"
        disabled={size === 0}
        onClick={() => props.onChange(markAllWhoCame(families, marks, step))}
      >
        {title} {size > 0 && <b>{size}</b>}
      </button>
    );
  };
  return (
    <fieldset class="meetings-steps" aria-label="Отметить у всех, кто пришёл">
      <span>У пришедших ({marks.size}):</span>
      {STEPS.map(button)}
    </fieldset>
  );
}
