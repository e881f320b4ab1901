import { useSignal } from '@preact/signals';
import { DayField } from '../../../components/register/day-field.tsx';
import type { DutySection } from '../../../components/register/duty-section.ts';
import { PersonCell } from '../../../components/register/person-cell.tsx';
import { RecordSheet } from '../../../components/register/record-sheet.tsx';
import { RegisterTools } from '../../../components/register/register-tools.tsx';
import { RegisterView, type ShownRow } from '../../../components/register/register-view.tsx';
import { act } from '../../../components/state/background.ts';
import { book, shownClass } from '../../../components/state/class-book.ts';
import { familyOf, nameOf, personOf, students, today } from '../../../components/state/class-states.ts';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { paragraph } from '../../../utils/base/documents/form-parts.ts';
import { FILED, flowPaper } from '../../../utils/base/documents/paper.ts';
import { ofKinds } from '../../../utils/register/kind.ts';
import { excursions } from './duty.ts';
import { type ExcursionEntry, excursionKinds } from './excursion-kinds.ts';
import { excursionImport } from './excursion-lines.ts';

interface Row extends ShownRow {
  allowed: ExcursionEntry | null;
}

const TRIP = 'Планетарий';

/** The registry's types know only the real duties: what this one sends is checked by the schemas alone. */
const unknownToTypes = (value: unknown) => value as never;

function ExcursionsView() {
  const sheet = useSignal<{ people: string[]; done: () => void } | null>(null);
  const entries = ofKinds(book.value?.register.entries ?? [], excursionKinds);
  const rows = students.value.map(
    ({ key, name }): Row => ({
      key,
      words: [name],
      allowed: entries.findLast(({ person }) => person === key) ?? null,
    }),
  );
  return (
    <>
      <RegisterView
        label="Экскурсии"
        rows={rows}
        tools={
          <RegisterTools
            imports={excursionImport}
            table={{
              name: 'Журнал экскурсий',
              columns: [
                { key: 'student', title: 'Ученик', kind: 'text', share: 40 },
                { key: 'trip', title: 'Экскурсия', kind: 'text', share: 30 },
                { key: 'on', title: 'Дата', kind: 'date', share: 20 },
              ],
              rows: rows.map(({ key, allowed }) => ({
                student: nameOf(key),
                trip: allowed?.trip ?? null,
                on: allowed?.on ?? null,
              })),
            }}
          />
        }
        empty="В классе никого."
        filters={[{ id: 'missing', title: 'Нет разрешения', test: ({ allowed }) => !allowed, tone: 'warn' }]}
        columns={[
          { title: 'Ученик', cell: ({ key }) => <PersonCell person={key} /> },
          {
            title: 'Разрешение',
            cell: ({ allowed }) => allowed && `${allowed.trip}, ${russianDay(allowed.on)}`,
          },
        ]}
        actions={(people, done) => (
          <button type="button" class="primary" onClick={() => (sheet.value = { people, done })}>
            Записать разрешение…
          </button>
        )}
      />
      {sheet.value && (
        <AllowSheet
          people={sheet.value.people}
          onClose={(done) => {
            if (done) sheet.value?.done();
            sheet.value = null;
          }}
        />
      )}
    </>
  );
}

function AllowSheet({ people, onClose }: { people: string[]; onClose: (done: boolean) => void }) {
  const on = useSignal<string>(today.value);
  const signerOf = (key: string) => {
    const student = personOf(key);
    return (student && familyOf(student)[0]?.key) ?? key;
  };
  return (
    <RecordSheet
      people={people}
      onClose={onClose}
      title="Записать разрешение"
      entries={() =>
        unknownToTypes(
          people.map((person) => ({
            kind: 'excursion-allowed',
            classGroup: shownClass(),
            person,
            trip: TRIP,
            on: on.value,
            signedBy: signerOf(person),
          })),
        )
      }
    >
      <DayField label="Дата" value={on} required max={today.value} />
    </RecordSheet>
  );
}

function ExcursionsSettings() {
  const trip = useSignal('');
  const saved = useSignal(false);
  const save = async (event: Event) => {
    event.preventDefault();
    const value = unknownToTypes({ document: 'excursions', value: { trip: trip.value } });
    saved.value = await act('settings/save', value);
  };
  return (
    <form class="card row" aria-label="Экскурсии" onSubmit={(event) => void save(event)}>
      <label class="field">
        Куда обычно ездим
        <input value={trip.value} onInput={(event) => (trip.value = event.currentTarget.value)} />
      </label>
      <button type="submit">Сохранить экскурсии</button>
      {saved.value && <span role="status">Экскурсии сохранены</span>}
    </form>
  );
}

export const excursionsSection: DutySection = {
  duty: excursions,
  view: ExcursionsView,
  group: 'records',
  papers: async () => [
    {
      id: 'excursion-permission',
      title: 'Разрешение на экскурсию',
      about: 'Один лист на ученика.',
      needs: 'acknowledgement-sheet',
      of: 'students',
      plan: ({ faces }, person) => {
        const column = { x: FILED.left, width: FILED.width, faces };
        const text = `Разрешаю экскурсию: ${person?.name ?? '________________'}`;
        return flowPaper('Разрешение на экскурсию', paragraph(text, column, { size: 14 }), faces);
      },
    },
  ],
  settings: { title: 'Экскурсии', view: ExcursionsSettings },
};
