import { counted } from '../../../utils/base/text/counted.ts';
import { consentsFor } from '../../state/class-states.ts';
import { PurposeChoice } from './purpose-choice.tsx';
import { shownPurpose } from './shown-purpose.ts';

/** Beside the title of the section: the purpose, and how many of those who are asked have consented to it. */
export function ConsentsHead() {
  const asked = consentsFor(shownPurpose.value).filter(({ status }) => status !== 'not-needed');
  const people = (states: typeof asked) =>
    counted(
      'people',
      states.map(({ person }) => person),
    ).number;
  return (
    <>
      <PurposeChoice purpose={shownPurpose} recorded label="на обработку персональных данных, цель" />
      <span class="grow" />
      <span class="muted small">
        даны {people(asked.filter(({ status }) => status === 'given'))} из {people(asked)}
      </span>
    </>
  );
}
