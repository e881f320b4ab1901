import { describe, expect, it, test } from 'vitest';
import { readPersonPassword } from '../../../../utils/dnevnik/readers/person-password.ts';
import { framed, PASSWORD, url } from '../dom.ts';

const form = (inner = '', attributes = 'method="post"') =>
  `<form ${attributes}><input type="hidden" name="__RequestVerificationToken" value="T0k&amp;en"><input type="hidden" name="step" value="1">${inner}<input type="submit" name="change" value="Удалить текущий пароль"></form>`;
const login = '<dl class="info"><dt>Логин</dt><dd class="bold">ivanova.m</dd></dl>';
const answer =
  '<dl><dt>Логин</dt><dd class="bold"> ivanova.m </dd><dt>Временный пароль</dt><dd class="bold">012345</dd></dl>';
const read = (content: string) => readPersonPassword(framed(content), url(PASSWORD));
const codes = (content: string) => read(content).warnings.map(({ code }) => code);

describe('before a reset', () => {
  it('reads login and form, no password', () => {
    expect(read(`<h2>Иванова Мария Петровна</h2>${login}${form()}`)).toEqual({
      kind: 'person-password',
      data: {
        person: '1000000000017',
        shownPersons: [],
        school: '10509',
        name: 'Иванова Мария Петровна',
        login: 'ivanova.m',
        temporaryPassword: null,
        resetForm: {
          action: PASSWORD,
          token: 'T0k&en',
          fields: { step: '1' },
          caption: 'Удалить текущий пароль',
        },
        gosuslugi: false,
        noRight: false,
      },
      warnings: [],
    });
  });
  it('works without labels and with a button element', () => {
    const { data } = read(
      `<dl><dd class="bold">ivanova.m</dd></dl>${form().replace(/<input type="submit".*?>/, '<button name="change">Сбросить</button>')}`,
    );
    expect([data.login, data.temporaryPassword, data.resetForm?.caption]).toEqual([
      'ivanova.m',
      null,
      'Сбросить',
    ]);
  });
  it.each([
    'Joriy parolni o‘chirish ',
    ' Удалить текущий пароль\u00a0',
    'Құпиясөзді жою',
  ])('keeps the caption «%s» as the page has it', (caption) => {
    const control = `<input type="submit" name="change" value="${caption}">`;
    const changed = form().replace(/<input type="submit".*?>/, control);
    expect(read(`${login}${changed}`).data.resetForm?.caption).toBe(caption);
  });
  it('takes the pressed control, not a hidden field of the same name', () => {
    const hidden = '<input type="hidden" name="change" value="0">';
    expect(read(`${login}${form(hidden)}`).data.resetForm?.caption).toBe('Удалить текущий пароль');
  });
  it('says if nothing is offered', () => {
    expect(codes(login)).toEqual(['reset-not-offered']);
    expect(codes('')).toEqual(['tab-not-read']);
  });
  it('collects the ids that its own content names, each once', () => {
    const tab = (person: string) =>
      `<div class="tabs"><ul><li><a href="/v2/admin/persons/person?person=${person}&view=review">Обзор</a></li></ul></div>`;
    const field = (name: string, value: string) => `<input type="hidden" name="${name}" value="${value}">`;
    const shown = (content: string) => read(content).data.shownPersons;
    expect(shown(`${tab('1000000000017')}${form()}`)).toEqual(['1000000000017']);
    expect(shown(`${tab('1000000000017')}${form(field('personId', '1000000000018'))}`)).toEqual([
      '1000000000017',
      '1000000000018',
    ]);
    expect(shown(form('', `method="post" action="${PASSWORD}"`))).toEqual(['1000000000017']);
    // A form without an action goes to our own address, which proves nothing; a school is no person.
    expect(shown(form(field('school', '1000000000018')))).toEqual([]);
    expect(shown('<a href="/v2/admin/persons/person?person=1000000000018">Родственник</a>')).toEqual([]);
  });
  it('says that the teacher has no right to it', () => {
    const refusal = '<div class="message ">У вас недостаточно прав для просмотра этой страницы.</div>';
    expect(read(refusal).data.noRight).toBe(true);
    expect(read('').data.noRight).toBe(false);
    expect(read(`${refusal}${login}`).data.noRight).toBe(false);
  });
  it('recognises Госуслуги', () => {
    const reading = read('<p>Вход в Дневник.ру выполняется через портал «Госуслуги».</p>');
    expect(reading.data).toMatchObject({ gosuslugi: true, resetForm: null, login: null });
    expect(reading.warnings).toEqual([]);
  });
});

describe('after a reset', () => {
  it('reads the second bold value', () => {
    expect(read(answer).data).toMatchObject({
      login: 'ivanova.m',
      temporaryPassword: '012345',
      resetForm: null,
    });
    expect(codes(answer)).toEqual([]);
    expect(
      read('<dl><dd class="bold">a1</dd><dd class="bold">0&amp;#39;12</dd></dl>').data.temporaryPassword,
    ).toBe('0&#39;12');
  });
  test.each(['******', 'установлен', 'не задан', '-', ''])('%s is no password', (text) => {
    expect(read(answer.replace('012345', text)).data.temporaryPassword).toBeNull();
  });
  it.each([
    ['Login', 'Vaqtinchalik parol'],
    ['Логин', 'Уақытша құпиясөз'],
    ['Login', 'Temporary password'],
  ])('reads the labels %s, %s of other languages', (login, password) => {
    const html = answer.replace('Логин', login).replace('Временный пароль', password);
    expect(read(html).data).toMatchObject({ login: 'ivanova.m', temporaryPassword: '012345' });
  });
  it('drops characters that nobody sees', () => {
    const html = answer.replace('012345', '\u2066012\u200b345\u2069\u202c');
    expect(read(html).data.temporaryPassword).toBe('012345');
  });
  it('prefers labels to positions', () => {
    const other = `<dl><dt>ФИО</dt><dd class="bold">Ким Анна</dd><dt>Логин</dt><dd class="bold">kim</dd></dl>${form()}`;
    expect(read(other).data).toMatchObject({ login: 'kim', temporaryPassword: null });
    const mail =
      '<dl><dt>Логин</dt><dd class="bold">kim</dd><dt>Почта</dt><dd class="bold">kim@x.ru</dd></dl>';
    expect(read(mail).data.temporaryPassword).toBeNull();
  });
  it('does not confuse login and password, or take a third value for either', () => {
    const html =
      '<dl><dt>Временный пароль</dt><dd class="bold">029118</dd><dt>Действует до</dt><dd class="bold">301226</dd><dt>Логин</dt><dd class="bold">kim</dd></dl>';
    expect(read(html).data).toMatchObject({ login: 'kim', temporaryPassword: '029118' });
    const plain = answer.replace('<dd class="bold">012345', '<dd>012345');
    expect(read(plain).data).toMatchObject({ login: 'ivanova.m', temporaryPassword: '012345' });
  });
  it('reads changed markup by labels', () => {
    const table =
      '<table><tr><td>Логин:</td><td>kim</td></tr><tr><td>Временный пароль:</td><td>445566</td></tr></table>';
    expect(read(table).data).toMatchObject({ login: 'kim', temporaryPassword: '445566' });
  });
  it('puts no secret into a warning', () => {
    const unrecognised = '<dl><dd class="bold">ло гин 1</dd><dd class="bold">па роль 7</dd></dl>';
    const { data, warnings } = read(unrecognised);
    expect([data.login, data.temporaryPassword]).toEqual([null, null]);
    expect(JSON.stringify(warnings)).not.toMatch(/ло гин 1|роль 7/);
  });
});

describe('an untrustworthy form', () => {
  test.each([
    ['another person', form('', 'method="post" action="?person=1000000000018&view=password"')],
    ['another place', form('', 'method="post" action="https://evil.ru/admin/persons/person.aspx"')],
    ['another page', form('', 'method="post" action="/v2/class"')],
    ['GET', form('', '')],
    ['no token', form().replace('T0k&amp;en', '')],
    ['two forms', form() + form()],
    ['disabled', form().replace('name="change"', 'name="change" disabled')],
  ])('%s', (_, html) => {
    expect(read(login + html).data.resetForm).toBeNull();
    expect(codes(login + html)).toEqual(['reset-refused']);
  });
  it('a changed form is not guessed', () => {
    expect(
      codes(login + form().replace('name="change"', 'name="reset"').replace('текущий', 'старый')),
    ).toEqual(['reset-unknown']);
  });
});

describe('name', () => {
  it('is not taken from the header or from two different headings', () => {
    expect(read(login + form()).data.name).toBeNull();
    expect(codes(`<h2>Ким Анна</h2><h3>Ли Пётр</h3>${login}${form()}`)).toEqual(['names-differ']);
  });
});
