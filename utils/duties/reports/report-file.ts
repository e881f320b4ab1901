import { type InferOutput, literal, maxLength, minLength, object, pipe, string } from 'valibot';
import { nonEmptyText } from '../../base/text/non-empty-text.ts';

/** Maximum size of a received file, which is stored whole and sealed; bytes. */
export const MOST_REPORT_BYTES = 5 * 1024 * 1024;

const base64 = pipe(string(), minLength(1), maxLength(Math.ceil(MOST_REPORT_BYTES / 3) * 4));

/** A file as received; its bytes as base64. */
export const reportFileSchema = object({ name: nonEmptyText, base64 });

/** The sealed document `report:<id>` of a received file. */
export const reportDocumentSchema = object({ version: literal(1), name: nonEmptyText, base64 });
export type ReportDocument = InferOutput<typeof reportDocumentSchema>;

export const reportDocumentId = (id: string): string => `report:${id}`;
