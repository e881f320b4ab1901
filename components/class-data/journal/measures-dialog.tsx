import { useSignal } from '@preact/signals';
import { shortName } from '../../../utils/base/names/short-name.ts';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import type { EarlyWarning } from '../../../utils/class-data/analytics/class-warnings.ts';
import { WARNING_TITLES, warningSentence } from '../../../utils/class-data/analytics/warning-words.ts';
import { shownClass } from '../../state/class-book.ts';
import { personOf } from '../../state/class-states.ts';
import { openWarnings, studentName, subjectName } from '../../state/journal-figures.ts';
import { record } from '../../state/record.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DialogFooter } from '../../ui/dialog-footer.tsx';
import { TextArea } from '../../ui/text-areas.tsx';
import { WarningSentences } from './warning-sentences.tsx';

const MOST = 1000;

const signalsOf = (warnings: readonly EarlyWarning[]) =>
  counted(
    'signals',
    warnings.map(({ id }) => id),
  );

/** Records what was done, for all open warnings of the students at once: they wait no more. */
export function MeasuresDialog(props: { students: readonly string[]; onClose: (done: boolean) => void }) {
  const what = useSignal('');
  const students = props.students.filter((key) => personOf(key));
  const warnings = openWarnings.value.filter(({ student }) => students.includes(student));
  const [first = ''] = students;
  const of = students.length === 1 ? shortName(studentName(first)) : inWords(counted('students', students));
  const signals = signalsOf(warnings);
  const submit = async (event: Event) => {
    event.preventDefault();
    const classGroup = shownClass();
    const done = await record(
      warnings.map((warning) => ({
        kind: 'warning-settled' as const,
        classGroup,
        person: warning.student,
        warning: warning.id,
        said: `${WARNING_TITLES[warning.kind]}. ${warningSentence(warning, subjectName)}`,
        what: what.value.trim() || null,
      })),
    );
    if (done) props.onClose(true);
  };
  return (
    <Dialog title={`Меры приняты: ${of}`} onClose={() => props.onClose(false)}>
      <form class="stack" onSubmit={(event) => void submit(event)}>
        <p>{inWords(signals)} больше не будут ждать; новые появятся снова. Запись можно вернуть.</p>
        {students.length === 1 ? (
          <WarningSentences warnings={warnings} />
        ) : (
          <ul>
            {students.map((key) => (
              <li key={key}>
                {studentName(key)}: {inWords(signalsOf(warnings.filter(({ student }) => student === key)))}
              </li>
            ))}
          </ul>
        )}
        <TextArea
          label="Что сделано (можно не писать; видите только вы)"
          rows={2}
          value={what.value}
          onChange={(text) => (what.value = text.slice(0, MOST))}
        />
        <DialogFooter
          send={`Записать: ${inWords(signals)}`}
          disabled={warnings.length === 0}
          onLeave={() => props.onClose(false)}
        />
      </form>
    </Dialog>
  );
}
