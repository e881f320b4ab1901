import { surnameFirst } from '../../base/names/names.ts';
import { withoutInvisible } from '../../base/text/invisible.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { CredentialsRow, CredentialsTableData, Reading } from '../pages.ts';
import { nameIn } from '../person-name.ts';
import { cleanText, textOf } from '../text.ts';
import { tableGrid } from './table-grid.ts';
import { warnOfOdd } from './whole-rows.ts';

/**
 * An administrator's printed table of logins and passwords. No public source describes it (facts 3.9), so it
 * is found by its header words, ФИО / Логин / Пароль, in any table of the page, including nested ones; a
 * table split across pages has several headers. Warnings never contain a login or a password.
 */
export function readCredentialsTable(
  document: Document,
  _url?: URL | null,
): Reading<'credentials-table', CredentialsTableData> {
  const warnings: Warning[] = [];
  const rows: CredentialsRow[] = [];
  const logins = new Set<string>();
  let found = false;
  let number = 0;
  for (const table of document.querySelectorAll('table')) {
    let columns: Columns | null = null;
    let width = 0;
    let odd = 0;
    for (const cells of tableGrid(table)) {
      const header = headerColumns(cells);
      if (header) {
        columns = header;
        width = cells.length;
        found = true;
        continue;
      }
      if (!columns || new Set(cells).size < 2) continue;
      number++;
      if (cells.length !== width) {
        odd++;
        continue;
      }
      const row = readRow(cells, columns, number, warnings);
      if (!row) continue;
      if (row.login !== null && logins.has(row.login)) {
        warnings.push(
          warning('same-login', `${row.name}: такой логин уже был в таблице. Проверьте.`, number),
        );
      }
      if (row.login !== null) logins.add(row.login);
      rows.push(row);
    }
    warnOfOdd(odd, warnings);
  }
  if (!found) {
    warnings.push(
      warning('table-not-found', 'Таблица со столбцами «ФИО», «Логин» и «Пароль» на странице не найдена.'),
    );
  }
  return { kind: 'credentials-table', data: { rows }, warnings };
}

interface Columns {
  /** One column (ФИО), or surname, given name, patronymic. */
  name: number[];
  login: number;
  password: number;
  note: number;
}

/** Whether a table of the page has the header words. */
export function hasCredentialsTable(document: Document): boolean {
  for (const row of document.querySelectorAll('tr')) {
    if (row.querySelector('table') === null && headerColumns([...row.children])) return true;
  }
  return false;
}

function headerColumns(cells: readonly (Element | undefined)[]): Columns | null {
  if (cells.length < 2 || cells.length > 40) return null;
  const titles = cells.map((cell) => (cell && !cell.querySelector('table') ? textOf(cell).slice(0, 60) : ''));
  const find = (title: RegExp) => titles.findIndex((text) => title.test(text));
  const login = find(/^(?:логин|имя пользователя|login)(?![а-я])/i);
  const password = find(/^(?:(?:временный|новый|первичный) )?(?:пароль|password)(?![а-я])/i);
  if (login < 0 || password < 0) return null;
  const whole = find(/^(?:Ф\.? ?И\.? ?О|Фамилия,? +имя|Ученик|Пользователь|Полное имя|Учащийся)/i);
  const parts = [find(/^Фамилия$/i), find(/^Имя$/i), find(/^Отчество/i)].filter((at) => at >= 0);
  const name = whole >= 0 ? [whole] : parts;
  if (!name.length || (whole < 0 && parts.length === 1 && !/^Имя$/i.test(titles[parts[0]!]!))) return null;
  return { name, login, password, note: find(/^(?:класс|роль|кто|категория|статус)/i) };
}

function readRow(
  cells: readonly (Element | undefined)[],
  columns: Columns,
  number: number,
  warnings: Warning[],
): CredentialsRow | null {
  const raw = cleanText(columns.name.map((at) => textOf(cells[at])).join(' '));
  const name = nameIn(raw);
  const login = secret(cells[columns.login]);
  const password = secret(cells[columns.password]);
  if (!name) {
    if (!raw && !login && !password) return null;
    warnings.push(
      warning(
        'name-not-read',
        'имя понять не удалось, строка пропущена. Внесите этого человека сами.',
        number,
      ),
    );
    return null;
  }
  const ordered = surnameFirst(name.name, 'surname-first').name;
  if (name.unusual)
    warnings.push(warning('unusual-name', `в имени необычные знаки: ${ordered}. Проверьте.`, number));
  if (name.moved)
    warnings.push(warning('name-order', `имя стояло впереди фамилии, записано так: ${ordered}.`, number));
  if (login === null) warnings.push(warning('login-not-found', `${ordered}: логина в строке нет.`, number));
  const unrecognised = [login, password].some((value) => value !== null && !/^[!-~]+$/.test(value));
  if (unrecognised) {
    warnings.push(
      warning(
        'credentials-strange',
        `${ordered}: в логине или пароле пробелы или русские буквы. Проверьте.`,
        number,
      ),
    );
  }
  const note = columns.note >= 0 ? textOf(cells[columns.note]) || null : (name.role ?? null);
  return { name: ordered, login, password, note };
}

/** A login or password, unchanged; null: empty or a dash. */
function secret(cell: Element | undefined): string | null {
  const text = withoutInvisible(cell?.textContent ?? '').trim();
  return /^[-–—]?$/.test(text) ? null : text;
}
