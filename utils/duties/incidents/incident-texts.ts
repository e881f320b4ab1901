import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText } from '../../class-data/school/school-text.ts';

const REVIEWED = '2026-11-30' as Day;

/** One account or several. */
const WHICH = { 'какой записью': '«этой учётной записью», «этими учётными записями»' };

/** First sentence of both notices. */
export const INCIDENT_LEARNED: SchoolText = {
  id: 'incidents/learned',
  title: 'Уведомление об утечке: когда и от кого стало известно',
  reviewedOn: REVIEWED,
  fields: { когда: 'дата и время, когда стало известно', 'от кого': 'кто сообщил' },
  usual:
    'Мне стало известно {когда} (от кого: {от кого}), что нарушена конфиденциальность реквизитов доступа к информационной системе ({система}).',
};

/** What the head is asked for. */
export const INCIDENT_HEAD_REQUEST: SchoolText = {
  id: 'incidents/head-request',
  title: 'Уведомление директору об утечке: о чём просят',
  reviewedOn: REVIEWED,
  fields: WHICH,
  usual:
    'Прошу признать недействительными операции, произведённые под {какой записью} с момента, когда это сообщение получили Вы и служба технической поддержки, до восстановления доступа.',
};

/** What support is asked for. */
export const INCIDENT_SUPPORT_REQUEST: SchoolText = {
  id: 'incidents/support-request',
  title: 'Уведомление в поддержку об утечке: о чём просят',
  reviewedOn: REVIEWED,
  fields: WHICH,
  usual:
    'Прошу закрыть доступ посторонним: завершить сеансы, сбросить пароль и сообщить, что сделано под {какой записью} и откуда входили. Операции с момента, когда это сообщение получили руководитель школы и Вы, до восстановления доступа считаются недействительными.',
};

/** The terms of the operator, for the head to decide. */
export const INCIDENT_OPERATOR: SchoolText = {
  id: 'incidents/operator-terms',
  title: 'Уведомление директору об утечке: сроки школы',
  reviewedOn: REVIEWED,
  fields: { 'срок 24': 'когда истекают 24 часа', 'срок 72': 'когда истекают 72 часа' },
  usual:
    'Для решения: если права граждан нарушены, школа как оператор уведомляет Роскомнадзор о случившемся в течение 24 часов (до {срок 24}) и о результатах внутреннего расследования в течение 72 часов (до {срок 72}); выходные не вычитаются (часть 3.1 статьи 21 Федерального закона от 27.07.2006 № 152-ФЗ).',
};

/** Above the list of operations. */
export const INCIDENT_INVALID: SchoolText = {
  id: 'incidents/invalid-operations',
  title: 'Перечень недействительных операций: пояснение',
  reviewedOn: REVIEWED,
  usual:
    'Недействительны операции, произведённые под учётной записью с момента, когда сообщение об утечке получили и руководитель школы, и служба технической поддержки, до восстановления доступа.',
};

/** All of them, as listed where they are edited. */
export const INCIDENT_TEXTS: readonly SchoolText[] = [
  INCIDENT_LEARNED,
  INCIDENT_HEAD_REQUEST,
  INCIDENT_SUPPORT_REQUEST,
  INCIDENT_OPERATOR,
  INCIDENT_INVALID,
];
