import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import {
  type FormColumn,
  field,
  paragraph,
  personSlots,
  signatures,
} from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { points } from './points.ts';
import {
  ADULT_RULES,
  ADULT_RULES_AGREED,
  ADULT_RULES_LIABILITY,
  CHILD_RULES,
  CHILD_RULES_AGREED,
} from './protection-texts.ts';

/** Who reads and signs the rules; '' leaves a line. */
export interface RulesReader {
  name: string;
  className: string;
}

/** «Правила безопасной работы в электронном дневнике» for parents and staff, signed on the same side. */
export function planAdultRules(
  reader: RulesReader,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces };
  return flowPaper(
    ['Правила безопасной работы', reader.name].filter(Boolean).join(', '),
    [
      ...schoolHead(details, column, { size: 11 }),
      ...title('ПРАВИЛА', 'безопасной работы в электронном дневнике', column),
      ...points(wording(ADULT_RULES), column),
      ...paragraph(wording(ADULT_RULES_LIABILITY), column, { gap: 3 }),
      ...whomToTell(details, column),
      ...paragraph(wording(ADULT_RULES_AGREED), column, { gap: 5, keep: true }),
      signatures(personSlots(reader.name), column, 1),
    ],
    faces,
  );
}

/** The same in a child's words, in larger type; the child signs with its name. */
export function planChildRules(
  reader: RulesReader,
  details: SchoolDetails,
  faces: Faces,
  wording: Wording,
): Paper {
  const column: FormColumn = { x: FILED.left, width: FILED.width, faces, size: 13.5 };
  return flowPaper(
    ['Как беречь свой пароль', reader.name].filter(Boolean).join(', '),
    [
      ...schoolHead(details, column, { size: 11 }),
      ...title('КАК БЕРЕЧЬ СВОЙ ПАРОЛЬ', 'правила для ученика', column),
      ...points(wording(CHILD_RULES), column),
      ...whomToTell(details, column),
      ...paragraph(wording(CHILD_RULES_AGREED), column, { gap: 5, keep: true }),
      ...field('Имя, фамилия, класс:', [reader.name, reader.className].filter(Boolean).join(', '), column),
      signatures(
        [
          { caption: 'дата', value: '«____» _______________ 20____ г.', share: 6 },
          { caption: 'подпись ученика', value: '', share: 5 },
        ],
        column,
        1,
      ),
    ],
    faces,
  );
}

function title(name: string, below: string, column: FormColumn): FlowPart[] {
  const centre = { align: 'center', face: 'bold', keep: true } as const;
  return [...paragraph(name, column, { ...centre, size: 15, gap: 6 }), ...paragraph(below, column, centre)];
}

/** Whom to call on trouble, as far as the settings say. */
function whomToTell({ teacher, support }: SchoolDetails, column: FormColumn): FlowPart[] {
  const told = [
    teacher.name && `классный руководитель — ${[teacher.name, teacher.contacts].filter(Boolean).join(', ')}`,
    support.school && `школа — ${support.school}`,
    support.system && `поддержка — ${support.system}`,
  ].filter(Boolean);
  const options = { lead: 'Кому сообщить:', gap: 3 } as const;
  return told.length > 0
    ? paragraph(`${told.join('; ').replace(/\.$/, '')}.`, column, options)
    : field('Кому сообщить:', '', column, { caption: 'имя и телефон', gap: 3 });
}
