import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText, Wording } from '../../class-data/school/school-text.ts';

/** Items 9 and 10 of the job description: access is personal, and its rules bind everybody. */
export const ACCESS_TOPIC: SchoolText = {
  id: 'acknowledgements/access-topic',
  title: 'Лист ознакомления: правила доступа',
  reviewedOn: '2026-11-29' as Day,
  usual:
    'правила доступа к электронному дневнику и ответственность: логин и пароль личные и конфиденциальные, ' +
    'другим лицам не передаются, об их утрате сообщают классному руководителю',
};

/** What a sheet of a class asks families to sign for: the topic of the period, and the rules of access. */
export const sheetTopics = (topic: string, wording: Wording): string[] => [topic, wording(ACCESS_TOPIC)];
