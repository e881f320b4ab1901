import { useComputed, useSignal } from '@preact/signals';
import { russianDay } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import {
  type CoverageDue,
  classCoverage,
  coverageCounts,
  type FamilyCoverage,
} from '../../../utils/duties/coverage/class-coverage.ts';
import { coverageTable } from '../../../utils/duties/coverage/coverage-table.ts';
import { dueWords, FORM_WORDS } from '../../../utils/duties/coverage/coverage-words.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import { planMeeting } from '../../../utils/duties/meetings/meeting-pack.ts';
import { planMeetingSheet } from '../../../utils/duties/meetings/meeting-sheet.ts';
import { paperClass, schoolWording } from '../../register/paper-class.ts';
import { PersonCell } from '../../register/person-cell.tsx';
import { RegisterTools } from '../../register/register-tools.tsx';
import { RegisterView, type ShownRow } from '../../register/register-view.tsx';
import { failure } from '../../state/background.ts';
import { book, consentTexts, schoolDetails } from '../../state/class-book.ts';
import {
  acknowledgementAsk,
  classFamilies,
  consents,
  dueFamilies,
  nameOf,
  periods,
  today,
} from '../../state/class-states.ts';
import { linkToPerson } from '../../state/person-places.ts';
import { linkTo, type SectionId } from '../../state/route.ts';
import { usePaper } from '../../state/use-paper.ts';
import { PdfPreview } from '../../ui/pdf-preview.tsx';
import { meetingFamilies } from '../meetings/meeting-input.ts';
import './coverage.css';

interface Row extends ShownRow {
  family: FamilyCoverage;
}

const OF_FAMILIES = ['семьи', 'семей', 'семей'] as const;

/** The section for each due item. */
const PLACES: Record<CoverageDue['what'], SectionId> = {
  form: 'informing',
  consent: 'consents',
  extract: 'extracts',
  'hand-over': 'extracts',
  acknowledgement: 'acknowledgements',
};

/**
 * Who is informed electronically, on paper, or in an unknown form; the evidence, and what is due this week.
 */
export function CoverageView() {
  const paper = usePaper();
  /** Chosen, but nobody of the family can sign, or nothing is due. */
  const left = useSignal<string[]>([]);
  const covered = useComputed(() =>
    classCoverage({
      families: classFamilies.value,
      consents: consents.value,
      periods: periods.value,
      kinds,
      entries: book.value?.register.entries ?? [],
      today: today.value,
    }),
  );
  const families = covered.value;
  const counts = coverageCounts(families);
  const known = families.length - counts.unknown;
  const meetingSheet = async (keys: readonly string[]) => {
    const details = schoolDetails.value;
    const asked = consentTexts.value.purposes.find(({ id }) => id === DIARY_PURPOSE);
    if (!details || !asked) return;
    await paper.show((faces) => {
      const due = dueFamilies.value.filter(({ student }) => keys.includes(student.key));
      const { rows } = planMeeting({ families: meetingFamilies(due, paperClass.value, asked) });
      if (rows.length === 0) {
        failure.value = 'У выбранных семей всё подписано и выдано: в листе некому расписываться.';
        return null;
      }
      const inSheet = new Set(rows.map(({ student }) => student));
      left.value = keys.map(nameOf).filter((name) => !inSheet.has(name));
      const { className } = paperClass.value;
      const head = { className, date: '', topics: [acknowledgementAsk.value.topic] };
      const sheet = planMeetingSheet(rows, head, details, faces, schoolWording());
      return printPapers([sheet], faces, { title: sheet.title, createdAt: now() });
    });
  };
  return (
    <>
      <p class="box">
        Информируются {known} из {count(families.length, OF_FAMILIES)}: электронно — {counts.electronic}, на
        бумаге — {counts.paper}, электронно и на бумаге — {counts.both}.{' '}
        {counts.unknown > 0 && <b>Не известно: {counts.unknown}.</b>}
      </p>
      <RegisterView
        label="Кто охвачен"
        rows={families.map(
          (family): Row => ({ key: family.student, words: [nameOf(family.student)], family }),
        )}
        tools={<RegisterTools table={coverageTable(families, nameOf)} />}
        empty="В классе никого."
        filters={[
          {
            id: 'unknown',
            title: 'Не известно',
            test: ({ family }) => family.form === 'unknown',
            tone: 'bad',
          },
          {
            id: 'unproved',
            title: 'Нет подтверждения',
            test: ({ family }) => family.evidence === null,
            tone: 'warn',
          },
          {
            id: 'due',
            title: 'Сделать на этой неделе',
            test: ({ family }) => family.due.length > 0,
            tone: 'warn',
          },
          {
            id: 'paper',
            title: 'На бумаге',
            test: ({ family: { form } }) => form === 'paper' || form === 'both',
          },
        ]}
        columns={[
          {
            title: 'Ученик',
            order: ({ words }) => words[0] ?? '',
            cell: ({ key }) => <PersonCell person={key} />,
          },
          {
            title: 'Форма',
            width: '130px',
            order: ({ family }) => FORM_WORDS[family.form],
            cell: ({ family: { form } }) => (
              <span class={form === 'unknown' ? 'chip bad' : 'chip ok'}>{FORM_WORDS[form]}</span>
            ),
          },
          {
            title: 'Подтверждение',
            width: '150px',
            order: ({ family }) => family.evidence?.on ?? '',
            cell: ({ family: { evidence } }) =>
              evidence ? (
                <>
                  {russianDay(evidence.on)}
                  <div class="small muted">{evidence.what}</div>
                </>
              ) : (
                <span class="muted">нет</span>
              ),
          },
          {
            title: 'На этой неделе',
            width: '250px',
            order: ({ family }) => -family.due.length,
            cell: ({ family }) =>
              family.due.map((due) => (
                <div key={dueWords(due)} class="coverage-due">
                  <a
                    href={
                      due.what === 'extract'
                        ? linkToPerson('extracts', family.student)
                        : linkTo({ section: PLACES[due.what], classGroup: book.value?.classGroup ?? null })
                    }
                  >
                    {dueWords(due)}
                  </a>
                </div>
              )),
          },
          {
            title: 'Ознакомление',
            width: '170px',
            cell: ({ family }) =>
              family.periods
                .filter(({ begun }) => begun)
                .map(({ key, name, signedOn }) => (
                  <div key={key}>
                    <span class="muted">{name}:</span>{' '}
                    {signedOn ? (
                      russianDay(signedOn)
                    ) : family.due.some(({ period }) => period === name) ? (
                      <span class="chip warn">нет</span>
                    ) : (
                      'идёт'
                    )}
                  </div>
                )),
          },
        ]}
        actions={(keys) => (
          <button type="button" class="primary" onClick={() => void meetingSheet(keys)}>
            Лист для собрания
          </button>
        )}
      />
      {left.value.length > 0 && (
        <p class="box warn" role="status">
          В лист не вошли: {left.value.join(', ')}. У семьи нет представителя в списке класса, либо всё уже
          подписано.
        </p>
      )}
      <PdfPreview shown={paper.shown} title="Лист для собрания" />
    </>
  );
}
