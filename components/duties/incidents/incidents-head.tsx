import { linkTo, route } from '../../state/route.ts';
import { classDesk } from './class-desk.ts';
import { shownCase } from './shown-case.ts';
import { shortDayTime } from './term-words.ts';

/** Beside the title: how the case stands and since when, those before, a drill, and a further case. */
export function IncidentsHead() {
  const desk = classDesk();
  const { detail, classGroup } = route.value;
  if (!desk || desk.cases.length === 0 || detail === 'drill') return null;
  const one = shownCase(desk.cases, detail);
  const to = (next: string | null) => linkTo({ section: 'incidents', classGroup, detail: next });
  return (
    <>
      {one && (
        <>
          <span class={one.closed ? 'chip note' : 'chip bad'}>{one.closed ? 'закрыт' : 'идёт'}</span>
          <span class="muted">узнали {shortDayTime(one.learned)}</span>
        </>
      )}
      <span class="grow" />
      {one ? (
        <a href={to('register')}>Все случаи: {desk.cases.length}</a>
      ) : (
        desk.cases.some(({ closed }) => closed === null) && <a href={to(null)}>К открытому случаю</a>
      )}
      <a class="button small" href={to('drill')}>
        Учебная тревога
      </a>
      <a class="button small" href={to('new')}>
        Сообщить об утечке…
      </a>
    </>
  );
}
