import { type Day, russianDay } from '../base/calendar/day.ts';
import { BLOCK_GROUNDS, type BlockGround } from './people-entries.ts';

/** The block on a ground of the list: it waits for the head. `text`: the ground in words, where the list has none. */
export function blockEntry(
  basis: BlockGround,
  text: string,
  paper: { number: string; day: Day | '' },
): { kind: 'handing-out-blocked'; basis: BlockGround; ground: string; document: string | null } {
  const number = paper.number.trim();
  const parts = [number && `№ ${number.replace(/^№\s*/, '')}`, paper.day && `от ${russianDay(paper.day)}`];
  return {
    kind: 'handing-out-blocked',
    basis,
    ground: basis === 'other' ? text.trim() : BLOCK_GROUNDS[basis],
    document: parts.filter(Boolean).join(' ') || null,
  };
}
