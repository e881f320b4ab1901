import { kinds } from '../../utils/duties/entry.ts';
import type { LineQuestion } from '../../utils/register/import/importable-register.ts';
import type { RegisterLine } from '../../utils/register/import/register-lines.ts';
import { entrySentence } from '../../utils/register/kind.ts';
import { entryWords, everybody, nameOf } from '../state/class-states.ts';
import { answer, answers, choose, chosen, isAnswered, type SettledLine } from './import-model.ts';

/** A line of the table with what becomes of it. */
export interface ReadLine {
  line: RegisterLine;
  /** null: nobody is chosen. */
  settled: SettledLine | null;
}

export const isOpen = ({ line, settled }: ReadLine): boolean =>
  settled !== null && settled.questions.some((question) => !isAnswered(line.row, question));

/** A line of a register with the person it is taken for, what will be recorded and what is asked. */
export function ImportLine({ line, settled }: ReadLine) {
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
      <td class="small">{settled && <Settled row={row} settled={settled} />}</td>
    </tr>
  );
}

function Settled({ row, settled }: { row: number; settled: SettledLine }) {
  return (
    <>
      {settled.fresh.map((entry) => (
        <div key={entry.kind}>{entrySentence({ ...entry, id: '', at: '' }, entryWords(), kinds)}</div>
      ))}
      {settled.fresh.length === 0 && settled.known > 0 && <span class="muted">уже записано</span>}
      {settled.left !== null && <div class="chip warn">не записывается: {settled.left}</div>}
      {settled.questions.map((question) => (
        <Question key={question.title} rows={[row]} question={question} />
      ))}
      {settled.problems.map((text) => (
        <div key={text} class="chip warn">
          {text}
        </div>
      ))}
    </>
  );
}

/** A question of one line, or the same question of several at once. */
export function Question({ rows, question }: { rows: readonly number[]; question: LineQuestion }) {
  const { title, options, of } = question;
  const [first = 0, ...others] = rows;
  const given = others.length > 0 ? '' : (answers.value.get(first)?.[title] ?? '');
  const label = others.length > 0 ? `${title}: все строки без ответа` : `${title}, строка ${first}`;
  const reply = (key: string) =>
    answer(
      title,
      rows.map((row) => [row, key]),
    );
  if (of === 'words') {
    const list = `import-words-${others.length > 0 ? 'all' : first}`;
    return (
      <>
        <input
          type="text"
          aria-label={label}
          placeholder={title}
          value={given}
          list={list}
          onChange={(event) => reply(event.currentTarget.value)}
        />
        <datalist id={list}>
          {options.map(({ key, name }) => (
            <option key={key} value={name} />
          ))}
        </datalist>
      </>
    );
  }
  return (
    <select aria-label={label} value={given} onChange={(event) => reply(event.currentTarget.value)}>
      {given === '' && (
        <option value="">
          {title}: {of === 'people' ? 'кто?' : 'выберите'}
        </option>
      )}
      {options.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
