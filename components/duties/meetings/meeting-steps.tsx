import type { DueFamily } from '../../../utils/duties/meetings/meeting-due.ts';
import {
  type MeetingMarks,
  markAllWhoCame,
  type Step,
  stepSize,
} from '../../../utils/duties/meetings/meeting-marks.ts';
import { optionsOf } from '../../ui/select-box.tsx';
import { FORM_NAMES } from '../informing/informing-names.ts';

const STEPS: readonly [Step, string][] = [
  ['slips', 'памятки вручены'],
  ['consents', 'согласия даны'],
  ['acknowledged', 'лист подписан'],
];
const FORM_STEPS = optionsOf(FORM_NAMES);

/** Ticks one thing at once for those who came; the ticks stand in the table before anything is written. */
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
      <span>форма:</span>
      {FORM_STEPS.map(button)}
    </fieldset>
  );
}
