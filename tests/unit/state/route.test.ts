import { describe, expect, it } from 'vitest';
import { followAddress, linkTo, parseRoute, route } from '../../../components/state/route.ts';
import { fault } from '../../setup/fault.ts';

describe('addresses in the workspace', () => {
  it.each([
    ['', { section: 'today', classGroup: null, detail: null, place: null }],
    ['#consents', { section: 'consents', classGroup: null, detail: null, place: null }],
    ['#consents/100/missing', { section: 'consents', classGroup: '100', detail: 'missing', place: null }],
    ['#consents//missing', { section: 'consents', classGroup: null, detail: 'missing', place: null }],
    ['#analysis/figures', { section: 'analysis', classGroup: null, detail: 'figures', place: null }],
    ['#papers/100', { section: 'meetings', classGroup: '100', detail: null, place: null }],
    ['#class/1', { section: 'families', classGroup: '1', detail: null, place: null }],
    ['#no-such/1', { section: 'today', classGroup: '1', detail: null, place: null }],
    ['#consents/%E0%A4%A', { section: 'consents', classGroup: null, detail: null, place: null }],
  ])('reads %s', (hash, expected) => {
    expect(parseRoute(hash)).toEqual(expected);
  });

  it('writes what it reads', () => {
    for (const place of [
      { section: 'today' as const, classGroup: null, detail: null, place: null },
      { section: 'informing' as const, classGroup: '1/2 #3', detail: 'due', place: null },
      { section: 'student' as const, classGroup: '1', detail: null, place: '0a1b' },
      { section: 'meetings' as const, classGroup: null, detail: 'x', place: null },
    ]) {
      expect(parseRoute(linkTo(place))).toEqual(place);
    }
  });

  fault(
    'an address kept by the browser names a child (of 0.1.0: the key of a person from a file)',
    'the section opens without the person, and the address loses the name',
    () => {
      for (const section of ['student', 'extracts'] as const) {
        const shown = { hash: `#${section}/100/${encodeURIComponent('file:student:100:иванова анна')}` };
        followAddress({
          location: shown,
          history: { replaceState: (_: null, __: string, to: string) => Object.assign(shown, { hash: to }) },
          addEventListener: () => undefined,
        } as unknown as Window);
        expect(shown.hash).toBe(`#${section}/100`);
        expect(route.value).toEqual({ section, classGroup: '100', detail: null, place: null });
      }
    },
  );
});
