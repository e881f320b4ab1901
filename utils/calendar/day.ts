import { check, pipe, regex, string } from 'valibot';

/** Whether the text is a day that exists: 30 February is none. */
function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** A calendar day «YYYY-MM-DD» without time and time zone; such days compare as text. */
export const daySchema = pipe(string(), regex(/^\d{4}-\d{2}-\d{2}$/), check(isDay));
