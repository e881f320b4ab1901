import { officialSlots, type SignSlot } from '../../base/documents/form-parts.ts';
import type { SchoolDetails } from './school-details.ts';

/** The class teacher's signature line at the foot of a sheet. */
export function classTeacherSlots({ teacher }: SchoolDetails): SignSlot[] {
  return officialSlots('Классный руководитель', teacher.name);
}

/** The signature line of the head of the school; `signature`: «подпись, М. П.» where the paper is stamped. */
export function headSlots({ head }: SchoolDetails, signature = 'подпись'): SignSlot[] {
  return officialSlots(capital(head.post) || 'Руководитель школы', head.name, { signature });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The signature line of the head of the school. */
export function headSlots({ head }: SchoolDetails): SignSlot[] {
  return [
    { caption: 'должность', value: head.post.charAt(0).toUpperCase() + head.post.slice(1), share: 5 },
    { caption: 'подпись', value: '', share: 4 },
    { caption: 'расшифровка подписи', value: shortName(head.name), share: 6 },
  ];
}
