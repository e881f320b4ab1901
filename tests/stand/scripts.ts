import type { Context } from './context.ts';
import { inline, twice } from './html.ts';
import { fullName, shortName } from './names.ts';
import type { Person } from './people.ts';

const ROLES = { staff: 'EduStaff', student: 'EduStudent', parent: 'EduParent' };

const link = (host: string): string => `https://${host}.dnevnik.ru`;

/** The page's own global data, as text of inline scripts. */
export function globals(ctx: Context): string {
  const { viewer, school } = ctx;
  const led = school.classes.filter((group) => group.teacher === viewer);
  const dnevnik = {
    urls: {
      main: 'https://dnevnik.ru',
      schools: link('schools'),
      login: link('login'),
      staticFiles: link('static'),
    },
    settings: { environmentPrefix: '', isMobile: false, kundalikPayModel: null },
    user: {
      id: Number(viewer.userId),
      role: ROLES[viewer.role],
      commonRole: viewer.role,
      schools: [{ id: Number(school.id), regionName: 'Энская область' }],
      children: [],
      preferableLanguage: 'ru-RU',
      sex: viewer.sex === 'male' ? 'Male' : 'Female',
      age: null,
      group: null,
      isMethodist: false,
    },
    auth: { isAuthenticated: true, loginUrl: `${link('login')}/login` },
  };
  const talk = {
    user: {
      name: twice(fullName(viewer)),
      shortName: shortName(viewer),
      roles: [viewer.role],
      schoolIds: [school.id],
      groups: {},
      teacherGroups: {},
      classTeacherGroups: '@@',
      classTeacher: null,
      subjects: [],
      profileUrl: `https://dnevnik.ru/user/user.aspx?user=${viewer.userId}`,
    },
    schoolsInfo: [{ id: school.id, name: twice(school.name) }],
    urls: { chat: 'https://dnevnik.ru/chat/api' },
  };
  // Class ids are bare numbers here: a reader that uses JSON.parse loses their last digits.
  const groups = led.map((group) => `{"id":${group.id},"name":${inline(group.name)}}`).join(',');
  return `<script type="text/javascript">
//<![CDATA[
    var dnevnik = ${inline(dnevnik)};
    window.apiUrls = ${inline({ parentcommittee: 'https://dnevnik.ru/api/parentcommittee', userKeyValueStorage: 'https://dnevnik.ru/api/storage' })};
//]]>
</script>
<script>window.__TALK__INITIAL__STATE__ = ${inline(talk).replace('"@@"', `[${groups}]`)};</script>
<script>window.notificationsAppSettings = {"isEnabled":true};window.__CREATE__CHAT__INITIAL__STATE__ = {"vkChatEnabled":false};</script>`;
}

/** Something like jQuery and RequireJS, enough for the page's scripts. */
export const LIBRARIES = `<script type="text/javascript">
(function(w,d){var q=function(s){var n=typeof s==='string'?[].slice.call(d.querySelectorAll(s)):s?[s]:[];return{length:n.length,
ready:function(f){d.readyState==='loading'?d.addEventListener('DOMContentLoaded',f):f();return this},
each:function(f){n.forEach(function(e,i){f.call(e,i,e)});return this},
prepend:function(h){n.forEach(function(e){e.insertAdjacentHTML('afterbegin',h)});return this},
append:function(h){n.forEach(function(e){e.insertAdjacentHTML('beforeend',h)});return this}}};
q.fn=q.prototype={jquery:'1.8.3'};w.$=w.jQuery=q;w.require=w.requirejs=function(m,f){f&&setTimeout(f,0)};w.define=function(){}})(window,document);
</script>`;

/** Asks for the counters every two seconds: «network idle» never comes. Of the page's own host, so that nothing
 *  leaves the machine when somebody opens the stand without the host mapping. */
export const POLLING = `<script>(function(){var n=0;setInterval(function(){fetch('/counters?_='+(++n),{credentials:'include'}).catch(function(){})},2000)})();</script>`;

const ADS = `<script>$(document).ready(function(){
var g=function(){return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g,function(c){return (c==='x'?Math.random()*16|0:8).toString(16)})};
var put=function(){$('#content').prepend('<div class="'+g()+'"><div class="ad '+g()+'" id="adfox_'+Date.now()+'">Реклама</div></div>')};
setTimeout(put,300);setInterval(function(){var o=document.querySelector('#content > div > .ad');if(o){o.parentNode.remove();put()}},15000)});</script>`;

export const ads = (ctx: Context): string => (ctx.faults.ads ? ADS : '');

/** Loaded first, like an advertising network's loader. */
export const hostileTag = (ctx: Context): string =>
  ctx.faults.hostile.length
    ? `<script src="https://static.dnevnik.ru/adv/loader.js?modes=${ctx.faults.hostile.join(',')}"></script>`
    : '';

export const sessionLinks = (ctx: Context, viewer: Person): string =>
  `<script>var ajaxUrl='https://schools.dnevnik.ru/ajax.ashx?xss=${ctx.session?.xss ?? ''}&a=',currentUserId='${viewer.userId}';</script>`;
