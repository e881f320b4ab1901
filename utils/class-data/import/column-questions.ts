import type { ColumnMapping, ColumnMeaning } from './mapping.ts';

const SENTENCES: Record<NonNullable<ColumnMeaning['doubt']>, (headers: string) => string> = {
  owner: (headers) => `Таблица не говорит, чьи это столбцы: ${headers}. В строке несколько человек.`,
  repeated: (headers) => `Смысл один, а столбцов несколько: ${headers}. Выберите, какой брать.`,
  content: (headers) => `Шапка говорит одно, а в ячейках другое: ${headers}. Выберите, что это.`,
};

/** Headers of the columns in doubt, by the kind of doubt. */
export function doubtfulHeaders(
  { columns }: ColumnMapping,
  doubt: NonNullable<ColumnMeaning['doubt']>,
): string {
  return columns
    .flatMap((column, at) => (column.doubt === doubt ? [`«${column.header || `столбец ${at + 1}`}»`] : []))
    .join(', ');
}

/** What only the teacher can tell of the columns, in Russian. */
export function columnQuestions(mapping: ColumnMapping): string[] {
  return (['owner', 'repeated', 'content'] as const).flatMap((doubt) => {
    const headers = doubtfulHeaders(mapping, doubt);
    return headers ? [SENTENCES[doubt](headers)] : [];
  });
}
