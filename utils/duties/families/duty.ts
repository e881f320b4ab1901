import { duty } from '../../register/duty.ts';

/** S3: where each family stands with everything, and what is to be done next; read from the registers of the other duties. */
export const families = duty({
  id: 'families',
  title: 'Семьи',
  kinds: [],
  help: {
    title: 'Семьи: всё о каждой на одной строке',
    sentences: [
      'По каждой семье видно, выданы ли реквизиты, есть ли согласия и подпись, как семья получает сведения и что сделать в первую очередь.',
      'Стрелки ведут по строкам, Enter открывает справа всё о семье и её ближайшее дело, пробел выбирает.',
      'Выбранным можно напечатать лист для собрания; сводка по семьям печатается и сохраняется таблицей.',
    ],
  },
});
