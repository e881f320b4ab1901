import { duty } from '../../register/duty.ts';
import { incidentKinds } from './incident-entries.ts';
import { incidentOwes } from './incident-tasks.ts';

/** S14: breaches of confidentiality, who was told of them and when, and which operations are invalid. */
export const incidents = duty({
  id: 'incidents',
  title: 'Утечка данных',
  kinds: incidentKinds,
  owes: incidentOwes,
  help: {
    title: 'Утечка логина или пароля',
    sentences: [
      'Узнали, что логин или пароль попал к чужим, — нажмите «Сообщить об утечке…»: Классрук посчитает сроки и напечатает уведомления директору и поддержке.',
      'Отмечайте каждый шаг и подтверждения, кто и когда получил сообщение: с этого времени и до восстановления доступа действия под учётной записью недействительны.',
      'Всё вместе печатает «Дело целиком», а «Учебная тревога» проводит по тем же шагам на вымышленных данных и ничего не записывает.',
    ],
  },
});
