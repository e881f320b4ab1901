import { dayOf, russianDay } from '../../../utils/base/calendar/day.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { attendanceDifferences } from '../../../utils/class-data/analytics/attendance-differences.ts';
import { siteFileTitle } from '../../../utils/class-data/journal/site-file-words.ts';
import { act } from '../../state/background.ts';
import { shownClass } from '../../state/class-book.ts';
import { analysis, journal, studentName, subjectName } from '../../state/journal-figures.ts';
import { openSiteFile } from '../../state/site-file.ts';
import { siteFiles } from '../../state/stored-journal.ts';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useRows } from '../../ui/table/use-rows.ts';

const FILES = ['файл', 'файла', 'файлов'] as const;
const DIFFERENCES = ['расхождение', 'расхождения', 'расхождений'] as const;

/** Files of the site that were taken, and where they say something else than what was read from pages. */
export function SiteFiles() {
  const { files } = siteFiles.value;
  const differences = allDifferences();
  const control = useRows({ keys: files.map(({ id }) => id), unchosen: true });
  return (
    <section class="card stack" aria-label="Файлы из Дневник.ру">
      <div class="row">
        <span class="grow small">
          Файлы из Дневник.ру: {files.length > 0 ? `взято ${count(files.length, FILES)}` : 'не загружались'}
          {differences.length > 0 && ` · ${count(differences.length, DIFFERENCES)} с прочитанным`}
        </span>
        <button type="button" class="small" onClick={openSiteFile}>
          Загрузить файл из Дневник.ру…
        </button>
      </div>
      {files.length > 0 && (
        <details open={differences.length > 0}>
          <summary class="small">Что взято из файлов</summary>
          <div class="journal-files-taken">
            <DataTable
              label="Взятые файлы"
              rows={files.map((file) => ({ ...file, key: file.id }))}
              columns={[
                { title: 'Что', cell: ({ content }) => siteFileTitle(content, periodName) },
                { title: 'Файл', width: '200px', cell: ({ name }) => name },
                {
                  title: 'Взят',
                  width: '110px',
                  cell: ({ takenAt }) => russianDay(dayOf(new Date(takenAt))),
                },
                {
                  title: 'Действия',
                  width: '100px',
                  cell: ({ id, name }) => (
                    <button
                      type="button"
                      class="quiet small"
                      aria-label={`Убрать файл ${name}`}
                      onClick={() => void act('site-file/drop', { classGroup: shownClass(), file: id })}
                    >
                      Убрать
                    </button>
                  ),
                },
              ]}
              control={control}
              nameOf={({ name }) => name}
              unchosen
            />
            <Differences rows={differences} />
          </div>
        </details>
      )}
    </section>
  );
}

/** The name of a period by its number in the year. */
function periodName(number: number | null): string {
  const known = journal.value?.periods.find((each) => each.kind !== 'year' && each.number === number);
  return number === null ? 'год' : (known?.name ?? `период ${number}`);
}

interface DifferenceRow {
  key: string;
  who: string;
  what: string;
  read: string;
  inFile: string;
}

function allDifferences(): DifferenceRow[] {
  const marks = siteFiles.value.differences.map((each) => ({
    key: `${each.student} ${each.subject} ${each.date}`,
    who: studentName(each.student),
    what: `${subjectName(each.subject)}, ${russianDay(each.date)}`,
    read: each.read || '–',
    inFile: each.inFile || '–',
  }));
  const current = analysis.value;
  const totals =
    journal.value && current
      ? attendanceDifferences(journal.value, current).map((each) => ({
          key: `${each.student} ${each.what}`,
          who: studentName(each.student),
          what: `${each.what} за период`,
          read: String(each.read),
          inFile: String(each.inFile),
        }))
      : [];
  return [...totals, ...marks];
}

function Differences({ rows }: { rows: readonly DifferenceRow[] }) {
  const control = useRows({ keys: rows.map(({ key }) => key), unchosen: true });
  if (rows.length === 0) return null;
  return (
    <>
      <p class="small">
        В цифрах — прочитанное со страниц: файл его не меняет. Посмотрите на сайте, что верно, и обновите
        данные класса.
      </p>
      <DataTable
        label="Расхождения файлов с прочитанным"
        rows={rows}
        columns={[
          { title: 'Ученик', cell: ({ who }) => who },
          { title: 'Что', cell: ({ what }) => what },
          { title: 'Прочитано', width: '120px', cell: ({ read }) => read },
          { title: 'В файле', width: '120px', cell: ({ inFile }) => inFile },
        ]}
        control={control}
        nameOf={({ who }) => who}
        unchosen
      />
    </>
  );
}
