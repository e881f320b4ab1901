import {
  classOf,
  isPersonCardPage,
  parameterOf,
  personOf,
  schoolOf,
  siteLink,
  userOf,
} from '../addresses.ts';
import { isEmptyValue } from '../empty-value.ts';
import type { ClassGroupRef, Sex, Warning } from '../page-parts.ts';
import { warning } from '../page-parts.ts';
import type { CardRelative, PersonCardData, Reading } from '../pages.ts';
import { nameIn, nameInElement, relationIn } from '../person-name.ts';
import { dateIn, textOf } from '../text.ts';
import { className } from './class-title.ts';
import { readTabs } from './frame.ts';
import { fieldText, idFromTabs, labelled, readNameOfCard } from './person-frame.ts';

/**
 * Person card. Summary `dl.info` with labels ФИО, Дата рождения, Email, «… телефон», empty = «-» (facts 2.4
 * [D person_page.py]); newer `dl.info.s2 dd`: ФИО, пол, –, дата рождения, email; `dl.info.big dd` class, or
 * job under «Должность» ([K, a public source]). Personal tab `#nlast #nfirst #nmiddle #mphone #hphone`;
 * relatives `#TabParents`, «У пользователя не настроены родственные связи», `a[title="Редактировать"]` → card
 * ([K]).
 */
export function readPersonCard(document: Document, url: URL): Reading<'person-card', PersonCardData> {
  const warnings: Warning[] = [];
  const scope = document.querySelector('#content') ?? document.body ?? document;
  const values = [...scope.querySelectorAll('dl.info.s2 dd, dl.info:not(.big) dd')]
    .map(textOf)
    .map((text) => (isEmptyValue(text) ? '' : text));
  const tabs = readTabs(document, url);
  const active = tabs.find((tab) => tab.active);
  const tab = active?.id ?? parameterOf(url, 'view');
  const name = readNameOfCard(document, warnings) ?? nameIn(values[0] ?? '')?.name ?? null;
  const onRelatives = tab === 'TabParents' || /^(?:parents|relatives|relations)$/i.test(tab ?? '');
  const data: PersonCardData = {
    person: personOf(url) ?? idFromTabs(document, url, personOf),
    user: userIn(scope, url),
    school: schoolOf(url) ?? idFromTabs(document, url, schoolOf),
    name: warnings.length ? null : name,
    sex: sexIn(labelled(scope, /^Пол$/i) ?? values[1] ?? ''),
    birthDate: dateIn(labelled(scope, /^(?:Дата|День) рождения/i) ?? values[3] ?? ''),
    email: emailIn(labelled(scope, /^(?:e-?mail|Эл\S* почта|Почта)/i) ?? values[4] ?? ''),
    phones: phonesIn(document, scope),
    classGroup: classIn(scope, url),
    job: labelled(scope, /^Должность/i),
    tab,
    tabs,
    relatives: onRelatives ? relativesIn(scope, url, warnings) : null,
  };
  if (data.person === null) {
    warnings.push(warning('person-id', 'Не видно, чья это карточка: в адресе нет номера человека.'));
  }
  const nameTab = !onRelatives && (tab === null || /review|personal/i.test(tab));
  if (data.name === null && !warnings.length && nameTab) {
    warnings.push(
      warning('name-not-read', 'Имя на карточке понять не удалось. Посмотрите карточку на сайте.'),
    );
  }
  return { kind: 'person-card', data, warnings };
}

function userIn(scope: ParentNode, url: URL): string | null {
  for (const link of scope.querySelectorAll('.info a[href*="user=" i], .user_ava a[href], a.avatar[href]')) {
    const target = siteLink(link.getAttribute('href'), url);
    const user = target && userOf(target);
    if (user && !personOf(target)) return user;
  }
  return null;
}

function sexIn(text: string): Sex | null {
  if (/^(?:муж|м$|м\.)/i.test(text)) return 'male';
  return /^(?:жен|ж$|ж\.)/i.test(text) ? 'female' : null;
}

function emailIn(text: string): string | null {
  return /[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+/.exec(text)?.[0] ?? null;
}

function phonesIn(document: Document, scope: ParentNode): string[] {
  const texts: string[] = [];
  for (const term of scope.querySelectorAll('dt')) {
    if (/телефон/i.test(textOf(term))) texts.push(textOf(term.nextElementSibling));
  }
  for (const id of ['mphone', 'hphone']) texts.push(fieldText(document, id));
  const phones = texts.filter((text) => (text.match(/\d/g)?.length ?? 0) >= 5);
  return [...new Set(phones)];
}

function classIn(scope: ParentNode, url: URL): ClassGroupRef | null {
  for (const link of scope.querySelectorAll('dl.info a[href*="class=" i]')) {
    const target = siteLink(link.getAttribute('href'), url);
    const id = target && classOf(target);
    if (target && id) return { id, name: className(textOf(link)) ?? '', address: target.href };
  }
  const first = textOf(scope.querySelector('dl.info.big dd'));
  const name = className(labelled(scope, /^Класс/i) ?? first);
  return name ? { id: null, name, address: null } : null;
}

/** People of the relatives tab: links to other cards; the name is in the link's row. */
function relativesIn(scope: ParentNode, url: URL, warnings: Warning[]): CardRelative[] {
  const relatives = new Map<string, CardRelative>();
  const own = personOf(url);
  let row = 0;
  for (const link of scope.querySelectorAll('a[href*="person=" i]')) {
    const target = siteLink(link.getAttribute('href'), url);
    const person = target && personOf(target);
    if (!target || !person || person === own || link.closest('.tabs, .crumbs')) continue;
    if (!isPersonCardPage(target) || relatives.has(person)) continue;
    row++;
    const line = link.closest('tr, li:not(.iE), dl, .relative') ?? link.parentElement ?? link;
    const found = [link, ...line.querySelectorAll('a, td, dd, p, strong, span')]
      .map(nameInElement)
      .find(Boolean);
    if (!found) {
      warnings.push(warning('name-not-read', 'имя родственника понять не удалось, он пропущен.', row));
      continue;
    }
    const user = /[?&;]user=(\d{6,13})(?!\d)/i.exec(
      line.querySelector('a[href*="user=" i]')?.getAttribute('href') ?? '',
    );
    const relation = found.role ?? relationIn(textOf(line).replace(found.name, ' '));
    relatives.set(person, { person, user: user?.[1] ?? null, name: found.name, relation, card: target.href });
  }
  const none = /не настроены родственные связи/i.test(scope.textContent ?? '');
  if (!relatives.size && !none && !row) {
    warnings.push(
      warning('relatives-not-found', 'Список родственников на вкладке не найден. Посмотрите её на сайте.'),
    );
  }
  return [...relatives.values()];
}
