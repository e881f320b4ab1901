import { describe, expect, it } from 'vitest';
import { readAdminPeople } from '../../../../utils/dnevnik/readers/admin-people.ts';
import { readClassPage } from '../../../../utils/dnevnik/readers/class-page.ts';
import { readFrame } from '../../../../utils/dnevnik/readers/frame.ts';
import { readMyClasses } from '../../../../utils/dnevnik/readers/my-classes.ts';
import { readPasswordChange } from '../../../../utils/dnevnik/readers/password-change.ts';
import { readPersonCard } from '../../../../utils/dnevnik/readers/person-card.ts';
import { readSchoolPeople } from '../../../../utils/dnevnik/readers/school-people.ts';
import { readSignIn } from '../../../../utils/dnevnik/readers/sign-in.ts';
import { readStart } from '../../../../utils/dnevnik/readers/start.ts';
import { CLASS, framed, MEMBERS, page, url } from '../dom.ts';

const S = 'https://schools.dnevnik.ru';
const CARD = url(`${S}/v2/admin/persons/person?person=1000000000017&school=10509`);
const globals = `<script>var dnevnik = {user:{id:1,role:"EduStaff", commonRole:"staff",schools:[{id:10509}]}};
window.__TALK__INITIAL__STATE__ = {"user":{"id":1,"name":"Учителева Анна Борисовна","classTeacherGroups":[{"id":${CLASS},"name":"7а"}]},"schoolsInfo":[{"id":10509,"name":"МБОУ \\"Лицей №1\\""}]};</script>`;

describe('frame', () => {
  it('reads school, person, role and tabs', () => {
    const tabs = `<div class="tabs"><ul><li class="active  "><a id="TabMembers" href="/class.aspx?class=${CLASS}&amp;view=members">Участники</a></li></ul></div>`;
    expect(readFrame(framed(tabs, globals), url(MEMBERS))).toEqual({
      school: { id: '10509', name: 'МБОУ «Лицей №1»' },
      signedInAs: 'Учителева А.Б.',
      role: 'staff',
      tabs: [{ id: 'TabMembers', text: 'Участники', address: MEMBERS, active: true }],
    });
  });
  it('takes the school’s name from the globals if the breadcrumb has none', () => {
    const html = `${globals}<ul class="crumbs"><li><a href="/v2/school?school=10509">На главную страницу школы</a></li></ul>`;
    expect(readFrame(page(html), url(MEMBERS)).school).toEqual({ id: '10509', name: 'МБОУ "Лицей №1"' });
    expect(readFrame(page('<p>'), url(MEMBERS))).toMatchObject({
      school: { id: null, name: null },
      role: null,
    });
  });
});

describe('sign-in', () => {
  const form =
    '<form class="login" method="POST"><input name="login" data-test-id="login-field"><input type="password" name="password"><div class="message ">Неверно</div></form><a class="login__pubservices-link" href="/login/esia/pskov">Госуслуги</a>';
  it('reads both ways to sign in', () => {
    expect(readSignIn(page(form), url('https://login.dnevnik.ru/login'))).toEqual({
      kind: 'sign-in',
      data: {
        passwordForm: true,
        gosuslugiAddress: 'https://login.dnevnik.ru/login/esia/pskov',
        captcha: false,
        error: 'Неверно',
      },
      warnings: [],
    });
  });
  it('reads the change form', () => {
    const html =
      '<form action="/passwordchanged" method="post"><input type="hidden" id="Token" name="Token" value="x"><input name="Login"><input name="Password"><input name="RepeatedPassword"></form>';
    expect(readPasswordChange(page(html), url('https://login.dnevnik.ru/login')).data).toEqual({
      action: 'https://login.dnevnik.ru/passwordchanged',
      token: true,
    });
  });
});

describe('start and classes', () => {
  it('keeps every digit of the class', () => {
    expect(readStart(framed('', globals), url('https://dnevnik.ru/teacher'))).toEqual({
      kind: 'start',
      data: {
        name: 'Учителева Анна Борисовна',
        role: 'staff',
        classTeacherGroups: [CLASS],
        schools: [{ id: '10509', name: 'МБОУ "Лицей №1"' }],
      },
      warnings: [],
    });
  });
  it('reads each of my classes once', () => {
    const block = `<div class="cc"><a href="/v2/class?class=${CLASS}" title="На страницу класса"><img></a><a href="/v2/class?class=${CLASS}">7 "А"</a><a href="/v2/journals/subject/1234567890123456">Журнал</a></div>`;
    const reading = readMyClasses(
      framed(`<div id="ContentPanelMyClasses">${block}</div>`),
      url(`${S}/v2/myclasses`),
    );
    expect(reading).toEqual({
      kind: 'my-classes',
      data: { classes: [{ id: CLASS, name: '7 "А"', address: `${S}/v2/class?class=${CLASS}` }] },
      warnings: [],
    });
  });
  it('reads a class page', () => {
    const html = `<h2>Класс: 7 "А"</h2><div class="peopleS"><div class="first"><a href="?user=100001"><img></a><a class="u" href="https://dnevnik.ru/user/user.aspx?user=100001">Учителева Анна Борисовна</a></div></div>`;
    expect(readClassPage(framed(html), url(`${S}/class.aspx?class=${CLASS}`)).data).toEqual({
      classGroup: { id: CLASS, name: '7 "А"', address: null },
      membersAddress: `${MEMBERS}&group=students`,
      classTeacher: { user: '100001', name: 'Учителева Анна Борисовна' },
    });
  });
});

describe('people', () => {
  it('reads the people of the school', () => {
    const html =
      '<p class="found">Найдено: <b>1</b></p><table class="people"><tr><td class="tdAvatar"><a class="ava male" href="/user/user.aspx?user=100002"></a></td><td class="tdName"><a class="u" href="/user/user.aspx?user=100002">Ким Олег</a><p>Учитель</p></td></tr></table>';
    const { data, warnings } = readSchoolPeople(
      framed(html),
      url(`${S}/school.aspx?school=10509&view=members&group=staff`),
    );
    expect(data).toMatchObject({
      total: 1,
      group: 'staff',
      people: [{ name: 'Ким Олег', sex: 'male', role: 'учитель' }],
    });
    expect(warnings).toEqual([]);
  });
  it('reads the administration’s list', () => {
    const html = `<table class="grid gridLines vam"><tr><th>Фото</th><th>ФИО</th><th>Класс</th></tr>
<tr><td><a href="https://dnevnik.ru/user/user.aspx?user=100001"></a></td><td><a href="/admin/persons/person.aspx?person=1000000000001&school=10509">Ким Анна</a></td><td><a href="/class.aspx?class=${CLASS}">7 "А"</a></td></tr>
<tr><td></td><td><a href="/admin/persons/person.aspx?person=1000000000002&school=10509">Ли Пётр</a></td><td><span>Завхоз</span></td></tr></table>`;
    const { data, warnings } = readAdminPeople(
      framed(html),
      url(`${S}/admin/persons/default.aspx?school=10509&group=students`),
    );
    expect(data.people).toMatchObject([
      {
        name: 'Ким Анна',
        user: '100001',
        person: '1000000000001',
        classGroup: { id: CLASS, name: '7 "А"' },
        job: null,
      },
      { name: 'Ли Пётр', user: null, person: '1000000000002', classGroup: null, job: 'Завхоз' },
    ]);
    expect(warnings).toEqual([]);
  });
});

describe('person card', () => {
  it('reads the labelled summary', () => {
    const html =
      '<dl class="info"><dt>ФИО</dt><dd>Ким\n Анна Олеговна</dd><dt>Дата рождения</dt><dd>5&nbsp;мая 2013</dd><dt>Email</dt><dd>-</dd><dt>Мобильный телефон</dt><dd>+7 900 000-00-00</dd></dl>';
    expect(readPersonCard(framed(html), CARD)).toMatchObject({
      data: {
        person: '1000000000017',
        school: '10509',
        name: 'Ким Анна Олеговна',
        birthDate: '2013-05-05',
        email: null,
        phones: ['+7 900 000-00-00'],
        relatives: null,
      },
      warnings: [],
    });
  });
  it('reads the newer summary by position, and fields', () => {
    const places =
      '<dl class="info big"><dd>7 "А"</dd></dl><dl class="info s2"><dd>Ким Анна</dd><dd>женский</dd><dd>-</dd><dd>05.05.2013</dd><dd>kim@example.org</dd></dl>';
    expect(readPersonCard(framed(places), CARD).data).toMatchObject({
      name: 'Ким Анна',
      sex: 'female',
      birthDate: '2013-05-05',
      email: 'kim@example.org',
      classGroup: { name: '7 "А"' },
    });
    const fields =
      '<input id="nlast" value="Ли"><input id="nfirst" value="Пётр"><input id="nmiddle" value="">';
    expect(readPersonCard(framed(fields), CARD).data.name).toBe('Ли Пётр');
  });
  it('reads relatives, never the caption of a link', () => {
    const tabs =
      '<div class="tabs"><ul><li class="active"><a id="TabParents" href="?view=parents">Родственники</a></li></ul></div>';
    const row = `<table><tr><td>Ким Ольга Ивановна</td><td>мать</td><td><a title="Редактировать" href="/v2/admin/persons/person?person=1000000000030&school=10509">Редактировать</a></td></tr></table>`;
    const reading = readPersonCard(framed(tabs + row), CARD);
    expect(reading.data.relatives).toMatchObject([
      { name: 'Ким Ольга Ивановна', relation: 'мать', person: '1000000000030' },
    ]);
    const none = readPersonCard(framed(`${tabs}<p>У пользователя не настроены родственные связи</p>`), CARD);
    expect([none.data.relatives, none.warnings]).toEqual([[], []]);
  });
});
