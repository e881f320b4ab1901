import { array, boolean, type InferOutput, maxLength, number, object, pipe, string } from 'valibot';
import {
  type CardReading,
  cardReadingSchema,
  type WantedField,
  wantedFieldSchema,
} from '../dnevnik/card-form/card-reading.ts';
import { answer, request } from '../register/request.ts';
import { siteIdSchema } from './site-id.ts';

/** What the script in the page of a card is asked; without fields it only looks. */
export interface CardAsked {
  /** The site's id of the person whose card it has to be. */
  person: string;
  fields: WantedField[];
}

/** What the script in the page answers. */
export const cardAnswerSchema = object({
  address: string(),
  reading: cardReadingSchema,
  /** Something in it was set by us since the page was loaded: it may not be saved. */
  touched: boolean(),
});
export type CardAnswer = InferOutput<typeof cardAnswerSchema>;

/** The card in a page, with whose it is. */
export interface CardInPage {
  /** Key of the person. */
  person: string;
  reading: CardReading;
  touched: boolean;
}

export const cardRequests = {
  /** Opens the window that compares the card in the tab of this panel with what the teacher has accepted. */
  'card-form/open': request({ from: ['panel'], fields: {} }),
  'card-form/look': request({
    from: ['page'],
    fields: { tab: number(), classGroup: siteIdSchema },
    answer: answer<CardInPage>(),
  }),
  /** Sets fields of the card in the page; nothing is sent to the site. */
  'card-form/set': request({
    from: ['page'],
    fields: {
      tab: number(),
      classGroup: siteIdSchema,
      person: string(),
      fields: pipe(array(wantedFieldSchema), maxLength(10)),
    },
    answer: answer<CardInPage>(),
  }),
} as const;
