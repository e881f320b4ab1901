import { computed } from '@preact/signals';
import { periodKey } from '../../../utils/base/calendar/reporting-periods.ts';
import { USUAL_TOPIC } from '../../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import { acknowledgementAsk, periods, today } from '../../state/class-states.ts';
import { sealed } from '../../state/sealed.ts';

/** The period that the section shows; null: the current one. */
export const chosenPeriod = sealed<string | null>(null);
export const chosenTopic = sealed<string>(USUAL_TOPIC);

/** Whose signatures the section shows: of which period, about what. */
export const shownAsk = computed(() => ({
  ...acknowledgementAsk.value,
  period: chosenPeriod.value ?? acknowledgementAsk.value.period,
  topic: chosenTopic.value,
}));

/** The last day of the period shown while it is still running: until then nothing is missing. */
export const runningUntil = computed(() => {
  const { period } = shownAsk.value;
  const shown = periods.value.periods.find((each) => periodKey(periods.value, each) === period);
  return shown && shown.from <= today.value && today.value <= shown.to ? shown.to : null;
});

/** What a section has chosen does not outlast it. */
export function usualAsk(): void {
  chosenPeriod.value = null;
  chosenTopic.value = USUAL_TOPIC;
}
