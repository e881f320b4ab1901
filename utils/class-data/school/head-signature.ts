import type { SignSlot } from '../../base/documents/form-parts.ts';
import { shortName } from '../../base/names/short-name.ts';
import type { SchoolDetails } from './school-details.ts';

/** The signature line of the head of the school, with the place of the stamp. */
export function headSlots({ head }: SchoolDetails): SignSlot[] {
  const post = head.post.trim();
  return [
    { caption: 'должность', value: post.charAt(0).toUpperCase() + post.slice(1), share: 5 },
    { caption: 'подпись, М. П.', value: '', share: 4 },
    { caption: 'расшифровка подписи', value: shortName(head.name), share: 6 },
  ];
}
