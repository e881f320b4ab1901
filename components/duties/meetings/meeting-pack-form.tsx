import { useSignal } from '@preact/signals';
import { schoolYearTitle } from '../../../utils/base/calendar/reporting-periods.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { longDate } from '../../../utils/base/text/document-date.ts';
import { count, ROWS_OF } from '../../../utils/base/text/plural.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { sheetTopics } from '../../../utils/duties/acknowledgements/sheet-topics.ts';
import { disseminationFor } from '../../../utils/duties/consents/consent-people.ts';
import { planDissemination } from '../../../utils/duties/consents/dissemination.ts';
import { DIARY_PURPOSE } from '../../../utils/duties/consents/purposes.ts';
import { planClassSheet } from '../../../utils/duties/extracts/class-sheet-paper.ts';
import type { Extract } from '../../../utils/duties/extracts/extract.ts';
import { planExtract } from '../../../utils/duties/extracts/extract-paper.ts';
import { withSheet } from '../../../utils/duties/extracts/with-sheet.ts';
import { planStudentGroups } from '../../../utils/duties/groups/group-papers.ts';
import { groupPlans } from '../../../utils/duties/groups/group-plans.ts';
import { makeMeetingPack, planMeeting } from '../../../utils/duties/meetings/meeting-pack.ts';
import { DayField } from '../../register/day-field.tsx';
import { Gaps } from '../../register/gaps.tsx';
import { paperClass, schoolWording } from '../../register/paper-class.ts';
import { act } from '../../state/background.ts';
import { book, consentTexts, schoolDetails, shownClass } from '../../state/class-book.ts';
import {
  acknowledgementAsk,
  barred,
  credentials,
  dueFamilies,
  everybody,
  students,
  today,
} from '../../state/class-states.ts';
import { figures } from '../../state/journal-figures.ts';
import { usePaper } from '../../state/use-paper.ts';
import { ActionOver } from '../../ui/action-over.tsx';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { NoSigner } from '../consents/no-signer.tsx';
import { classSheet, extractsFor, paperFamilies } from '../extracts/extract-for.ts';
import { IssuedRecord } from '../extracts/issued-record.tsx';
import { meetingFamilies } from './meeting-input.ts';

/** «Пакет к собранию»: one button for the signature sheet and the missing consents, one for the slips. */
export function MeetingPackForm() {
  const on = useSignal('');
  const bothSides = useSignal(true);
  const withDissemination = useSignal(false);
  const withGroups = useSignal(false);
  const paper = usePaper();
  const made = useSignal<Extract[]>([]);
  const details = schoolDetails.value;
  const purpose = consentTexts.value.purposes.find(({ id }) => id === DIARY_PURPOSE);
  if (!details || !purpose) return null;
  const families = meetingFamilies(dueFamilies.value, paperClass.value, purpose);
  const plan = planMeeting({ families });
  const paperStudents = paperFamilies().paper;
  const isRead = figures.value !== null && figures.value.year.students.length > 0;
  const schoolYear = book.value?.roster.schoolYear ?? 0;
  const plans = groupPlans(book.value?.register.entries ?? [], schoolYear, today.value);
  const slips = everybody.value
    .filter(({ key }) => barred(key) === null)
    .filter(({ key }) =>
      ['prepared', 'printed', 'destroyed'].includes(credentials.value.get(key)?.stage ?? ''),
    );
  const slipKeys = slips.map(({ key }) => key);
  const make = async () => {
    await paper.show((faces, fonts) => {
      const look = book.value?.extracts;
      const wording = schoolWording();
      const extracts = isRead ? extractsFor(paperStudents) : [];
      const published = withDissemination.value ? students.value : [];
      const input = {
        families,
        disseminations: published.map((student) =>
          planDissemination(
            disseminationFor(student, paperClass.value),
            details,
            consentTexts.value,
            faces,
            wording,
          ),
        ),
        groupLists: withGroups.value
          ? [
              planStudentGroups(
                plans,
                {
                  students: students.value,
                  className: paperClass.value.className,
                  schoolYear: schoolYearTitle(schoolYear),
                  on: today.value,
                },
                details,
                faces,
              ),
            ]
          : [],
        extracts: look
          ? extracts.map((extract) => {
              const planned = planExtract(extract, details, faces, look, wording);
              const sheet = look.classSheet ? classSheet(extract.student) : null;
              return sheet ? withSheet(planned, planClassSheet(sheet, details, faces, look)) : planned;
            })
          : [],
        className: paperClass.value.className,
        date: longDate(on.value),
        topics: sheetTopics(acknowledgementAsk.value.topic, wording),
      };
      const options = { createdAt: now(), bothSides: bothSides.value, wording };
      const pack = makeMeetingPack(input, details, consentTexts.value, fonts, options);
      made.value = extracts;
      return pack;
    });
  };
  return (
    <section class="card stack" aria-label="Пакет к собранию">
      <p>
        Лист с подписями — {count(plan.rows.length, ROWS_OF)}; недостающие согласия —{' '}
        {inWords({ unit: 'documents', number: plan.consents.length })}, каждое отдельным документом; памятки,
        которые ещё не выданы, — {slips.length}; выписки тем, кто получает их на бумаге, —{' '}
        {isRead || paperStudents.length === 0
          ? `${paperStudents.length}.`
          : 'не войдут: журнал класса ещё не прочитан (раздел «Журнал», «Обновить данные класса»).'}
      </p>
      <div class="stack close">
        <DayField label="День собрания" value={on} />
        <label class="check">
          <input
            type="checkbox"
            checked={bothSides.value}
            onChange={() => (bothSides.value = !bothSides.value)}
          />
          Принтер печатает с двух сторон: каждое согласие — с нового листа
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={withDissemination.value}
            onChange={() => (withDissemination.value = !withDissemination.value)}
          />
          Добавить согласие на распространение (сайт, соцсети школы) на каждого ученика
        </label>
        {plans.length > 0 && (
          <label class="check">
            <input
              type="checkbox"
              checked={withGroups.value}
              onChange={() => (withGroups.value = !withGroups.value)}
            />
            Добавить список: кто в какой учебной группе
          </label>
        )}
      </div>
      <Gaps
        gaps={[
          ...new Set([
            ...gapsOf('meeting-pack', details),
            ...(withDissemination.value ? gapsOf('dissemination', details) : []),
          ]),
        ]}
      />
      <NoSigner
        names={plan.consents.flatMap(({ subject }) =>
          subject.variant === 'child' && subject.representative.name === '' ? [subject.child.name] : [],
        )}
      />
      <div class="row">
        <button
          type="button"
          class={paper.shown.value ? undefined : 'primary'}
          disabled={
            plan.rows.length +
              plan.consents.length +
              (isRead ? paperStudents.length : 0) +
              (withDissemination.value ? students.value.length : 0) +
              (withGroups.value ? plans.length : 0) ===
            0
          }
          onClick={() => void make()}
        >
          Собрать пакет
        </button>
        <ActionOver
          verb="Напечатать"
          of={counted('slips', slipKeys)}
          nothing="Невыданных памяток нет"
          onClick={() => void act('import/print', { classGroup: shownClass(), persons: slipKeys })}
        />
        <span class="small muted">Пароли видны только на странице печати памяток.</span>
      </div>
      {made.value.length > 0 && <IssuedRecord key={made.value[0]?.number} extracts={made.value} />}
      <PaperView shown={paper.shown} title="Пакет к собранию" />
    </section>
  );
}
