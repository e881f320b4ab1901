import { duty } from '../../register/duty.ts';
import { protectionKinds } from './protection-entries.ts';

/** S12, S13: papers and measures by which teacher, parents and pupils protect information; a report of a breach. */
export const protection = duty({
  id: 'protection',
  title: 'Защита сведений',
  kinds: protectionKinds,
  help: {
    title: 'Защита сведений',
    sentences: [
      'Обязательство учителя, разрешение на личный компьютер, правила для взрослых и для детей печатаются в разделе «Собрание», «Бланки».',
      'Когда бумага подписана или правила объяснены, отметьте день: он войдёт в справку об исполнении должностной инструкции.',
      'Родитель или ученик, чей пароль узнали другие, пишет сообщение о нарушении: примите его под расписку и сразу скажите руководителю школы.',
    ],
  },
});
