import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type {
  ImportableRegister,
  LineContext,
  LineQuestion,
} from '../../utils/register/import/importable-register.ts';
import { today } from '../state/class-states.ts';
import { useOnce } from '../state/once.ts';
import { record } from '../state/record.ts';
import { ActionOver } from '../ui/action-over.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Message } from '../ui/message.tsx';
import { Toolbar } from '../ui/table/toolbar.tsx';
import { type RowFilter, useFound } from '../ui/table/use-found.tsx';
import { TableSourceFields } from '../ui/table-source.tsx';
import { DayField } from './day-field.tsx';
import { ImportLine, isOpen, Question, type ReadLine } from './import-line.tsx';
import {
  answer,
  chooseParts,
  chosen,
  forget,
  isAnswered,
  note,
  opened,
  openRegister,
  settle,
} from './import-model.ts';
import { LeftRows } from './left-rows.tsx';
import { PartsQuestion } from './parts-question.tsx';

/** A register kept in Excel until now: read, looked through line by line, recorded in one go. */
export function RegisterImport({
  register,
  chosen: chosenThere,
  onClose,
}: {
  register: ImportableRegister;
  /** What the section has chosen: see `LineContext`. */
  chosen: LineContext['chosen'];
  onClose: () => void;
}) {
  const day = useSignal<string>(today.value);
  const once = useOnce();
  useEffect(() => forget, []);
  const lines = (opened.value?.lines ?? []).map((line) => ({
    line,
    settled: settle(register, chosenThere, line, day.value),
  }));
  const fresh = lines.flatMap(({ settled }) => settled?.fresh ?? []);
  const found = useFound({
    rows: lines,
    words: ({ line }) => [line.match.row.name],
    filters: FILTERS,
    empty:
      (opened.value?.questions.length ?? 0) > 0
        ? 'Ответьте на вопрос выше: до этого строки не берутся.'
        : 'В таблице ни одной строки с именем.',
    labels: { search: 'Найти строку', filters: 'Какие строки показать', all: 'Показать все строки' },
  });
  return (
    <Dialog title={`Загрузить ${register.name} из таблицы`} wide onClose={onClose}>
      <div class="stack">
        <div class="fields">
          <TableSourceFields onOpen={(source) => void openRegister(register, source)} />
          <DayField label="Если в строке нет даты, записать днём" value={day} required max={today.value} />
        </div>
        {note.value && (
          <p class="box bad" role="alert">
            <Message text={note.value} />
          </p>
        )}
        {opened.value && (
          <>
            <Toolbar {...found.tools}>
              <ActionOver
                verb="Записать"
                of={{ unit: 'records', number: fresh.length }}
                nothing="Записывать нечего"
                class="primary"
                title="Записанное можно отменить одной кнопкой"
                onClick={async () => {
                  if (await record(fresh, { once })) onClose();
                }}
              />
            </Toolbar>
            <p class="small muted" role="status">
              <Sums lines={lines} left={opened.value.left.length} />
            </p>
            {opened.value.questions.map(({ title, options }) => (
              <PartsQuestion
                key={options.join()}
                title={title}
                options={options}
                onAnswer={(option) => chooseParts(register, option)}
              />
            ))}
            {opened.value.notes.map((text) => (
              <p key={text} class="box warn">
                {text}
              </p>
            ))}
            <AtOnce lines={lines} />
            <div class="card flush scroll-y">
              <table class="people">
                <thead>
                  <tr>
                    <th class="col-s">Строка</th>
                    <th class="col-two-fifths">Кто</th>
                    <th>Что будет записано</th>
                  </tr>
                </thead>
                <tbody>
                  {found.rows.map(({ line, settled }) => (
                    <ImportLine key={line.row} line={line} settled={settled} />
                  ))}
                </tbody>
              </table>
              {found.rows.length === 0 && found.table.empty}
            </div>
            <LeftRows left={opened.value.left} />
          </>
        )}
      </div>
    </Dialog>
  );
}

const isKnown = ({ settled }: ReadLine): boolean =>
  settled !== null && settled.fresh.length === 0 && settled.known > 0;
const isUnsettled = ({ settled }: ReadLine): boolean => settled === null;
const isLeft = ({ settled }: ReadLine): boolean =>
  settled !== null && settled.left !== null && settled.known === 0;
const isFresh = ({ settled }: ReadLine): boolean => (settled?.fresh.length ?? 0) > 0;

/** Lines by what becomes of them. */
const FILTERS: readonly RowFilter<ReadLine>[] = [
  { id: 'fresh', title: 'Запишутся', test: isFresh },
  { id: 'open', title: 'Ждут ответа', tone: 'warn', test: isOpen },
  { id: 'unsettled', title: 'Не отнесены', tone: 'warn', test: isUnsettled },
  { id: 'left', title: 'Не записываются', tone: 'warn', test: isLeft },
  {
    id: 'problems',
    title: 'С замечанием',
    tone: 'warn',
    test: ({ settled }) => (settled?.problems.length ?? 0) > 0,
  },
  { id: 'known', title: 'Уже записаны', test: isKnown },
];

/** All rows below the header, by what becomes of them: the parts add up. */
function Sums({ lines, left }: { lines: readonly ReadLine[]; left: number }) {
  const parts: [number, string][] = [
    [lines.filter(isFresh).length, 'запишутся'],
    [lines.filter(isKnown).length, 'уже записаны раньше'],
    [lines.filter(isOpen).length, 'ждут ответа'],
    [lines.filter(isUnsettled).length, 'не отнесены ни к кому'],
    [left + lines.filter(isLeft).length, 'не взяты'],
  ];
  return (
    <>
      Строк: {lines.length + left}
      {parts.flatMap(([number, what]) => (number > 0 ? `, ${what}: ${number}` : []))}.
    </>
  );
}

/** What many lines do not say, answered for all of them; «сам(а)» where whom they are about may be chosen. */
function AtOnce({ lines }: { lines: readonly ReadLine[] }) {
  const asked = new Map<string, { question: LineQuestion; rows: ReadLine[] }>();
  for (const read of lines)
    for (const question of read.settled?.questions ?? []) {
      if (isAnswered(read.line.row, question)) continue;
      const same = asked.get(question.title);
      if (same) same.rows.push(read);
      else asked.set(question.title, { question, rows: [read] });
    }
  return (
    <>
      {[...asked.values()].map(({ question, rows }) => (
        <div key={question.title} class="row">
          <span class="muted">
            Не сказано, {question.title.toLowerCase()}: {rows.length}. Без ответа строка не записывается.
          </span>
          {question.of === 'people' ? (
            <Self title={question.title} lines={rows} />
          ) : (
            rows.length > 1 && <Question rows={rows.map(({ line }) => line.row)} question={question} />
          )}
        </div>
      ))}
    </>
  );
}

function Self({ title, lines }: { title: string; lines: readonly ReadLine[] }) {
  const own = lines.flatMap(({ line: { row }, settled }) => {
    const person = chosen.value.get(row) ?? '';
    const question = settled?.questions.find((each) => each.title === title);
    return question?.options.some(({ key }) => key === person) ? [[row, person] as const] : [];
  });
  if (own.length === 0) return null;
  return (
    <button type="button" onClick={() => answer(title, own)}>
      сам(а): {own.length}
    </button>
  );
}
