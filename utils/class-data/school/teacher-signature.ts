import { officialSlots, type SignSlot } from '../../base/documents/form-parts.ts';
import type { SchoolDetails } from './school-details.ts';

/** The class teacher's signature line at the foot of a sheet. */
export function classTeacherSlots({ teacher }: SchoolDetails): SignSlot[] {
  return officialSlots('Классный руководитель', teacher.name);
}

/** How to reach the class teacher; '' while no contacts are known. */
export const contactLine = ({ teacher }: SchoolDetails): string =>
  teacher.contacts && `Связаться с классным руководителем: ${teacher.contacts}`;

/** The signature line of the head of the school; `signature`: «подпись, М. П.» where the paper is stamped. */
export function headSlots({ head }: SchoolDetails, signature = 'подпись'): SignSlot[] {
  return officialSlots(capital(head.post) || 'Руководитель школы', head.name, { signature });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
