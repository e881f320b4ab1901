import { russianDay } from '../../../utils/base/calendar/day.ts';
import { periodKey } from '../../../utils/base/calendar/reporting-periods.ts';
import { counted, outOf } from '../../../utils/base/text/counted.ts';
import { USUAL_TOPIC } from '../../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import { acknowledgementsOf, knownTopics, periods } from '../../state/class-states.ts';
import { USUAL_TOPICS } from './acknowledgement-names.ts';
import { chosenPeriod, chosenTopic, shownAsk } from './shown-ask.ts';

/** Beside the title of the section: for which period and of what the families sign, and how many have. */
export function AcknowledgementsHead() {
  const { period, runningUntil } = shownAsk.value;
  const states = acknowledgementsOf(shownAsk.value);
  const families = (those: typeof states) =>
    counted(
      'families',
      those.map(({ student }) => student),
    );
  const topics = [...new Set([...USUAL_TOPICS, ...knownTopics.value])];
  return (
    <>
      <select
        aria-label="Период"
        value={period ?? ''}
        onChange={(event) => {
          chosenPeriod.value = event.currentTarget.value || null;
        }}
      >
        {periods.value.periods.map((each) => (
          <option key={each.id} value={periodKey(periods.value, each)}>
            {each.name}
          </option>
        ))}
      </select>
      <input
        type="text"
        list="acknowledgement-topics"
        aria-label="С чем знакомим"
        title="С чем знакомим"
        size={36}
        value={chosenTopic.value}
        onChange={(event) => {
          chosenTopic.value = event.currentTarget.value.trim() || USUAL_TOPIC;
        }}
      />
      <datalist id="acknowledgement-topics">
        {topics.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      <span class="grow" />
      <span class="muted small">
        подписали {outOf(families(states.filter(({ done }) => done)), families(states))}
        {runningUntil && ` · период идёт до ${russianDay(runningUntil)}`}
      </span>
    </>
  );
}
