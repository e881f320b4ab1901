import {
  array,
  type GenericSchema,
  type InferOutput,
  literal,
  maxLength,
  nullable,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
  variant,
} from 'valibot';
import { COMPUTER_KINDS, permissionSchema } from '../base/computer/this-computer.ts';
import { settingsDocuments } from '../duties/settings-documents.ts';
import { answer, request, requestOfForm } from '../register/request.ts';

type Documents = typeof settingsDocuments;
type SettingsName = keyof Documents;

/** A document to save: `classGroup` if it belongs to a class, `value` by the document's own schema. */
export type SettingsSave = {
  [Name in SettingsName]: Documents[Name]['ofClass'] extends true
    ? { document: Name; classGroup: string; value: InferOutput<Documents[Name]['sent']> }
    : { document: Name; value: InferOutput<Documents[Name]['sent']> };
}[SettingsName];

const formOf = ([name, { ofClass, sent }]: [string, Documents[SettingsName]]) => {
  const fields = { document: literal(name), value: sent as GenericSchema };
  return object(ofClass ? { ...fields, classGroup: string() } : fields);
};
// The variants have the types of `SettingsSave`: both are derived from the same documents.
const settingsSaveSchema = variant(
  'document',
  Object.entries(settingsDocuments).map(formOf),
) as GenericSchema<unknown, SettingsSave>;

/** What the teacher types to delete a class. */
export const DELETION_WORD = 'удалить';

/** Requests of the extension's pages about the vault and the settings. */
export const vaultRequests = {
  /** The vault was created or opened, or its password changed. */
  'vault/changed': request({ from: ['page'], fields: {} }),
  /** `ended`: id of the opening whose key the page has taken away already (`forgetSession`); none: whatever is open. */
  'vault/lock': request({ from: ['page'], fields: { ended: optional(nullable(string())) } }),
  /** Whether this computer is the school's or the teacher's own, with the head's permission. */
  'computer/answer': request({
    from: ['page'],
    fields: { kind: picklist(COMPUTER_KINDS), permission: nullable(permissionSchema) },
  }),
  /** Quarantines damaged records. */
  'vault/quarantine': request({
    from: ['page'],
    fields: {
      damaged: array(
        object({
          store: picklist(['documents', 'entries', 'entryDocuments', 'secrets']),
          id: string(),
        }),
      ),
    },
  }),
  /** Deletes everything of a class. */
  'class/delete': request({ from: ['page'], fields: { classGroup: string(), typed: string() }, once: true }),
  'settings/save': requestOfForm({
    from: ['page'],
    schema: settingsSaveSchema,
    answer: answer<null>(),
    once: true,
  }),
  /** Saves several documents of all classes, all or none. */
  'settings/save-all': request({
    from: ['page'],
    fields: { saves: pipe(array(settingsSaveSchema), maxLength(10)) },
    answer: answer<null>(),
    once: true,
  }),
  /** Key of the API; an empty one removes it. It is never sent back, only whether there is one. */
  'settings/api-key': request({
    from: ['page'],
    fields: { key: pipe(string(), regex(/^[\x21-\x7e]{0,256}$/)) },
  }),
  'settings/api-key-state': request({ from: ['page'], fields: {}, answer: answer<{ has: boolean }>() }),
} as const;
