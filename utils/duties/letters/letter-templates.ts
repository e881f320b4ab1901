import { array, type InferOutput, maxLength, object, optional, parse, pipe, record, string } from 'valibot';
import { settingsDocument } from '../../class-data/settings/settings-document.ts';
import { type Letter, USUAL_LETTER } from './diary-letter.ts';

export interface LetterTemplate extends Letter {
  id: string;
  title: string;
}

const letterSchema = {
  subject: pipe(string(), maxLength(200)),
  body: pipe(string(), maxLength(10_000)),
};

/** The teacher's versions of the letters; sealed, for all classes. */
export const letterSettingsSchema = object({
  /** Edited texts by template id. */
  edited: optional(record(string(), object(letterSchema)), {}),
  /** The teacher's own templates. */
  own: optional(
    pipe(
      array(
        object({ id: pipe(string(), maxLength(40)), title: pipe(string(), maxLength(100)), ...letterSchema }),
      ),
      maxLength(30),
    ),
    [],
  ),
});
export type LetterSettings = InferOutput<typeof letterSettingsSchema>;

export const lettersDocument = settingsDocument({
  id: 'settings:letters',
  ofClass: false,
  schema: letterSettingsSchema,
  usual: () => parse(letterSettingsSchema, {}),
});

const SIGNED = ['', '{учитель}, классный руководитель, {класс}', '{контакты}', '{школа}'];

/** Our wording, to be edited. */
const USUAL: readonly LetterTemplate[] = [
  { id: 'diary', title: 'Об электронном дневнике', ...USUAL_LETTER },
  {
    id: 'sign-in',
    title: 'Напоминание о входе',
    subject: 'Вход в электронный дневник, {класс}',
    body: [
      'Уважаемые родители!',
      '',
      'Если вы ещё не входили в электронный дневник, сделайте это, пожалуйста: {адрес}. Понадобятся логин и временный пароль с памятки; если она потерялась, напишите мне, я выдам новую лично. Пароли по почте не высылаются.',
      '',
      'Если электронная форма неудобна, отметки и посещаемость можно получать на бумаге.',
      ...SIGNED,
    ].join('\n'),
  },
  {
    id: 'after-holidays',
    title: 'После каникул',
    subject: 'Начало новой четверти, {класс}',
    body: [
      'Уважаемые родители!',
      '',
      'Каникулы закончились. Итоги прошедшего периода, расписание и домашние задания — в электронном дневнике: {адрес}. Проверьте, пожалуйста, что вход работает и что уведомления приходят на вашу почту.',
      ...SIGNED,
    ].join('\n'),
  },
];

/** All templates, with the teacher's texts replacing ours, own ones last. */
export function letterTemplates({ edited, own }: LetterSettings): LetterTemplate[] {
  return [...USUAL.map((template) => ({ ...template, ...edited[template.id] })), ...own];
}

/** The settings with a template's text stored; the default text is not stored as an edit. */
export function withText(settings: LetterSettings, id: string, letter: Letter): LetterSettings {
  const { subject, body } = letter;
  const usual = USUAL.find((template) => template.id === id);
  if (!usual) {
    const own = settings.own.map((template) =>
      template.id === id ? { ...template, subject, body } : template,
    );
    return { ...settings, own };
  }
  const { [id]: _, ...others } = settings.edited;
  const same = usual.subject === subject && usual.body === body;
  return { ...settings, edited: same ? others : { ...others, [id]: { subject, body } } };
}

/** The default template; null: it is the teacher's own. */
export function usualText(id: string): Letter | null {
  const usual = USUAL.find((template) => template.id === id);
  return usual ? { subject: usual.subject, body: usual.body } : null;
}
