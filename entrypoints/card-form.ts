import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { personOf } from '../utils/dnevnik/addresses.ts';
import { cardFields } from '../utils/dnevnik/card-form/card-reading.ts';
import { readCardForm } from '../utils/dnevnik/card-form/find-card.ts';
import { setCard } from '../utils/dnevnik/card-form/set-card.ts';
import type { CardAnswer, CardAsked } from '../utils/messages/card-requests.ts';

/** Left by the background in the world of our scripts, which the page cannot see. */
declare global {
  var klassrukCardAsked: CardAsked | undefined;
  /** Something was set in this card since it was loaded. */
  var klassrukCardTouched: true | undefined;
}

/** The page may answer what was typed into it. */
const PAUSE_MS = 150;

/** Reads the card of the page, or sets fields of it. Injected when the teacher asks for it; answers what it found. */
export default defineUnlistedScript(async (): Promise<CardAnswer | null> => {
  const asked = globalThis.klassrukCardAsked;
  globalThis.klassrukCardAsked = undefined;
  if (!asked || personOf(new URL(location.href)) !== asked.person) return null;
  const { fields } = asked;
  if (fields.length > 0) globalThis.klassrukCardTouched = true;
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS));
  const reading =
    fields.length > 0 ? await setCard(document, fields, pause) : readCardForm(document, cardFields);
  return { address: location.href, reading, touched: globalThis.klassrukCardTouched ?? false };
});
