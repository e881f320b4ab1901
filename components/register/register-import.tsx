import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { count, RECORDS } from '../../utils/base/text/plural.ts';
import { kinds } from '../../utils/duties/entry.ts';
import type {
  ImportableRegister,
  LineContext,
  LineQuestion,
} from '../../utils/register/import/importable-register.ts';
import type { RegisterLine } from '../../utils/register/import/register-lines.ts';
import { entrySentence } from '../../utils/register/kind.ts';
import { entryWords, everybody, nameOf, today } from '../state/class-states.ts';
import { useOnce } from '../state/once.ts';
import { record } from '../state/record.ts';
import { ActionOver } from '../ui/action-over.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Message } from '../ui/message.tsx';
import { Toolbar } from '../ui/table/toolbar.tsx';
import { type RowFilter, useFound } from '../ui/table/use-found.tsx';
import { TableSourceFields } from '../ui/table-source.tsx';
import { DayField } from './day-field.tsx';
import {
  answer,
  answers,
  choose,
  chosen,
  forget,
  note,
  opened,
  openRegister,
  type SettledLine,
  settle,
} from './import-model.ts';

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
  const known = lines.filter(isKnown).length;
  const unsettled = lines.filter(isUnsettled).length;
  const found = useFound({
    rows: lines,
    words: ({ line }) => [line.match.row.name],
    filters: FILTERS,
    empty: 'В таблице ни одной строки с именем.',
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
              Строк: {lines.length}. Будет записано: {count(fresh.length, RECORDS)}.
              {known > 0 && ` Уже записано раньше: ${known}.`}
              {unsettled > 0 && ` Не отнесены ни к кому: ${unsettled} — выберите человека или оставьте так.`}
            </p>
            <SelfAtOnce lines={lines} />
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
                    <Line key={line.row} line={line} settled={settled} />
                  ))}
                </tbody>
              </table>
              {found.rows.length === 0 && found.table.empty}
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
}

type ReadLine = { line: RegisterLine; settled: SettledLine | null };

const isOpen = ({ line, settled }: ReadLine): boolean =>
  settled !== null && settled.question !== null && !answers.value.has(line.row);
const isKnown = ({ settled }: ReadLine): boolean =>
  settled !== null && settled.fresh.length === 0 && settled.known > 0;
const isUnsettled = ({ settled }: ReadLine): boolean => settled === null;

/** Lines by what becomes of them. */
const FILTERS: readonly RowFilter<ReadLine>[] = [
  { id: 'fresh', title: 'Запишутся', test: ({ settled }) => (settled?.fresh.length ?? 0) > 0 },
  { id: 'open', title: 'Ждут ответа', tone: 'warn', test: isOpen },
  { id: 'unsettled', title: 'Не отнесены', tone: 'warn', test: isUnsettled },
  {
    id: 'problems',
    title: 'С замечанием',
    tone: 'warn',
    test: ({ settled }) => (settled?.problems.length ?? 0) > 0,
  },
  { id: 'known', title: 'Уже записаны', test: isKnown },
];

/** «сам(а)» for all lines that do not say who it was, where whom they are about may be chosen. */
function SelfAtOnce({ lines }: { lines: readonly ReadLine[] }) {
  const open = lines.filter(isOpen);
  if (open.length === 0) return null;
  const own = open.flatMap(({ line: { row }, settled }) => {
    const person = chosen.value.get(row) ?? '';
    return settled?.question?.candidates.some(({ key }) => key === person) ? [[row, person] as const] : [];
  });
  return (
    <div class="row">
      <span class="muted">
        Не сказано, {open[0]?.settled?.question?.title.toLowerCase()}: {open.length}. Без ответа строка не
        записывается.
      </span>
      {own.length > 0 && (
        <button type="button" onClick={() => answer(own)}>
          сам(а): {own.length}
        </button>
      )}
    </div>
  );
}

function Question({ row, question: { title, candidates } }: { row: number; question: LineQuestion }) {
  const given = answers.value.get(row) ?? '';
  return (
    <select
      aria-label={`${title}, строка ${row}`}
      value={given}
      onChange={(event) => answer([[row, event.currentTarget.value]])}
    >
      {given === '' && <option value="">{title}: кто?</option>}
      {candidates.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}

function Line({ line, settled }: { line: RegisterLine; settled: SettledLine | null }) {
  const { row, match } = line;
  const candidates = match.candidates.map(({ key }) => key);
  const others = everybody.value.filter(({ key }) => !candidates.includes(key));
  return (
    <tr>
      <td class="muted">{row}</td>
      <td>
        <div>{match.row.name}</div>
        <select
          aria-label={`Кто это: ${match.row.name}, строка ${row}`}
          value={chosen.value.get(row) ?? ''}
          onChange={(event) => choose(row, event.currentTarget.value)}
        >
          <option value="">не брать</option>
          {candidates.map((key) => (
            <option key={key} value={key}>
              {nameOf(key)}
            </option>
          ))}
          <optgroup label="Другие люди класса">
            {others.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </optgroup>
        </select>
        {match.verdict !== 'exact' && <div class="small muted">{match.reasons.join('; ')}</div>}
      </td>
      <td class="small">
        {settled?.fresh.map((entry) => (
          <div key={entry.kind}>{entrySentence({ ...entry, id: '', at: '' }, entryWords(), kinds)}</div>
        ))}
        {settled && settled.fresh.length === 0 && !isOpen({ line, settled }) && (
          <span class="muted">{settled.known > 0 ? 'уже записано' : 'записывать нечего'}</span>
        )}
        {settled?.question && <Question row={row} question={settled.question} />}
        {settled?.problems.map((text) => (
          <div key={text} class="chip warn">
            {text}
          </div>
        ))}
      </td>
    </tr>
  );
}
