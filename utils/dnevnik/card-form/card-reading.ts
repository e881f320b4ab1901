import { array, boolean, type InferOutput, nullable, object, picklist, string } from 'valibot';

/** Fields of a person card that Klassruk may fill. */
export const cardFields = ['surname', 'given', 'patronymic', 'birth-date', 'sex', 'phone', 'email'] as const;
export type CardField = (typeof cardFields)[number];

/** The fields of a card as the page shows them now, typed but not saved included. */
export const cardReadingSchema = object({
  fields: array(
    object({
      field: picklist(cardFields),
      /** A day as yyyy-mm-dd, a sex as «мужской» or «женский»; '': empty. */
      value: string(),
      /** The page does not let it be changed. */
      fixed: boolean(),
    }),
  ),
  /** Of СНИЛС only whether it is there and its check number is right: no digit leaves the page. null: no such field. */
  snils: nullable(picklist(['present', 'absent', 'doubtful'])),
});
export type CardReading = InferOutput<typeof cardReadingSchema>;

/** A field and what it is to show, in the form of a reading. */
export const wantedFieldSchema = object({ field: picklist(cardFields), value: string() });
export type WantedField = InferOutput<typeof wantedFieldSchema>;
