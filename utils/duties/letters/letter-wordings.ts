import type { TextSource, WordedText } from '../../register/worded-text.ts';
import { type LetterSettings, letterTemplates, usualText, withText } from './letter-templates.ts';

const FIELDS = {
  школа: 'название школы',
  класс: 'класс',
  адрес: 'адрес страницы входа',
  учитель: 'классный руководитель',
  контакты: 'контакты классного руководителя',
  ученик: 'имя ребёнка; только в письме одной семье',
  родитель: 'имя родителя; только в письме одной семье',
} as const;

const PARTS = [
  ['subject', 'тема'],
  ['body', 'текст'],
] as const;

/** Texts of the letters; those that the teacher has added come whole. */
export const letterWordings: TextSource<LetterSettings> = {
  texts: (settings) =>
    letterTemplates(settings).flatMap((template) =>
      PARTS.map(
        ([part, name]): WordedText => ({
          id: `letters/${template.id}/${part}`,
          title: `Письмо «${template.title}»: ${name}`,
          text: template[part],
          usual: usualText(template.id)?.[part] ?? null,
          fields: FIELDS,
          usualOn: null,
          reviewedOn: null,
          ...(usualText(template.id) === null && {
            partOf: { id: `letters/${template.id}`, title: `Письмо «${template.title}»` },
          }),
        }),
      ),
    ),
  with(settings, wordings, from) {
    const isTaken = (id: string) => PARTS.some(([part]) => wordings.has(`letters/${id}/${part}`));
    const known = new Set(letterTemplates(settings).map(({ id }) => id));
    const added = from.own.filter(({ id }) => !known.has(id) && isTaken(id));
    return letterTemplates({ ...settings, own: [...settings.own, ...added] })
      .filter(({ id }) => isTaken(id))
      .reduce(
        (next, { id, subject, body }) =>
          withText(next, id, {
            subject: wordings.get(`letters/${id}/subject`) ?? subject,
            body: wordings.get(`letters/${id}/body`) ?? body,
          }),
        { ...settings, own: [...settings.own, ...added] },
      );
  },
};
