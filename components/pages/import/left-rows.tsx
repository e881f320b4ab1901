import { type LeftGroup, leftGroups } from '../../../utils/base/tables/left-groups.ts';
import { reading, table } from './import-model.ts';
import { accountOf } from './table-reading.ts';

/** Reasons shown at once; the others open. */
const AT_ONCE = 8;

/** What of the table gives nothing, and why, before anything is taken: read and left are all its rows. */
export function LeftRows() {
  const read = reading.value;
  const raw = table.value;
  if (!read || !raw) return null;
  const account = accountOf(read, raw);
  const ofFile = raw.notes.filter(({ row }) => row === null).map(({ text }) => text);
  const ofRows = raw.notes.flatMap(({ row, text }) => (row === null ? [] : [{ row, text }]));
  const left = [...read.left, ...ofRows].sort((a, b) => a.row - b.row);
  const groups = leftGroups(left.map(({ row, text }) => ({ sheet: '', row, why: text })));
  return (
    <section class="stack tight" aria-label="Что прочитано">
      <p>
        Строк в таблице: {account.rows}. Прочитаны: {account.taken}
        {account.inPart > 0 && ` (не целиком: ${account.inPart})`}, оставлены: {account.left}.
      </p>
      {ofFile.map((text) => (
        <p key={text} class="small muted">
          {text}
        </p>
      ))}
      <Reasons groups={groups.slice(0, AT_ONCE)} />
      {groups.length > AT_ONCE && (
        <details>
          <summary>Ещё причины: {groups.length - AT_ONCE}</summary>
          <Reasons groups={groups.slice(AT_ONCE)} />
        </details>
      )}
    </section>
  );
}

function Reasons({ groups }: { groups: LeftGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <ul class="import-left small">
      {groups.map(({ why, rows }) => (
        <li key={why}>
          <b>{rows}</b>: {why}
        </li>
      ))}
    </ul>
  );
}
