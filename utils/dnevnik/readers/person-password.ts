import { withoutInvisible } from '../../base/text/invisible.ts';
import { isPersonCardPage, personOf, schoolOf, siteLink } from '../addresses.ts';
import type { Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { PersonPasswordData, Reading } from '../pages.ts';
import { cleanText, textOf } from '../text.ts';
import { findNotice } from './notice.ts';
import { idFromTabs, readNameOfCard, shownPersons } from './person-frame.ts';

/**
 * «Пароль» tab of a person card. Login = first `dd.bold`; in the answer to a reset the new temporary password
 * = second `dd.bold`; the form posts to the same address with `__RequestVerificationToken` and
 * `change=<caption of the button>`. Facts 3.1 [K emaktab v2; kundelik, class teacher]. Labels (`dt`), if
 * present, win over the order. Warnings never contain a login or a password.
 */
export function readPersonPassword(
  document: Document,
  url: URL,
): Reading<'person-password', PersonPasswordData> {
  const warnings: Warning[] = [];
  const scope = document.querySelector('#content') ?? document.body ?? document;
  const { login, temporaryPassword } = readCredentials(scope, warnings);
  const person = personOf(url) ?? idFromTabs(document, url, personOf);
  const data: PersonPasswordData = {
    person,
    shownPersons: shownPersons(document, url),
    school: schoolOf(url) ?? idFromTabs(document, url, schoolOf),
    name: readNameOfCard(document, warnings),
    login,
    temporaryPassword,
    resetForm: readResetForm(scope, url, person, warnings),
    gosuslugi: saysGosuslugi(scope),
    noRight: false,
  };
  data.noRight = data.login === null && !data.resetForm && findNotice(document, NO_RIGHT) !== null;
  if (person === null) {
    warnings.push(warning('person-id', 'Не видно, чья это карточка: в адресе нет номера человека.'));
  }
  warnings.push(...missing(data, warnings));
  return { kind: 'person-password', data, warnings };
}

/** One warning for what the tab does not show; nothing already reported is repeated. */
function missing(data: PersonPasswordData, reported: Warning[]): Warning[] {
  const noLogin =
    data.login === null && !data.gosuslugi && !reported.some(({ code }) => code.startsWith('login'));
  const offered = data.resetForm !== null || data.temporaryPassword !== null || data.gosuslugi;
  const noReset = !offered && !reported.some(({ code }) => code.startsWith('reset'));
  if (noLogin && noReset) {
    const text =
      'На вкладке «Пароль» нет ни логина, ни кнопки нового пароля: страница открылась не целиком или у вас нет прав. Откройте карточку на сайте.';
    return [warning('tab-not-read', text)];
  }
  if (noLogin) {
    return [warning('login-not-found', 'Логин на вкладке «Пароль» не найден. Посмотрите карточку на сайте.')];
  }
  if (!noReset) return [];
  const text =
    'Сайт не предлагает здесь выдать новый пароль. Возможно, у вас нет на это прав: обратитесь к администратору школы.';
  return [warning('reset-not-offered', text)];
}

/** The site refuses by such a page, with status 200. */
const NO_RIGHT = /недостаточно прав|нет прав|нет доступа|доступ (?:запрещ[её]н|закрыт)/i;
/** In the languages of the interface: Russian, Uzbek, Kazakh, English. */
const LOGIN_LABEL = /логин|имя пользователя|login/i;
const PASSWORD_LABEL = /парол|parol|құпия ?сөз|password/i;

interface Value {
  text: string;
  label: string;
}

function readCredentials(
  scope: ParentNode,
  warnings: Warning[],
): { login: string | null; temporaryPassword: string | null } {
  const bold = valuesIn(scope, 'dd.bold');
  const labelledBold = bold.filter(({ label }) => LOGIN_LABEL.test(label) || PASSWORD_LABEL.test(label));
  let [login, password] = bold;
  if (labelledBold.length || (login?.label && bold.length)) {
    login = onlyLabelled(bold, LOGIN_LABEL);
    password = onlyLabelled(bold, PASSWORD_LABEL);
    if (!login && bold[0] && !bold[0].label) login = bold[0];
  }
  if (!bold.length) {
    const pairs = [...valuesIn(scope, 'dd'), ...cellsIn(scope)];
    login = onlyLabelled(pairs, LOGIN_LABEL);
    password = onlyLabelled(pairs, PASSWORD_LABEL);
  }
  password ??= onlyLabelled(valuesIn(scope, 'dd:not(.bold)'), /(?:временн|нов)\S* парол/i);
  return {
    login: checked(login, /^[^\s@<>"'«»]{2,64}(?:@[\w.-]+)?$/, 'login-strange', 'Логин', warnings),
    temporaryPassword: checkedPassword(password, warnings),
  };
}

/** Values with their labels, unchanged: entities in a login or password are not decoded. */
function valuesIn(scope: ParentNode, selector: string): Value[] {
  return [...scope.querySelectorAll(selector)].map((element) => {
    const before = element.previousElementSibling;
    return { text: plainText(element), label: before?.localName === 'dt' ? textOf(before) : '' };
  });
}

function cellsIn(scope: ParentNode): Value[] {
  return [...scope.querySelectorAll('tr')]
    .filter((row) => row.children.length === 2)
    .map((row) => ({ label: textOf(row.children[0]), text: plainText(row.children[1]!) }));
}

function plainText(element: Element): string {
  return withoutInvisible(element.textContent ?? '').trim();
}

/** The value with a matching label, if there is exactly one. */
function onlyLabelled(values: Value[], label: RegExp): Value | undefined {
  const fitting = values.filter((value) => label.test(value.label) && value.text !== '');
  return fitting.length === 1 ? fitting[0] : undefined;
}

function checked(
  value: Value | undefined,
  shape: RegExp,
  code: string,
  what: string,
  warnings: Warning[],
): string | null {
  if (!value || /^[-–—]?$/.test(value.text)) return null;
  if (shape.test(value.text)) return value.text;
  const text = `${what} на странице выглядит необычно и не взят. Посмотрите карточку на сайте.`;
  warnings.push(warning(code, text));
  return null;
}

/** Asterisks, «установлен», «скрыт» are not a password. */
function checkedPassword(value: Value | undefined, warnings: Warning[]): string | null {
  if (!value || /^[-–—*•●]*$/.test(value.text) || /^[а-яё ,.]+$/i.test(value.text)) return null;
  return checked(value, /^[!-~]{4,64}$/, 'password-strange', 'Временный пароль', warnings);
}

function readResetForm(
  scope: ParentNode,
  url: URL,
  person: string | null,
  warnings: Warning[],
): PersonPasswordData['resetForm'] {
  const forms = [...scope.querySelectorAll('form')].filter((form) => form.querySelector('[name="change" i]'));
  const [form] = forms;
  if (!form) {
    if (hasOtherReset(scope)) {
      warnings.push(
        warning('reset-unknown', 'Форма выдачи пароля устроена не так, как раньше; Классрук её не трогает.'),
      );
    }
    return null;
  }
  const refuse = (text: string) => {
    warnings.push(warning('reset-refused', `${text} Классрук не станет выдавать здесь пароль.`));
    return null;
  };
  const controls = [...form.querySelectorAll('[name="change" i]')];
  const button = controls.find((control) => control.matches('button, [type="submit" i]')) ?? controls[0]!;
  const token = form.querySelector('input[name="__RequestVerificationToken"]')?.getAttribute('value') ?? '';
  const action = siteLink(form.getAttribute('action') ?? '', url);
  const caption = button.getAttribute('value') ?? textOf(button);
  if (forms.length > 1) return refuse('На странице несколько форм выдачи пароля.');
  if (button.hasAttribute('disabled')) return refuse('Кнопка выдачи пароля недоступна.');
  if (!/^post$/i.test(form.getAttribute('method') ?? ''))
    return refuse('Форма отправляется не так, как раньше.');
  if (!token) return refuse('В форме нет защитного кода страницы.');
  if (!action || !isPersonCardPage(action)) return refuse('Форма ведёт не на карточку человека.');
  const target = personOf(action);
  if (target !== null && target !== person) return refuse('Форма ведёт на карточку другого человека.');
  const fields: Record<string, string> = {};
  for (const input of form.querySelectorAll('input[type="hidden" i][name]')) {
    const name = input.getAttribute('name') ?? '';
    if (name !== '__RequestVerificationToken' && !/^change$/i.test(name)) {
      fields[name] = input.getAttribute('value') ?? '';
    }
  }
  return { action: action.href, token, fields, caption };
}

/** A button that seems to change the password, in an unknown form. */
function hasOtherReset(scope: ParentNode): boolean {
  for (const button of scope.querySelectorAll(
    'form button, form input[type="submit" i], form input[type="button" i]',
  )) {
    const text = button.getAttribute('value') ?? textOf(button);
    if (/парол/i.test(text)) return true;
  }
  return false;
}

/** «Вход … через портал «Госуслуги»», in one passage; the word alone may be in an advertisement. */
function saysGosuslugi(scope: ParentNode): boolean {
  const text = cleanText(scope.textContent ?? '');
  const about = '(?:вход|войти|войд|авториз|доступ|уч[её]тн|подтвержд|парол)';
  const portal = '(?:госуслуг|есиа)';
  return new RegExp(`${about}.{0,120}${portal}|${portal}.{0,120}${about}`, 'i').test(text);
}
