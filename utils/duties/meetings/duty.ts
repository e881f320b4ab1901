import { duty } from '../../register/duty.ts';
import { meetingKinds } from './meeting-entries.ts';

/** S1, S3, S6, S7: blank forms, the pack for a parents' meeting, and who came to the meeting and what it brought. */
export const meetings = duty({
  id: 'meetings',
  title: 'Собрание',
  kinds: meetingKinds,
  help: {
    title: 'Бланки и родительское собрание',
    sentences: [
      'Под заголовком выбирают, что открыть: «Пакет к собранию» одним файлом, бланки согласий и заявлений, пустые или заполненные.',
      'После собрания «Отмечать клавишами» ведёт по списку семей: цифра — пришёл(а) и подписал(а), буква — согласие, форма или памятка; заранее не отмечено ничего, а внизу видно, что запишется.',
      'Записанное попадает в журналы согласий, информирования, ознакомления и реквизитов, и его можно отменить.',
    ],
  },
});
