/**
 * Prints as JSON, a line a file, what the product understands of tables: the twin of `npm run read`.
 *
 * `npm run table -- FILE… [--class 7А] [--year 2026] [--period «1 четверть»] [--as KIND] [--choose ANSWER]…`, or
 * `--batch LIST.jsonl` with a line `{"file", "class", "year", "period", "as", "choose"}` a file; all but `file` may be
 * left out, and then what the command line says holds. Files of a batch are named from where the batch lies, others from
 * the working directory. KIND: list, credentials, control-works, register, report; without it is found out what a file is.
 * `--choose` answers a question that reading the file has asked in its notes.
 *
 * Exit code 0: a line for each file, also for one that cannot be read, whose line says so in `notes`; 2: the call itself
 * is wrong, nothing was read.
 */
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  array,
  integer,
  number,
  object,
  optional,
  parse,
  picklist,
  pipe,
  safeParse,
  string,
  union,
} from 'valibot';
import { schoolYearOf } from '../../utils/base/calendar/school-year.ts';
import { now } from '../../utils/base/clock/now.ts';
import { understand } from './table/understand.ts';
import { type AskedFile, tableKinds } from './table/understood.ts';

class Refusal extends Error {}

const CALL = 'npm run table -- FILE… [--class 7А] [--year 2026] [--as list] или --batch LIST.jsonl';

const lineSchema = object({
  file: string(),
  class: optional(string()),
  year: optional(pipe(number(), integer())),
  period: optional(string()),
  as: optional(picklist(tableKinds)),
  choose: optional(union([string(), array(string())])),
});

/** Files with the paths at which they lie. */
function askedFiles(args: string[]): { asked: AskedFile; path: string }[] {
  const { values, positionals } = parseArgs({
    args,
    options: {
      class: { type: 'string' },
      year: { type: 'string' },
      period: { type: 'string' },
      as: { type: 'string' },
      choose: { type: 'string', multiple: true },
      batch: { type: 'string' },
    },
    allowPositionals: true,
  });
  const year = values.year === undefined ? schoolYearOf(now()) : Number(values.year);
  if (!Number.isInteger(year)) throw new Refusal(`год «${values.year}» — не год`);
  const as = safeParse(optional(picklist(tableKinds)), values.as);
  if (!as.success) throw new Refusal(`--as «${values.as}»: бывает ${tableKinds.join(', ')}`);
  const usual = {
    class: values.class ?? '',
    year,
    period: values.period ?? null,
    as: as.output ?? null,
    choose: values.choose ?? [],
  };
  if (values.batch !== undefined && positionals.length > 0) throw new Refusal('или файлы, или --batch');
  const files = positionals.map((file) => ({ asked: { ...usual, file }, path: resolve(file) }));
  const found = values.batch === undefined ? files : batchFiles(values.batch, usual);
  if (found.length === 0) throw new Refusal(`не назван ни один файл: ${CALL}`);
  return found;
}

function batchFiles(batch: string, usual: Omit<AskedFile, 'file'>): { asked: AskedFile; path: string }[] {
  let text: string;
  try {
    text = readFileSync(batch, 'utf8');
  } catch {
    throw new Refusal(`${batch}: такого файла нет или он не читается`);
  }
  return text.split('\n').flatMap((line, at) => {
    if (!line.trim()) return [];
    try {
      const said = parse(lineSchema, JSON.parse(line));
      const asked = {
        file: said.file,
        class: said.class ?? usual.class,
        year: said.year ?? usual.year,
        period: said.period ?? usual.period,
        as: said.as ?? usual.as,
        choose: said.choose === undefined ? usual.choose : [said.choose].flat(),
      };
      return [{ asked, path: resolve(dirname(batch), said.file) }];
    } catch {
      throw new Refusal(`${batch}, строка ${at + 1}: нужно {"file", "class", "year", "as"}`);
    }
  });
}

async function main(): Promise<number> {
  let files: ReturnType<typeof askedFiles>;
  try {
    files = askedFiles(process.argv.slice(2));
  } catch (error) {
    const isCall = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true;
    if (!(error instanceof Refusal) && !isCall) throw error;
    console.error(
      `Не прочитано: ${error instanceof Refusal ? error.message : `так вызвать нельзя: ${CALL}`}`,
    );
    return 2;
  }
  for (const { asked, path } of files) console.log(JSON.stringify(await understand(asked, path)));
  return 0;
}

if (import.meta.main) process.exitCode = await main();
