import { array, type InferOutput, nullable, object, string } from 'valibot';
import { knownCredentialSchema } from './known.ts';

/** The state before a class's last import, so that it can be undone. Contains no password. */
export const lastImportSchema = object({
  /** ISO time; also that of the imported logins. */
  at: string(),
  people: array(object({ person: string(), before: nullable(knownCredentialSchema) })),
  /** Attempts under which its passwords were stored. */
  secrets: array(string()),
});
export type LastImport = InferOutput<typeof lastImportSchema>;

/** Id of the sealed document. */
export const lastImportId = (classGroup: string): string => `import:${classGroup}`;
