import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { readInWorker } from '../../../utils/base/tables/read-in-worker.ts';
import type { RawTable } from '../../../utils/base/tables/table.ts';
import { count } from '../../../utils/base/text/plural.ts';
import { describeProblem } from '../../../utils/base/text/problem.ts';
import { dividedSubjects, figuresByGroup } from '../../../utils/class-data/groups/group-figures.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { compareReport } from '../../../utils/duties/reports/compare-report.ts';
import type { Comparison, Difference } from '../../../utils/duties/reports/comparison.ts';
import { type AskedReport, readReceived } from '../../../utils/duties/reports/read-received.ts';
import type { ReportDocument } from '../../../utils/duties/reports/report-file.ts';
import { documents } from '../../../utils/stored/stored-documents.ts';
import { fromBase64 } from '../../../utils/vault/bytes.ts';
import { readDocument } from '../../../utils/vault/documents.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { LeftRows } from '../../register/left-rows.tsx';
import { PartsQuestion } from '../../register/parts-question.tsx';
import { book } from '../../state/class-book.ts';
import { figures, journal, studentName } from '../../state/journal-figures.ts';
import { showFailure } from '../../state/load-failure.ts';
import { divisionsIn } from '../../state/settled-period.ts';
import { database, holder } from '../../state/vault-session.ts';
import { PdfPreview } from '../../ui/pdf-preview.tsx';
import { DataTable } from '../../ui/table/data-table.tsx';
import { useRows } from '../../ui/table/use-rows.ts';

const FIGURES = ['показатель', 'показателя', 'показателей'] as const;

/** A filed report opened again: a PDF unchanged, a table with its differences from the journal. */
export function ReceivedReportView(props: {
  document: string;
  spans: readonly { document: string | null; span: string }[];
}) {
  const pdf = useSignal<Uint8Array | null>(null);
  const read = useSignal<readonly RawTable[] | null>(null);
  const chosen = useSignal<readonly string[]>([]);
  const wrong = useSignal<string | null>(null);
  useEffect(() => {
    const left = new AbortController();
    void open(props.document, { pdf, read, wrong, left: left.signal });
    return () => {
      left.abort();
      pdf.value = null;
    };
  }, [props.document]);
  const span = props.spans.find(({ document }) => document === props.document)?.span ?? '';
  const report = read.value && readReceived(read.value, { ...askedFor(span), chosen: chosen.value });
  const found = report && comparisonOf(report, span);
  return (
    <section class="stack" aria-label="Полученный отчёт">
      {wrong.value && <p class="box warn">{wrong.value}</p>}
      <PdfPreview shown={pdf} title="Полученный отчёт" />
      {report?.question && (
        <PartsQuestion
          title={report.question.title}
          options={report.question.options}
          onAnswer={(option) => {
            chosen.value = [...chosen.value, option];
          }}
        />
      )}
      {found && report && !report.question && <Differences found={found} notes={report.notes} span={span} />}
      {report && <LeftRows left={report.left} />}
    </section>
  );
}

function askedFor(span: string): AskedReport {
  const divisions = divisionsIn(null);
  return {
    subjects: journal.value?.subjects ?? [],
    divided: divisions ? dividedSubjects(divisions) : [],
    className: book.value?.roster.classGroup.name ?? '',
    schoolYear: book.value?.roster.schoolYear ?? 0,
    span: span || null,
  };
}

async function open(
  id: string,
  to: {
    pdf: { value: Uint8Array | null };
    read: { value: readonly RawTable[] | null };
    wrong: { value: string | null };
    /** The view is gone, as with a lock, or shows another report. */
    left: AbortSignal;
  },
): Promise<void> {
  try {
    const stored = await readDocument(await database(), await dataKey(holder), id, documents.report);
    if (to.left.aborted) return;
    if (stored.state !== 'found') {
      to.wrong.value = describeProblem({
        what: 'Файл повреждён и не открывается.',
        kept: 'Запись о получении на месте.',
        press: 'Возьмите файл ещё раз оттуда, откуда он пришёл.',
      });
      return;
    }
    const bytes = fromBase64((stored.value as ReportDocument).base64);
    if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-') {
      to.pdf.value = bytes;
      return;
    }
    const file = new File([bytes], stored.value.name);
    const result = await readInWorker({ file, encoding: undefined });
    if (to.left.aborted) return;
    if (result.ok) to.read.value = result.tables;
    else to.wrong.value = result.note;
  } catch (error) {
    showFailure(error, 'reports/received');
  }
}

/** Compared with the period named in the receipt. */
function comparisonOf(report: ReturnType<typeof readReceived>, span: string): Comparison | null {
  const known = figures.value;
  if (!known || !journal.value) return null;
  const all = journal.value.periods.flatMap(({ id, name }) => {
    const analysis = known.periods.get(id);
    return analysis ? [{ name, analysis }] : [];
  });
  const own = all.find(({ name }) => name === span) ?? { name: 'Год', analysis: known.year };
  return compareReport(report, {
    className: classTitle(book.value?.roster.classGroup.name ?? ''),
    analysis: own.analysis,
    others: all.filter(({ name }) => name !== own.name),
    nameOf: studentName,
    groupsOf(subject) {
      const divisions = divisionsIn(own.analysis.period);
      return divisions ? figuresByGroup(own.analysis, subject, divisions) : [];
    },
  });
}

function Differences({ found, notes, span }: { found: Comparison; notes: string[]; span: string }) {
  const different = found.compared - found.same;
  return (
    <>
      <p>
        Сравнено с журналом ({span}): {count(found.compared, FIGURES)}, совпало {found.same}, расходится{' '}
        <b>{different}</b>.
      </p>
      {[...notes, ...found.notFound].length > 0 && (
        <div class="box warn">
          <b>Не понято или не найдено</b>
          <ul>
            {[...notes, ...found.notFound].map((note) => (
              <li key={note}>{note.charAt(0).toUpperCase() + note.slice(1)}</li>
            ))}
          </ul>
        </div>
      )}
      <Table title="По классу" rows={found.ofClass} />
      <Table title="По ученикам" rows={found.ofStudents} />
    </>
  );
}

function Table({ title, rows }: { title: string; rows: readonly Difference[] }) {
  const keyed = rows.map((row) => ({ ...row, key: `${row.where} ${row.what}` }));
  const control = useRows({ keys: keyed.map(({ key }) => key), unchosen: true });
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <DataTable
        label={title}
        rows={keyed}
        columns={[
          { title: 'Где', cell: ({ where }) => where },
          { title: 'Что', width: '180px', cell: ({ what }) => what },
          { title: 'В отчёте', width: '100px', align: 'end', cell: ({ theirs }) => theirs },
          { title: 'По журналу', width: '110px', align: 'end', cell: ({ ours }) => ours },
          {
            title: 'Вероятная причина',
            cell: ({ reason }) => reason ?? <span class="muted">не ясна</span>,
          },
        ]}
        control={control}
        nameOf={({ key }) => key}
        unchosen
      />
    </>
  );
}
