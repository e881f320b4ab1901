import { duty } from '../../register/duty.ts';

/** S3: who is informed how, and what shows it; read from the registers of the other duties. */
export const coverage = duty({
  id: 'coverage',
  title: 'Кто охвачен',
  kinds: [],
  help: {
    title: 'Кто охвачен информированием',
    sentences: [
      'По каждой семье видно, как она получает сведения, чем это подтверждено и что нужно сделать на этой неделе.',
      'Раздел ничего не спрашивает сам: он собирает то, что записано в других журналах.',
      'Лист для собрания и таблицу можно напечатать или сохранить в Excel.',
    ],
  },
});
