import { esc } from '../html.ts';
import { fullName } from '../names.ts';
import type { Person } from '../people.ts';
import type { Edition } from '../school.ts';

/** How the card of a person looks. */
export interface CardLook {
  /** Above what a tab shows. */
  heading(person: Person): string;
  review(content: string): string;
  /** A line of the personal tab. */
  field(id: string, label: string, value: string): string;
  workplace: string;
  /** Further lines of the personal tab. */
  choices: string;
  addRelative: string;
  /** Around login and password. */
  credentials(content: string): string;
  /** What ends the caption of the control below. */
  captionEnd: string;
  /** The control of /v2/ that resets the password; its caption is unknown, only its meaning is. */
  reset(caption: string): string;
}

const ADD = '<input type="button" id="buttonAddRelative" value="Добавить родственника" />';
const input = (id: string, value = ''): string =>
  `<input type="text" id="${id}" name="${id}" value="${esc(value)}" />`;

const first: CardLook = {
  heading: (person) => `<h2>${esc(fullName(person))}</h2>`,
  review: (content) => content,
  field: (id, label, value) => `<dt>${label}</dt><dd>${input(id, value)}</dd>`,
  workplace: `<dt>Место работы</dt><dd>${input('workplace')}</dd>`,
  choices: '',
  addRelative: ADD,
  credentials: (content) => content,
  captionEnd: '',
  reset: (caption) => `<button class="b" type="submit" name="change" value="${caption}">${caption}</button>`,
};

const choice = (id: string, label: string, empty: string, values: string[]): string =>
  `<dt><label for="${id}">${label}</label></dt><dd><select id="${id}" name="${id}"><option value="" selected="selected">- Выберите ${empty} -</option>${values.map((value, index) => `<option value="${index + 1}">${value}</option>`).join('')}</select></dd>`;

const second: CardLook = {
  heading: (person) => `<div class="owner people_page"><h2>${esc(fullName(person))}</h2></div>`,
  review: (content) => `<div class="panel blue2">${content}</div>`,
  field: (id, label, value) => `<dt><label for="${id}">${label}</label></dt><dd>${input(id, value)}</dd>`,
  workplace:
    '<dt><label for="workplace">Место работы</label></dt><dd><textarea id="workplace" name="workplace"></textarea></dd>',
  choices: [
    choice('nationality', 'Национальность', 'национальность', ['русский / русская', 'татарин / татарка']),
    choice('nativeLanguage', 'Родной язык', 'язык', ['Русский', 'Татарский']),
    choice('medid', 'Группа здоровья', 'группу', ['Первая', 'Вторая', 'Третья']),
    choice('physid', 'Физкультурная группа', 'группу', ['Основная', 'Подготовительная', 'Специальная']),
  ].join('\n'),
  addRelative:
    '<ul class="toolbar"><li><a id="buttonAddRelative" href="#">Добавить родственника</a></li></ul>',
  credentials: (content) => `<div class="panel">${content}</div>`,
  captionEnd: ' ',
  reset: (caption) => `<input class="b" type="submit" name="change" value="${caption}" />`,
};

export const CARD_LOOKS: Record<Edition, CardLook> = { 1: first, 2: second };
