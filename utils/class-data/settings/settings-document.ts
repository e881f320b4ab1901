import type { GenericSchema } from 'valibot';

/** What the teacher has settled, as one sealed document: of all classes, or one of each class. */
export interface SettingsDocument<
  Value = unknown,
  Usual = unknown,
  Sent = unknown,
  OfClass extends boolean = boolean,
> {
  /** Name in the store; in that of a document of a class `:<class>` follows. Never changes. */
  id: string;
  ofClass: OfClass;
  schema: GenericSchema<unknown, Value>;
  /** Number of the form in which it is stored; 1 if not given. */
  form?: number;
  /** Carries a stored value of an older form forward. */
  upgrade?(older: unknown, form: number): unknown;
  /** Nothing but the section that writes it follows it: other pages and reminders are not told of a change. */
  ofOnePage?: boolean;
  /** What holds until the teacher has settled something, and in place of a damaged document. */
  usual(): Usual;
  /** What a page sends to be saved. */
  sent: GenericSchema<unknown, Sent>;
  /** What is stored after `sent` has come. */
  changed(before: Value | Usual, sent: Sent): Value;
}

type Described<Value, Usual, OfClass extends boolean> = Omit<
  SettingsDocument<Value, Usual, never, OfClass>,
  'sent' | 'changed'
>;

/** A document that pages send whole. */
export function settingsDocument<Value, Usual, OfClass extends boolean>(
  described: Described<Value, Usual, OfClass>,
): SettingsDocument<Value, Usual, Value, OfClass> {
  return { ...described, sent: described.schema, changed: (_, sent) => sent };
}

/** A document of which pages send a change, so that two changes at once are both kept. */
export function changedDocument<Value, Usual, Sent, OfClass extends boolean>(
  described: Described<Value, Usual, OfClass> &
    Pick<SettingsDocument<Value, Usual, Sent, OfClass>, 'sent' | 'changed'>,
): SettingsDocument<Value, Usual, Sent, OfClass> {
  return described;
}
