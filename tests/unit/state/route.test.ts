import { describe, expect, it } from 'vitest';
import { linkTo, parseRoute } from '../../../components/state/route.ts';

describe('addresses in the workspace', () => {
  it.each([
    ['', { section: 'class', classGroup: null, detail: null }],
    ['#consents', { section: 'consents', classGroup: null, detail: null }],
    ['#consents/100/missing', { section: 'consents', classGroup: '100', detail: 'missing' }],
    ['#consents//missing', { section: 'consents', classGroup: null, detail: 'missing' }],
    ['#papers/100', { section: 'meetings', classGroup: '100', detail: null }],
    ['#no-such/1', { section: 'class', classGroup: '1', detail: null }],
    ['#consents/%E0%A4%A', { section: 'consents', classGroup: null, detail: null }],
  ])('reads %s', (hash, expected) => {
    expect(parseRoute(hash)).toEqual(expected);
  });

  it('writes what it reads', () => {
    for (const place of [
      { section: 'class' as const, classGroup: null, detail: null },
      { section: 'informing' as const, classGroup: '1/2 #3', detail: 'due' },
      { section: 'meetings' as const, classGroup: null, detail: 'x' },
    ]) {
      expect(parseRoute(linkTo(place))).toEqual(place);
    }
  });
});
