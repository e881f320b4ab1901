import { describe, expect, it } from 'vitest';
import { readAccount } from '../../../../utils/dnevnik/readers/account.ts';
import { fault } from '../../../setup/fault.ts';
import { fullName } from '../../../stand/names.ts';
import { render } from '../../../stand/render.ts';
import { EDITIONS, makeSchool } from '../../../stand/school.ts';
import { page } from '../dom.ts';

const LINK = (user: string) =>
  `<div class="page-header"><a href="https://dnevnik.ru/user/settings.aspx?user=${user}" title="Настройки">Настройки</a></div>`;
const SCRIPT = (user: string, role = 'staff') =>
  `<script>var dnevnik = {"urls":{"user":{"id":7777777}},"user":{"schools":[{"id":10509}],"id":${user},"role":"Edu","commonRole":"${role}"},"auth":{"isAuthenticated":true}};</script>`;
const none = { id: null, name: null, conflict: false, role: null };

describe('the account of a page', () => {
  it.each([
    ['both places', SCRIPT('1000099999999') + LINK('1000099999999'), '1000099999999', 'staff'],
    ['the scripts alone', SCRIPT('7654321', 'student'), '7654321', 'student'],
    ['the link alone', LINK('7654321'), '7654321', null],
    [
      'unquoted names',
      "<script>\n//<![CDATA[\n  window.dnevnik = { settings: { user: { id: 1111111 } }, user : { id : 7654321, commonRole: 'parent' } };</script>",
      '7654321',
      'parent',
    ],
    ['a quoted id', '<script>var dnevnik={user:{id:"7654321"}}</script>', '7654321', null],
    ['a link escaped twice', LINK('7654321').replace('?', '?a=1&amp;amp;'), '7654321', null],
  ])('reads it from %s', (_, html, id, role) => {
    expect(readAccount(page(html))).toEqual({ id, name: null, conflict: false, role });
  });

  it.each([
    ['nothing', '<p>'],
    ['the id of something else in the globals', '<script>var dnevnik={user:{group:{id:7654321}}};</script>'],
    [
      'another global',
      '<script>window.other={user:{id:7654321}};var x={dnevnik:{user:{id:7654321}}}</script>',
    ],
    ['a link of another page', '<a href="https://dnevnik.ru/user/user.aspx?user=7654321">Профиль</a>'],
    ['a link off the site', '<a href="https://example.org/user/settings.aspx?user=7654321">Настройки</a>'],
    ['text in a string', '<script>var a="var dnevnik = {user:{id:7654321}"</script>'],
    ['a script that ends too early', '<script>var dnevnik = {"user":{"name":"</script>'],
    ['an id of the wrong length', '<script>var dnevnik={user:{id:12}}</script>'],
  ])('reads none from %s', (_, html) => {
    expect(readAccount(page(html))).toEqual(none);
  });

  it.each(EDITIONS)('reads it on pages of the stand, edition %i', (edition) => {
    const school = makeSchool(1, 28, { edition });
    for (const viewer of [school.teacher, school.student, school.admin]) {
      for (const path of ['/myclasses.aspx', `/class.aspx?class=${school.main.id}&view=members`]) {
        const found = readAccount(page(render(school, viewer)(path).body));
        const { userId: id, role } = viewer;
        expect(found).toEqual({ id, name: fullName(viewer), conflict: false, role });
      }
    }
  });

  fault('A page whose scripts and settings link name different accounts', 'Neither is believed', () => {
    expect(readAccount(page(SCRIPT('1111111') + LINK('2222222')))).toEqual({
      id: null,
      name: null,
      conflict: true,
      role: 'staff',
    });
  });

  fault(
    'A link to somebody’s settings, and a script, in the content that users of the site write',
    'They do not count for the account of the page',
    () => {
      const content = `<div id="content">${LINK('2222222')}${SCRIPT('3333333')}</div>`;
      expect(readAccount(page(SCRIPT('1111111') + LINK('1111111') + content)).id).toBe('1111111');
      expect(readAccount(page(content))).toEqual(none);
    },
  );
});
