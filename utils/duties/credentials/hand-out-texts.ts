import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText } from '../../class-data/school/school-text.ts';

const REVIEWED = '2026-11-29' as Day;

/** The statement that every signature confirms. */
export const HAND_OUT_UNDERTAKING: SchoolText = {
  id: 'credentials/hand-out-undertaking',
  title: 'Ведомость выдачи: что подтверждает подпись',
  reviewedOn: REVIEWED,
  usual:
    'Подписью подтверждаю, что реквизиты доступа к электронному дневнику получил(а) лично. ' +
    'Обязуюсь не передавать логин и пароль другим лицам, а если они стали известны кому-либо ещё, сообщить ' +
    'об этом классному руководителю в течение одного рабочего дня.',
};

/** What stands in place of a signature when a slip went home with the child. */
export const HAND_OUT_BY_RECEIPT: SchoolText = {
  id: 'credentials/hand-out-by-receipt',
  title: 'Ведомость выдачи: памятка через ребёнка',
  reviewedOn: REVIEWED,
  usual:
    'Памятку, которую передали через ребёнка, подтверждает расписка законного представителя: в графе «Подпись» ' +
    'пишут «расписка», её прилагают к ведомости.',
};

/** What a representative confirms who got a slip from the child’s hands. */
export const RECEIPT_TEXT: SchoolText = {
  id: 'credentials/receipt',
  title: 'Расписка в получении памятки через ребёнка',
  reviewedOn: REVIEWED,
  usual:
    'Памятку с реквизитами доступа к электронному дневнику, переданную через ребёнка, получил(а). Обязуюсь не ' +
    'передавать логин и пароль другим лицам, а если они стали известны кому-либо ещё, сообщить об этом классному ' +
    'руководителю в течение одного рабочего дня.',
};
