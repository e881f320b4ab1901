import { array, type InferOutput, nullable, object, string } from 'valibot';
import { knownCredentialSchema } from './known.ts';

/** What stood before the last import of a class, so that it can be taken back. Holds no password. */
export const lastImportSchema = object({
  /** ISO moment; also that of the logins which the import brought. */
  at: string(),
  people: array(object({ person: string(), before: nullable(knownCredentialSchema) })),
  /** Attempts under which its passwords were stored. */
  secrets: array(string()),
});
export type LastImport = InferOutput<typeof lastImportSchema>;

/** Id of the sealed document. */
export const lastImportId = (classGroup: string): string => `import:${classGroup}`;
