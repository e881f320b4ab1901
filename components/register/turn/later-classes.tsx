import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { linkTo, route } from '../../state/route.ts';
import type { laterClasses } from './turn-model.ts';

type Later = ReturnType<typeof laterClasses>;

/** «8 «А» или 8 «Б»: where the people of a past class are now. */
export const namesOfLater = (later: Later): string =>
  later.map(({ name }) => classTitle(name)).join(' или ') || 'классе нового года';

/** The ways to these classes, into the section that is open. */
export const LaterClassLinks = ({ later }: { later: Later }) => (
  <>
    {later.map(({ id, name }) => (
      <a key={id} class="button small" href={linkTo({ section: route.value.section, classGroup: id })}>
        Открыть {classTitle(name)}
      </a>
    ))}
  </>
);
