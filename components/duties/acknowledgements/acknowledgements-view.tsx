import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { acknowledgementImport } from '../../../utils/duties/acknowledgements/acknowledgement-lines.ts';
import {
  type AcknowledgementSignature,
  type AcknowledgementState,
  isOpen,
  lacksSignature,
} from '../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { acknowledgementTable } from '../../../utils/duties/acknowledgements/acknowledgement-table.ts';
import { PersonCell } from '../../register/person-cell.tsx';
import { RegisterTools } from '../../register/register-tools.tsx';
import { RegisterView, type ShownRow } from '../../register/register-view.tsx';
import { acknowledgementsOf, nameOf, periodName, personOf } from '../../state/class-states.ts';
import { SIGNATURE_NAMES } from './acknowledgement-names.ts';
import { AcknowledgementRecord } from './acknowledgement-record.tsx';
import { shownAsk, usualAsk } from './shown-ask.ts';

interface Row extends ShownRow {
  state: AcknowledgementState;
}

/** By period and topic: which families have signed, in what form and when, and who is missing. */
export function AcknowledgementsView() {
  const sheet = useSignal<{ people: string[]; done: () => void } | null>(null);
  const asked = shownAsk.value;
  useEffect(() => usualAsk, []);
  const states = acknowledgementsOf(asked);
  const rows = states.map(
    (state): Row => ({
      key: state.student,
      words: [nameOf(state.student), ...state.signed.map(({ person }) => nameOf(person))],
      state,
    }),
  );
  return (
    <>
      <RegisterView
        key={`${asked.period} ${asked.topic}`}
        label="Ознакомление"
        rows={rows}
        tools={
          <RegisterTools
            imports={acknowledgementImport}
            chosen={{ topic: asked.topic, period: asked.period }}
            table={acknowledgementTable(
              states,
              { period: periodName(asked.period ?? ''), topic: asked.topic },
              nameOf,
            )}
          />
        }
        empty="В классе никого."
        unit="students"
        filters={[
          { id: 'missing', title: 'Не ознакомлены', test: ({ state }) => isOpen(state), tone: 'warn' },
          { id: 'done', title: 'Ознакомлены', test: ({ state }) => state.done },
        ]}
        columns={[
          {
            title: 'Ученик',
            width: 'clamp(320px, 26vw, 520px)',
            order: ({ words }) => words[0] ?? '',
            cell: ({ key }) => <PersonCell person={key} />,
          },
          {
            title: 'Ознакомление',
            width: '130px',
            order: ({ state }) => (state.done ? 1 : 0),
            cell: ({ state }) => <Done state={state} />,
          },
          {
            title: 'Кто расписался',
            cell: ({ state }) => (
              <>
                {state.signed.map(signatureText).join('; ')}
                {state.doubtful.length > 0 && (
                  <span class="chip warn" title="Полномочия подписавшего не записаны">
                    проверить: {state.doubtful.map(({ person }) => nameOf(person)).join(', ')}
                  </span>
                )}
              </>
            ),
          },
        ]}
        actions={(people, done) => (
          <button type="button" class="primary" onClick={() => (sheet.value = { people, done })}>
            Записать ознакомление…
          </button>
        )}
      />
      {sheet.value && (
        <AcknowledgementRecord
          people={sheet.value.people}
          topic={asked.topic}
          period={asked.period}
          onClose={(done) => {
            if (done) sheet.value?.done();
            sheet.value = null;
          }}
        />
      )}
    </>
  );
}

/** Nothing is missing before the period is over, and nothing of a family in which nobody is asked. */
function Done({ state }: { state: AcknowledgementState }) {
  if (state.done) return <span class="chip ok">есть</span>;
  if (!lacksSignature(state)) return <span class="small muted">не требуется</span>;
  const { runningUntil } = shownAsk.value;
  return runningUntil ? (
    <span class="muted" title={`Период идёт до ${russianDay(runningUntil)}`}>
      ещё идёт
    </span>
  ) : (
    <span class="chip warn">нет подписи</span>
  );
}

function signatureText({ person, on, form }: AcknowledgementSignature): string {
  const relation = personOf(person)?.relation;
  return `${nameOf(person)}${relation ? ` (${relation})` : ''} — ${russianDay(on)}, ${SIGNATURE_NAMES[form]}`;
}
