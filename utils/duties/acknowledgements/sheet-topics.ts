/** Items 9 and 10 of the job description: access is personal, and its rules bind everybody. */
export const ACCESS_TOPIC =
  'Правила доступа к электронному дневнику и ответственность: логин и пароль личные и конфиденциальные, ' +
  'другим лицам не передаются, об их утрате сообщают классному руководителю';

/** What a sheet of a class asks families to sign for: the topic of the period, and the rules of access. */
export const sheetTopics = (topic: string): string[] => [topic, ACCESS_TOPIC];
