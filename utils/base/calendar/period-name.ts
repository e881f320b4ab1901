import { dictionary } from '../text/dictionary.ts';

const ENDINGS = dictionary<string>({
  четверть: 'я',
  триместр: 'й',
  полугодие: 'е',
  модуль: 'й',
});

/** The name of a reporting period in one form, as the site has it: «1 четверть» becomes «1-я четверть». */
export const periodName = (name: string): string =>
  name.replace(
    /^(\d{1,2}) (четверть|триместр|полугодие|модуль)$/i,
    (_, number: string, kind: string) => `${number}-${ENDINGS.get(kind.toLowerCase())} ${kind.toLowerCase()}`,
  );
