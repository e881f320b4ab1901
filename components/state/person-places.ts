import browser from 'webextension-polyfill';
import type { PersonKey } from '../../utils/class-data/roster/person.ts';
import { newPlace, placeKey } from '../../utils/messages/person-place.ts';
import { book } from './class-book.ts';
import { linkTo, type PlaceSection, route } from './route.ts';
import { addEmptied } from './sealed.ts';

/**
 * Addresses stay behind in tabs, in the history and in saved sessions. So they name a person by a random place, and who
 * that is stands in session memory: back, forward and reload find the person while the vault is open.
 */
const people = new Map<string, PersonKey>();
const places = new Map<PersonKey, string>();

addEmptied({
  ofAllClasses: true,
  empty() {
    people.clear();
    places.clear();
  },
});

function keep(place: string, person: PersonKey): void {
  people.set(place, person);
  places.set(person, place);
}

/** Reads who the places of this browser session are; to be awaited before anything is shown. */
export async function recallPlaces(): Promise<void> {
  const prefix = placeKey('');
  for (const [key, person] of Object.entries(await browser.storage.session.get(null)))
    if (key.startsWith(prefix) && typeof person === 'string') keep(key.slice(prefix.length), person);
}

/** Link to a person of the class that is shown. */
export function linkToPerson(section: PlaceSection, person: PersonKey): string {
  if (!places.has(person)) {
    keep(newPlace(), person);
    void browser.storage.session.set({ [placeKey(places.get(person) ?? '')]: person });
  }
  return linkTo({ section, classGroup: book.value?.classGroup ?? null, place: places.get(person) ?? null });
}

/** The person the address leads to; null: none, or one of a session that is over. */
export function shownPerson(): PersonKey | null {
  const { place } = route.value;
  return place === null ? null : (people.get(place) ?? null);
}
