import { describe, expect, it } from 'vitest';
import type { AnyReading } from '../../../../utils/dnevnik/pages.ts';
import { readPage } from '../../../../utils/dnevnik/read-page.ts';
import { Stream } from '../../../stand/prng.ts';
import { runs } from '../../property-runs.ts';
import { page } from '../dom.ts';
import { type OwnerBy, type Said, saidBy, wordsOf } from './facts-said.ts';
import { type Mutation, mutate } from './mutate.ts';
import { type StandPage, standPages } from './mutated-pages.ts';

const pages = standPages(1, 8);
interface Whole {
  html: string;
  reading: AnyReading;
  said: Set<string>;
  /** Values by whom and what. */
  values: Map<string, string>;
  /** Words of all owners: a name of several cells may be changed in one of them. */
  names: Set<string>;
  subjects: Set<string>;
}
const known = new Map<StandPage, Whole>();
const OWNERS: OwnerBy[] = ['person', 'user', 'name'];
const FIRST = Number(process.env.KLASSRUK_FIRST ?? 0);

function whole(of: StandPage) {
  let found = known.get(of);
  if (!found) {
    const html = of.html();
    const reading = readPage(page(html), of.address);
    const said = OWNERS.flatMap((by) => [true, false].flatMap((hasIds) => saidBy(reading, by, hasIds))).map(
      (each) => JSON.stringify(each),
    );
    said.push(...childrenByAnyKey(reading).map((each) => JSON.stringify(each)));
    const values = new Map(saidBy(reading).map(([whom, what, value]) => [`${whom} ${what}`, value]));
    const names = new Set(saidBy(reading, 'name').flatMap(([whom]) => wordsOf(whom)));
    const subjects = new Set(
      saidBy(reading).flatMap(([, what, value]) => (what === 'subject' ? [value] : [])),
    );
    found = { html, reading, said: new Set(said), values, names, subjects };
    known.set(of, found);
  }
  return found;
}

/** Adult and child may each have lost another of their keys. */
function childrenByAnyKey({ kind, data }: AnyReading): Said[] {
  if (kind !== 'class-members') return [];
  const keysOf = (of: { person: string | null; user: string | null; name: string }) =>
    [of.person, of.user, wordsOf(of.name).sort().join(' ')].flatMap((key) => key || []);
  return data.representatives.flatMap((adult) =>
    adult.children.flatMap((child) =>
      keysOf(adult).flatMap((whom) => keysOf(child).map((key): Said => [whom, 'child', key])),
    ),
  );
}

/** «3,87» is said as 387, and «3» as 300. */
const asSaid = (text: string): string =>
  `${text} ${text.replace(/(\d)[.,](?=\d)/g, '$1')} ${text.replace(/\b(\d)\b/g, '$100')}`;

/** Words that one of the texts has more often than the other. */
function changedWords(one: string, other: string): string[] {
  const left = wordsOf(other);
  const more = wordsOf(one).filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...more, ...left];
}

/**
 * Whether what is said comes from a mutated text itself, or differs from `before`, said of the same, in nothing but its
 * words; an owner may also have words of other owners.
 */
function isTouched(
  [whom, what, value]: Said,
  { touched }: Mutation,
  before: string,
  { names, subjects }: Whole,
): boolean {
  const sets = touched.map((text) => new Set(wordsOf(asSaid(text))));
  const isIn = (text: string, others?: ReadonlySet<string>) => {
    const words = wordsOf(text);
    return sets.some(
      (set) =>
        words.some((word) => set.has(word)) && words.every((word) => set.has(word) || others?.has(word)),
    );
  };
  const changed = before === '' ? [] : changedWords(value, before);
  const all = new Set(sets.flatMap((set) => [...set]));
  const isEmptied = touched.includes('') && /^(?:0|)$/.test(value);
  return (
    isEmptied ||
    (changed.length > 0 && changed.every((word) => all.has(word))) ||
    isIn(value) ||
    isIn(what) ||
    // A cell that was empty has the subject of its page now.
    (what === 'subject' && before === '' && subjects.has(value)) ||
    whom.split(' | ').some((part) => !/^\d{6,}$/.test(part) && isIn(part, names))
  );
}

describe('mutated pages', () => {
  it('say nothing of anybody that the page did not say of him', () => {
    const shares = { whole: 0, partly: 0, refused: 0 };
    const faults: string[] = [];
    const count = runs(20);
    for (let run = FIRST; run < FIRST + count; run++) {
      const stream = new Stream(run, 'mutation');
      const of = stream.pick(pages);
      const before = whole(of);
      const donor = stream.pick(pages);
      let html = before.html;
      const done: Mutation = { what: '', touched: [] };
      if (stream.chance(0.08)) {
        html = html.slice(0, stream.int(200, html.length));
        done.what = `cut off at «${html.slice(-40)}»`;
        done.touched.push(html.slice(-300));
      }
      const document = page(html);
      if (!done.what)
        Object.assign(
          done,
          mutate(document, stream, () => page(whole(donor).html)),
        );
      const label = `run ${run}, ${of.name} (donor ${donor.name}): ${done.what}`;
      let reading: AnyReading;
      try {
        reading = readPage(document, of.address);
      } catch (error) {
        faults.push(`${label}: ${String(error)}`);
        continue;
      }
      const said = saidBy(reading);
      const others = whole(donor).said;
      const wrong = said.filter((each) => {
        const key = JSON.stringify(each);
        // Of nobody: the page names no student any more.
        if (each[0].startsWith(' | ') || before.said.has(key) || others.has(key)) return false;
        return !isTouched(each, done, before.values.get(`${each[0]} ${each[1]}`) ?? '', before);
      });
      if (wrong.length > 0)
        faults.push(`${label}: ${wrong.length} of ${said.length}, ${JSON.stringify(wrong.slice(0, 3))}`);
      const given = new Set(said.map((each) => JSON.stringify(each)));
      const isWhole = saidBy(before.reading)
        .map((each) => JSON.stringify(each))
        .every((each) => given.has(each));
      shares[isWhole ? 'whole' : given.size > 0 ? 'partly' : 'refused']++;
    }
    if (count >= 1000) {
      console.info(`mutated pages: ${count}`, shares);
      // Measured over 2 000: 55 % whole, 39 % partly, 6 % refused.
      expect(shares.refused / count).toBeLessThan(0.1);
      expect(shares.whole / count).toBeGreaterThan(0.45);
    }
    expect(faults.slice(0, Number(process.env.KLASSRUK_FAULTS ?? 20))).toEqual([]);
  });
});

it.each([1, 2])('of unmutated pages nothing is refused, seed %i', (seed) => {
  for (const of of standPages(seed, 8)) {
    const { kind, warnings } = readPage(page(of.html()), of.address);
    // Shown for a look: a name with markup in it or begun with the given name, what stands in the place of a password.
    const looks = ['unusual-name', 'name-order', 'credentials-strange'];
    // Who has left is no student.
    const codes = warnings.filter(({ code, text }) => !looks.includes(code) && !text.includes('выбыл'));
    expect([of.name, kind, codes]).toEqual([of.name, kind, []]);
    expect(kind, of.name).not.toBe('unknown');
  }
});
