import { useEffect } from 'preact/hooks';
import { shownPerson } from '../../state/person-places.ts';
import { linkTo, route } from '../../state/route.ts';
import { EmptyState } from '../../ui/table/empty-state.tsx';
import { useMinute } from '../../ui/use-minute.ts';
import { CaseView } from './case-view.tsx';
import { classDesk } from './class-desk.ts';
import type { CaseDesk } from './desk.ts';
import { beginDrill, drillDesk, endDrill, isDrilling } from './drill.ts';
import { IncidentRegister } from './incident-register.tsx';
import { OpenSheet } from './open-sheet.tsx';
import { ReportBlank } from './report-blank.tsx';
import { shownCase } from './shown-case.ts';
import './incidents.css';

const go = (detail: string | null): void => {
  location.hash = linkTo({ section: 'incidents', classGroup: route.value.classGroup, detail });
};

/** Breaches: the one under way, a new one, those before, or a drill. */
export function IncidentsView() {
  const desk = classDesk();
  const { detail } = route.value;
  const person = shownPerson();
  if (!desk) return null;
  if (detail === 'drill') return <Drill />;
  const isNew = detail === 'new' || person !== null;
  return (
    <>
      <Shown desk={desk} detail={detail} />
      {isNew && <NewCase key={person ?? ''} desk={desk} person={person} />}
    </>
  );
}

function Shown({ desk, detail }: { desk: CaseDesk; detail: string | null }) {
  const { cases } = desk;
  const one = shownCase(cases, detail);
  if (one) return <CaseView key={one.id} desk={desk} one={one} />;
  if (cases.length > 0) return <IncidentRegister desk={desk} />;
  return (
    <EmptyState text="Случаев утечки не записано. Если логин или пароль узнал посторонний, потерялась памятка или в журнале видно чужое — сообщите сразу: сроки идут с минуты, когда вы узнали.">
      <div class="row">
        <button type="button" class="primary" onClick={() => go('new')}>
          Сообщить об утечке…
        </button>
        <button type="button" onClick={() => go('drill')}>
          Учебная тревога
        </button>
        <ReportBlank desk={desk} />
      </div>
    </EmptyState>
  );
}

/** A new case; once it is recorded, it is shown. */
function NewCase({ desk, person }: { desk: CaseDesk; person: string | null }) {
  const minute = useMinute();
  return <OpenSheet desk={desk} minute={minute} one={null} person={person} onClose={(id) => go(id)} />;
}

/** «Учебная тревога»: all steps on invented data; it ends with the view and leaves nothing. */
function Drill() {
  const minute = useMinute();
  useEffect(() => {
    beginDrill();
    return endDrill;
  }, []);
  if (!isDrilling()) return null;
  const desk = drillDesk();
  const one = desk.cases[0] ?? null;
  return (
    <>
      <p class="box warn row" role="status">
        <span class="grow">
          <b>Учебная тревога.</b> Люди вымышлены, ничего не записывается и не отправляется. Пройдите все шаги:
          сообщите директору и поддержке, смените пароль, закройте случай.
        </span>
        <button type="button" class="small" onClick={() => go(null)}>
          Закончить тревогу
        </button>
      </p>
      {one ? (
        <CaseView desk={desk} one={one} />
      ) : (
        <OpenSheet
          desk={desk}
          minute={minute}
          one={null}
          person={null}
          onClose={(id) => id === null && go(null)}
        />
      )}
    </>
  );
}
