import { useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { periodKey } from '../../../utils/base/calendar/reporting-periods.ts';
import { acknowledgementImport } from '../../../utils/duties/acknowledgements/acknowledgement-lines.ts';
import {
  type AcknowledgementState,
  isOpen,
} from '../../../utils/duties/acknowledgements/acknowledgement-states.ts';
import { acknowledgementTable } from '../../../utils/duties/acknowledgements/acknowledgement-table.ts';
import { USUAL_TOPIC } from '../../../utils/duties/acknowledgements/usual-acknowledgement.ts';
import { PersonCell } from '../../register/person-cell.tsx';
import { RegisterTools } from '../../register/register-tools.tsx';
import { RegisterView, type ShownRow } from '../../register/register-view.tsx';
import {
  acknowledgementAsk,
  acknowledgementsOf,
  knownTopics,
  nameOf,
  periodName,
  periods,
  personOf,
} from '../../state/class-states.ts';
import { SIGNATURE_NAMES, USUAL_TOPICS } from './acknowledgement-names.ts';
import { AcknowledgementRecord } from './acknowledgement-record.tsx';

interface Row extends ShownRow {
  state: AcknowledgementState;
}

/** By period and topic: which families have signed, in what form and when, and who is missing. */
export function AcknowledgementsView() {
  const sheet = useSignal<{ people: string[]; done: () => void } | null>(null);
  const period = useSignal<string | null>(null);
  const topic = useSignal<string>(USUAL_TOPIC);
  const asked = {
    ...acknowledgementAsk.value,
    period: period.value ?? acknowledgementAsk.value.period,
    topic: topic.value,
  };
  const states = acknowledgementsOf(asked);
  const rows = states.map(
    (state): Row => ({
      key: state.student,
      words: [nameOf(state.student), ...state.signed.map(({ person }) => nameOf(person))],
      state,
    }),
  );
  const topics = [...new Set([...USUAL_TOPICS, ...knownTopics.value])];
  return (
    <>
      <div class="row no-print">
        <label class="row">
          Период
          <select
            value={asked.period ?? ''}
            onChange={(event) => {
              period.value = event.currentTarget.value || null;
            }}
          >
            {periods.value.periods.map((each) => (
              <option key={each.id} value={periodKey(periods.value, each)}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
        <label class="row">
          С чем знакомим
          <input
            type="text"
            list="topics"
            size={42}
            value={topic.value}
            onChange={(event) => {
              topic.value = event.currentTarget.value.trim() || USUAL_TOPIC;
            }}
          />
          <datalist id="topics">
            {topics.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
        </label>
      </div>
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
        filters={[
          { id: 'missing', title: 'Не ознакомлены', test: ({ state }) => isOpen(state), tone: 'warn' },
          { id: 'done', title: 'Ознакомлены', test: ({ state }) => state.done },
        ]}
        columns={[
          {
            title: 'Ученик',
            order: ({ words }) => words[0] ?? '',
            cell: ({ key }) => <PersonCell person={key} />,
          },
          {
            title: 'Ознакомление',
            width: '150px',
            order: ({ state }) => (state.done ? 1 : 0),
            cell: ({ state }) =>
              state.done ? <span class="chip ok">есть</span> : <span class="chip warn">нет подписи</span>,
          },
          {
            title: 'Кто расписался',
            cell: ({ state }) =>
              state.signed.map(({ person, on, form }) => (
                <div key={person}>
                  {nameOf(person)}
                  {personOf(person)?.relation && <span class="muted"> · {personOf(person)?.relation}</span>}
                  <span class="small muted">
                    {' '}
                    — {russianDay(on)}, {SIGNATURE_NAMES[form]}
                  </span>
                </div>
              )),
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
