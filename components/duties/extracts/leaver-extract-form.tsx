import { useSignal } from '@preact/signals';
import { schoolYearTitle } from '../../../utils/base/calendar/reporting-periods.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { documentTime } from '../../../utils/base/text/times.ts';
import { analyseYear } from '../../../utils/class-data/analytics/year-analysis.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { gapsOf } from '../../../utils/class-data/school/school-gaps.ts';
import { draftLeaverExtract } from '../../../utils/duties/extracts/leaver-extract.ts';
import { planLeaverExtract } from '../../../utils/duties/extracts/leaver-extract-paper.ts';
import { DayField } from '../../register/day-field.tsx';
import { Gaps } from '../../register/gaps.tsx';
import { schoolWording } from '../../register/paper-class.ts';
import { TextField } from '../../register/text-field.tsx';
import { analyticsSettings, book, schoolDetails } from '../../state/class-book.ts';
import { barred, personOf, today } from '../../state/class-states.ts';
import { figures, journal, studentName } from '../../state/journal-figures.ts';
import { shownPerson } from '../../state/person-places.ts';
import { whyNoPaper } from '../../state/recipients.ts';
import { usePaper } from '../../state/use-paper.ts';
import { PaperView } from '../../ui/drawn/paper-view.tsx';
import { type DrawnLeaverExtract, LeaverExtractRecord, RecordedLeavers } from './leaver-extract-record.tsx';

/** The extract of current marks for whoever leaves, or has left while the journal still knows them. */
export function LeaverExtractForm() {
  const asked = shownPerson();
  const student = useSignal(asked ?? '');
  const name = useSignal(asked ? studentName(asked) : '');
  const until = useSignal(today.value);
  const on = useSignal(today.value);
  const number = useSignal('');
  const paper = usePaper();
  const drawn = useSignal<DrawnLeaverExtract | null>(null);
  const choose = (key: string) => {
    student.value = key;
    name.value = key ? studentName(key) : '';
    paper.clear();
  };
  const [year, details] = [figures.value?.year, schoolDetails.value];
  if (!year || !details) return null;
  // The office gives it out with the personal file: only a ban on the student's papers stops it.
  const ban = student.value ? barred(student.value) : null;
  const why = student.value ? whyNoPaper(student.value) : null;
  const show = () =>
    paper.show((faces) => {
      const [known, roster] = [journal.peek(), book.peek()?.roster];
      if (!known || !roster) return null;
      const extract = draftLeaverExtract(
        known,
        analyseYear(known, { today: until.value || today.value, settings: analyticsSettings.value }),
        {
          student: student.value,
          studentName: name.value.trim(),
          className: classTitle(roster.classGroup.name),
          schoolYear: `${schoolYearTitle(roster.schoolYear)} учебный год`,
          number: number.value.trim(),
          on: on.value,
        },
        {
          settled: book.peek()?.periods ?? null,
          timeInWords: (iso) => documentTime(new Date(iso)),
        },
      );
      const planned = planLeaverExtract(extract, details, faces, schoolWording());
      drawn.value = { ...extract, until: until.value || today.value };
      return printPapers([planned], faces, { title: planned.title, createdAt: now() });
    });
  const option = (key: string, note = '') => (
    <option key={key} value={key}>
      {studentName(key)}
      {note}
    </option>
  );
  return (
    <section class="stack" aria-label="Выписка выбывающему">
      <p class="muted small">
        Отметки по предметам и периодам, результаты промежуточной аттестации, пропуски; подпись директора и М.
        П. Её выдают вместе с личным делом (приказ Минпросвещения № 240 от 06.04.2023): проверьте по
        действующей редакции, форму утверждает школа.
      </p>
      <div class="fields">
        <label class="field">
          Ученик
          <select value={student.value} onChange={(event) => choose(event.currentTarget.value)}>
            <option value="">Выберите ученика</option>
            {year.students.map((each) => option(each.student.key))}
            {year.departed.map((each) => option(each.student.key, ' (нет в нынешнем списке)'))}
          </select>
        </label>
        <TextField label="Фамилия, имя, отчество в выписке" value={name} />
        <DayField label="Учится (учился) в классе по" value={until} max={today.value} />
        <TextField label="Исходящий номер" value={number} placeholder="строка для записи от руки" />
        <DayField label="Дата выписки" value={on} />
      </div>
      {why && (
        <p class="box warn">
          {ban === null ? 'Вручить некому' : 'Этой семье'}: {why}. Кому отдать выписку, решает директор.
        </p>
      )}
      {student.value && !personOf(student.value) && (
        <p class="box">
          Ученика нет в нынешнем списке: имя взято из журнала, допишите отчество и укажите последний день в
          классе.
        </p>
      )}
      <Gaps gaps={gapsOf('leaver-extract', details)} />
      <div>
        <button
          type="button"
          class={paper.shown.value ? undefined : 'primary'}
          disabled={!student.value || ban !== null}
          onClick={() => void show()}
        >
          Показать выписку выбывающему
        </button>
      </div>
      {drawn.value && paper.shown.value && <LeaverExtractRecord key={drawn.value} drawn={drawn.value} />}
      <PaperView shown={paper.shown} title="Выписка выбывающему" />
      <RecordedLeavers />
    </section>
  );
}
