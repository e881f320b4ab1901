import type { Slip, SlipVariant } from './slip.ts';

/** Names of the merge fields of a slip's text, as the teacher writes them in braces. */
export type SlipField =
  | 'имя'
  | 'кем приходится'
  | 'чей родитель'
  | 'школа'
  | 'класс'
  | 'логин'
  | 'пароль'
  | 'адрес'
  | 'кому сообщить';

/** A merge field with its meaning; `variants` are the slips that may use it. */
export interface SlipFieldInfo {
  field: SlipField;
  meaning: string;
  variants: readonly SlipVariant[];
}

const ALL: readonly SlipVariant[] = ['password', 'login', 'gosuslugi'];

export const SLIP_FIELDS: readonly SlipFieldInfo[] = [
  { field: 'имя', meaning: 'фамилия, имя и отчество владельца логина', variants: ALL },
  { field: 'кем приходится', meaning: 'мать, отец, опекун…; у ученика пусто', variants: ALL },
  { field: 'чей родитель', meaning: 'имена детей; у ученика пусто', variants: ALL },
  { field: 'школа', meaning: 'название школы', variants: ALL },
  { field: 'класс', meaning: 'класс', variants: ALL },
  { field: 'логин', meaning: 'логин', variants: ['password', 'login'] },
  { field: 'пароль', meaning: 'временный пароль', variants: ['password'] },
  { field: 'адрес', meaning: 'адрес страницы входа', variants: ALL },
  {
    field: 'кому сообщить',
    meaning: 'кому сообщить, если логин и пароль стали известны другим',
    variants: ALL,
  },
];

/** Printed where a merge field has no value. */
export const GAP = '________';

/** Whom to tell about a leak if nothing is set. */
export const DEFAULT_REPORT_TO = 'классному руководителю';

/**
 * Default slip texts. A line that begins with «!» is printed bold; a line that begins with a number and a dot
 * is printed as a step, with its continuation lines indented.
 */
export const DEFAULT_SLIP_TEXTS: Readonly<Record<SlipVariant, string>> = {
  password: [
    '! Как войти в первый раз',
    '1. Откройте адрес входа или наведите камеру телефона на код.',
    '2. Введите логин и временный пароль, придумайте новый пароль.',
    '3. Укажите почту или телефон: по ним восстанавливают доступ.',
    '! Передавать логин и пароль другим лицам запрещено.',
    'Если их мог узнать кто-то ещё, сразу сообщите {кому сообщить}.',
  ].join('\n'),
  login: [
    '! Как войти',
    '1. Откройте адрес входа или наведите камеру телефона на код.',
    '2. Введите логин и свой пароль. Если забыли его, восстановите там же.',
    '3. Ещё не входили — попросите временный пароль и смените его.',
    '! Передавать логин и пароль другим лицам запрещено.',
    'Если их мог узнать кто-то ещё, сразу сообщите {кому сообщить}.',
  ].join('\n'),
  gosuslugi: [
    '! Как войти в первый раз',
    '1. Откройте адрес входа или наведите камеру на код, выберите Госуслуги.',
    '2. Взрослому нужна подтверждённая учётная запись, ребёнку её создаёт родитель.',
    '3. ФИО, дата рождения и СНИЛС там и в школе должны совпадать.',
    '! Передавать логин и пароль другим лицам запрещено.',
    'Не удаётся войти или пароль узнал кто-то ещё — сразу сообщите {кому сообщить}.',
  ].join('\n'),
};

/** A text with its fields filled in, and its problems, in Russian, for the teacher. */
export interface FilledText {
  text: string;
  problems: string[];
}

/**
 * Replaces each `{поле}` by its value (case and spaces inside the braces do not matter). An unknown or empty
 * field becomes a gap to fill in by hand, a lone brace is dropped; each is listed in `problems`.
 */
export function fillTemplate(text: string, values: Partial<Record<SlipField, string>>): FilledText {
  const problems = new Set<string>();
  const filled = text.replace(/\{([^{}\n]*)\}|[{}]/g, (whole, inside: string | undefined) => {
    if (inside === undefined) {
      problems.add(`В тексте памятки лишняя скобка «${whole}».`);
      return '';
    }
    const field = inside.trim().toLowerCase().replace(/\s+/g, ' ');
    const info = SLIP_FIELDS.find((known) => known.field === field);
    if (!info) {
      const known = SLIP_FIELDS.map((each) => `{${each.field}}`).join(', ');
      problems.add(`В тексте памятки неизвестное поле «{${inside.trim()}}». Есть поля: ${known}.`);
      return GAP;
    }
    const value = values[info.field];
    if (value === undefined) {
      problems.add(
        info.field === 'пароль'
          ? 'Поле «{пароль}» можно использовать только в памятке с временным паролем.'
          : `Для поля «{${info.field}}» в этой памятке нет значения.`,
      );
      return GAP;
    }
    return value;
  });
  return { text: filled, problems: [...problems] };
}

/** What is wrong with an edited text before printing, in Russian; empty if all is well. */
export function checkSlipText(text: string, variant: SlipVariant): string[] {
  const values: Partial<Record<SlipField, string>> = {};
  for (const { field, variants } of SLIP_FIELDS) if (variants.includes(variant)) values[field] = field;
  const { problems } = fillTemplate(text, values);
  return text.trim() ? problems : ['Текст памятки пуст.', ...problems];
}

/** Values of the merge fields for one slip. Only the password variant has a value for `{пароль}`. */
export function slipValues(slip: Slip, reportTo = DEFAULT_REPORT_TO): Partial<Record<SlipField, string>> {
  const values: Partial<Record<SlipField, string>> = {
    имя: slip.name,
    'кем приходится': slip.relation ?? '',
    'чей родитель': slip.children.join(', '),
    школа: slip.school,
    класс: slip.className,
    адрес: slip.signInAddress,
    'кому сообщить': reportTo,
  };
  if (slip.variant !== 'gosuslugi' && slip.login !== null) values.логин = slip.login;
  if (slip.variant === 'password' && slip.temporaryPassword !== null) values.пароль = slip.temporaryPassword;
  return values;
}
