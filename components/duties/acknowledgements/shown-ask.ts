import { computed } from '@preact/signals';
import { periodKey } from '../../../utils/base/calendar/reporting-periods.ts';
import {
  USUAL_TOPIC,
  usualAcknowledgement,
} from '../../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import { periods, today } from '../../state/class-states.ts';
import { sealed } from '../../state/sealed.ts';

/** The period that the section shows; null: the one that is asked for. */
export const chosenPeriod = sealed<string | null>(null);
export const chosenTopic = sealed<string>(USUAL_TOPIC);

/** Whose signatures the section shows: of which period, about what. */
export const shownAsk = computed(() => {
  const chosen = periods.value.periods.find((each) => periodKey(periods.value, each) === chosenPeriod.value);
  return { ...usualAcknowledgement(periods.value, today.value, chosen), topic: chosenTopic.value };
});

/** What a section has chosen does not outlast it. */
export function usualAsk(): void {
  chosenPeriod.value = null;
  chosenTopic.value = USUAL_TOPIC;
}
