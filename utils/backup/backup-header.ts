import {
  type InferOutput,
  literal,
  nullable,
  number,
  object,
  pipe,
  regex,
  safeParse,
  string,
  variant,
} from 'valibot';
import { fromBase64, toBase64 } from '../vault/bytes.ts';
import type { Derivation, Sealed } from '../vault/cipher.ts';
import type { Wrapping } from '../vault/database.ts';
import { BackupError } from './backup-error.ts';

/**
 * A backup is one file:
 *
 *     klassruk-backup ⏎  one line of JSON, readable without any key and without a name ⏎  payload  SHA-256 of all before
 *
 * The payload is AES-GCM (nonce first) over gzip over JSON, bound to the line before it. Its key is random, and wrapped
 * as the line says.
 */
export const MAGIC = 'klassruk-backup\n';
/** Number of this layout; a higher one is of a version that knows more. */
export const FORMAT = 1;
export const DIGEST_LENGTH = 32;
const LONGEST_LINE = 16_384;

const base64 = pipe(string(), regex(/^[A-Za-z0-9+/]*=*$/));
const sealedSchema = object({ iv: base64, data: base64 });
const wrappingSchema = object({
  derivation: object({
    name: literal('PBKDF2'),
    hash: literal('SHA-256'),
    iterations: number(),
    salt: base64,
  }),
  wrapped: sealedSchema,
});

const lockSchema = variant('way', [
  /** As the vault was locked at that time: passphrase or recovery code give its data key, which gives the backup's. */
  object({
    way: literal('vault'),
    main: wrappingSchema,
    recovery: nullable(wrappingSchema),
    key: sealedSchema,
  }),
  /** By a passphrase of its own. */
  object({ way: literal('own'), main: wrappingSchema }),
]);
const versionSchema = object({ format: number() });
const headerSchema = object({
  format: literal(FORMAT),
  /** The set of forms of the records inside (see `VAULT_FORM`). */
  form: number(),
  /** Length of the payload in bytes. */
  length: number(),
  lock: lockSchema,
});
export type Header = InferOutput<typeof headerSchema>;
export type Lock = Header['lock'];

export const sealedText = ({ iv, data }: Sealed) => ({
  iv: toBase64(iv),
  data: toBase64(new Uint8Array(data)),
});
export const sealedFrom = ({ iv, data }: InferOutput<typeof sealedSchema>): Sealed => ({
  iv: fromBase64(iv),
  data: fromBase64(data).buffer,
});

export function wrappingText({ derivation, wrapped }: Wrapping): InferOutput<typeof wrappingSchema> {
  return { derivation: { ...derivation, salt: toBase64(derivation.salt) }, wrapped: sealedText(wrapped) };
}

export function wrappingFrom({ derivation, wrapped }: InferOutput<typeof wrappingSchema>): Wrapping {
  const read: Derivation = { ...derivation, salt: fromBase64(derivation.salt) };
  return { derivation: read, wrapped: sealedFrom(wrapped) };
}

/** The line as text. */
export const headerLine = (header: Header): string => JSON.stringify(header);

/** Reads the beginning of a file; throws a `BackupError`. `line`: that of the header; `end`: where the payload begins. */
export function readHeader(bytes: Uint8Array): { header: Header; line: string; end: number } {
  const start = new TextDecoder().decode(bytes.subarray(0, MAGIC.length));
  if (start !== MAGIC) throw new BackupError(start && MAGIC.startsWith(start) ? 'truncated' : 'foreign');
  const end = bytes.subarray(0, MAGIC.length + LONGEST_LINE).indexOf(10, MAGIC.length);
  if (end < 0) throw new BackupError(bytes.length < MAGIC.length + LONGEST_LINE ? 'truncated' : 'altered');
  const line = new TextDecoder().decode(bytes.subarray(MAGIC.length, end));
  const value = parsed(line);
  const version = safeParse(versionSchema, value);
  if (version.success && version.output.format > FORMAT) throw new BackupError('newer');
  const checked = safeParse(headerSchema, value);
  if (!checked.success) throw new BackupError('altered');
  return { header: checked.output, line, end: end + 1 };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // No JSON: altered.
    return null;
  }
}
