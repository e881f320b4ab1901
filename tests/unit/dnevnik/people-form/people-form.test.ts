// @vitest-environment jsdom
import './visibility.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { findForm } from '../../../../utils/dnevnik/people-form/find-form.ts';
import { IN } from '../../../../utils/dnevnik/people-form/form-reading.ts';
import { type Setting, setForm } from '../../../../utils/dnevnik/people-form/set-form.ts';
import { namesOfClass } from '../../../../utils/dnevnik/people-form/who-is-named.ts';

const PEOPLE = [
  ['a', 'Агафонов Егор Олегович', '2013-03-01'],
  ['b', 'Белкина Анна Сергеевна', '2013-04-02'],
  ['c', 'Воронин Пётр Ильич', '2013-05-03'],
  ['d', 'Воронин Пётр Андреевич', '2013-06-04'],
  ['e', 'Грачёва Лия Тимуровна', '2013-07-05'],
  ['f', 'Данилова-Мирская Яна Олеговна', '2013-08-06'],
] as const;
const people = namesOfClass(
  PEOPLE.map(([key, name, birthDate]) => ({ key, name, birthDate, ids: [`10000${key.charCodeAt(0)}`] })),
);

let now = 0;
const setting = (side: Setting['side'] = null): Setting => ({
  document,
  people,
  side,
  pause: async (ms) => {
    now += ms;
    await new Promise((resolve) => setImmediate(resolve));
  },
  elapsed: () => now,
});
const rowsOf = (side: Setting['side'] = null) => {
  const { reading } = findForm(document, people, side);
  return { ...reading, rows: reading.rows.map(({ id, chosen }) => [id, chosen]) };
};
const show = (html: string) => {
  document.body.innerHTML = html;
};

const box = (name: string, checked = '') =>
  `<tr><td><input type="checkbox" ${checked}></td><td><a href="/person">${name}</a></td></tr>`;

describe('a form with a box each', () => {
  beforeEach(() =>
    show(`<h2>Группа: Английский язык, гр. 1</h2><label><input type="checkbox"> Выбрать всех</label>
      <table><tr><th></th><th>Ученик</th></tr>${box('Агафонов Егор', 'checked')}${box('Белкина Анна')}
      ${box('Воронин Пётр')}${box('Воронин Пётр')}${box('Чужой Игнат')}</table><button>Сохранить</button>`),
  );

  it('is found by the names', () => {
    const { way, why, rows, says } = rowsOf();
    expect({ way, why }).toEqual({ way: 'boxes', why: null });
    expect(rows).toEqual([
      ['a#0', IN],
      ['b#0', null],
      ['c+d#0', null],
      ['c+d#1', null],
      ['? Чужой Игнат#0', null],
    ]);
    expect(says).toContain('Группа: Английский язык, гр. 1');
  });

  it('is set by clicks, namesakes together', async () => {
    const wanted = [
      { id: 'a#0', wanted: null },
      { id: 'b#0', wanted: IN },
      { id: 'c+d#0', wanted: IN },
      { id: 'c+d#1', wanted: IN },
      { id: 'e#0', wanted: IN },
    ];
    const { outcomes, reading } = await setForm(setting(), wanted);
    expect(outcomes.map(({ trouble }) => trouble)).toEqual([
      null,
      null,
      null,
      null,
      'строки нет на странице',
    ]);
    expect(reading.rows.map(({ chosen }) => chosen)).toEqual([null, IN, IN, IN, null]);
  });

  it('is not sent, even where a box would send it', async () => {
    show(`<form>${box('Белкина Анна').replaceAll(/<\/?t[rd]>/g, '')}</form>`);
    let sent = 0;
    const form = document.forms[0] as HTMLFormElement;
    form.addEventListener('submit', () => sent++);
    form.querySelector('input')?.addEventListener('change', () => form.requestSubmit());
    await setForm(setting(), [{ id: 'b#0', wanted: IN }]);
    expect(sent).toBe(0);
  });

  it('that throws a choice back is told of', async () => {
    const first = document.querySelectorAll('tr input')[1] as HTMLInputElement;
    first.addEventListener('click', (event) => event.preventDefault());
    const { outcomes, reading } = await setForm(setting(), [{ id: 'b#0', wanted: IN }]);
    expect(outcomes).toEqual([{ id: 'b#0', trouble: 'страница не приняла' }]);
    expect(reading.rows[1]?.chosen).toBeNull();
  });

  it('that is drawn again after each choice is found again', async () => {
    const redraw = () => {
      const html = [...document.querySelectorAll('tr')].map((row) => {
        const input = row.querySelector('input');
        input?.toggleAttribute('checked', input.checked);
        return row.outerHTML;
      });
      setTimeout(() => {
        (document.querySelector('table') as HTMLElement).innerHTML = html.join('');
      });
    };
    document.querySelector('table')?.addEventListener('change', redraw);
    const wanted = ['b#0', 'c+d#0', 'c+d#1'].map((id) => ({ id, wanted: IN }));
    const { outcomes } = await setForm(setting(), wanted);
    expect(outcomes.map(({ trouble }) => trouble)).toEqual([null, null, null]);
  });
});

describe('names whose parts stand apart', () => {
  const own = namesOfClass(
    [`Д'Арто "Рыжая" Милана <b>Робертовна</b>`, 'Нгуен Тхи Лан', 'Агафонов Егор Олегович'].map(
      (name, at) => ({
        key: String(at),
        name,
        birthDate: null,
        ids: [],
      }),
    ),
  );

  it.each([
    [
      'elements without a space between them',
      (last: string, first: string) => `<span>${last}</span><span>${first}</span>`,
    ],
    ['cells', (last: string, first: string) => `<table><tr><td>${last}</td><td>${first}</td></tr></table>`],
    ['a line', (last: string, first: string) => `${last} ${first}`],
  ])('in %s', (_, name) => {
    const row = (last: string, first: string, at: number) =>
      `<li><div><input type="checkbox" aria-labelledby="n${at}"></div><div id="n${at}">${name(last, first)}</div></li>`;
    show(
      `<ul>${row(`Д'Арто "Рыжая"`, 'Милана', 0)}${row('Нгуен', 'Тхи Лан', 1)}${row('Агафонов', 'Егор', 2)}</ul>`,
    );
    expect(findForm(document, own).rows.map(({ id }) => id)).toEqual(['0#0', '1#0', '2#0']);
  });
});

describe('a form with a choice each', () => {
  const select = (name: string) =>
    `<li><span>${name}</span><select><option>– не делится –</option><option>1 группа</option><option>2 группа</option></select></li>`;

  it('is set through its drop-downs', async () => {
    show(`<ul>${['Агафонов Егор', 'Белкина Анна'].map(select).join('')}</ul>`);
    let changes = 0;
    document.body.addEventListener('change', () => changes++);
    expect(rowsOf().offered).toEqual(['– не делится –', '1 группа', '2 группа']);
    const { outcomes, reading } = await setForm(setting(), [
      { id: 'b#0', wanted: '2 группа' },
      { id: 'a#0', wanted: '3 группа' },
    ]);
    expect(outcomes.map(({ trouble }) => trouble)).toEqual([null, 'такой группы страница не предлагает']);
    expect(reading.rows.map(({ chosen }) => chosen)).toEqual(['– не делится –', '2 группа']);
    expect(changes).toBe(1);
  });

  it('may have round buttons under the titles of the groups', async () => {
    const radios = (name: string, at: number) =>
      `<tr><td>${name}</td><td><input type="radio" name="r${at}"></td><td><input type="radio" name="r${at}"></td></tr>`;
    show(
      `<table><tr><th>Ученик</th><th>Гр. 1</th><th>Гр. 2</th></tr>${['Агафонов Егор', 'Белкина Анна'].map(radios).join('')}</table>`,
    );
    const { reading } = await setForm(setting(), [{ id: 'a#0', wanted: 'Гр. 2' }]);
    expect(reading.rows.map(({ chosen }) => chosen)).toEqual(['Гр. 2', null]);
  });
});

describe('a form of two lists', () => {
  const lists = (left: string, right: string) =>
    show(`<div><div>${left}<select multiple id="l1"><option>Агафонов Е. О.</option><option>Белкина А. С.</option></select></div>
      <button id="all">&gt;&gt;</button><button id="one">&gt;</button><button id="back">&lt;</button>
      <div>${right}<select multiple id="l2"><option>Грачёва Л. Т.</option></select></div></div>`);
  const wire = () => {
    const [l1, l2] = ['l1', 'l2'].map((id) => document.getElementById(id) as HTMLSelectElement);
    const move = (from: HTMLSelectElement, to: HTMLSelectElement) => to.append(...from.selectedOptions);
    document.getElementById('one')?.addEventListener('click', () => move(l1!, l2!));
    document.getElementById('back')?.addEventListener('click', () => move(l2!, l1!));
    document.getElementById('all')?.addEventListener('click', () => l2?.append(...(l1?.options ?? [])));
  };

  it('is set by the arrow for one', async () => {
    lists('<b>Доступные</b>', '<b>Состав группы</b>');
    wire();
    const { outcomes, reading } = await setForm(setting(), [
      { id: 'b#0', wanted: IN },
      { id: 'e#0', wanted: null },
    ]);
    expect(outcomes.map(({ trouble }) => trouble)).toEqual([null, null]);
    expect(reading.rows.map(({ id, chosen }) => [id, chosen])).toEqual([
      ['a#0', null],
      ['e#0', null],
      ['b#0', IN],
    ]);
  });

  it('that does not say which list is the group asks, and takes the answer', () => {
    lists('', '');
    document.querySelectorAll('select').forEach((list, at) => {
      list.id = `x${at}`;
    });
    expect(rowsOf().sides).toEqual([
      { title: '', people: 2 },
      { title: '', people: 1 },
    ]);
    expect(rowsOf(0).rows).toEqual([
      ['a#0', IN],
      ['b#0', IN],
      ['e#0', null],
    ]);
  });
});

describe('a form in which people are found by typing', () => {
  const wire = (offer: (typed: string) => string[]) => {
    show(`<form><span>Участники группы</span><ul id="chips"><li>Агафонов Егор <button type="button">×</button></li></ul>
      <input type="text" placeholder="Начните вводить фамилию"><div id="offer"></div></form>`);
    const [field, box, chips] = [
      document.querySelector('input') as HTMLInputElement,
      document.getElementById('offer') as HTMLElement,
      document.getElementById('chips') as HTMLElement,
    ];
    chips.addEventListener('click', (event) => (event.target as Element).closest('li')?.remove());
    field.addEventListener('input', () => {
      setTimeout(() => {
        box.innerHTML = offer(field.value)
          .map((name) => `<div role="option">${name}</div>`)
          .join('');
      });
    });
    box.addEventListener('mousedown', (event) => {
      chips.insertAdjacentHTML(
        'beforeend',
        `<li>${(event.target as Element).textContent} <button type="button">×</button></li>`,
      );
      box.innerHTML = '';
      field.value = '';
    });
  };

  it('is set by typing and pressing what is offered', async () => {
    wire((typed) =>
      ['Белкина Анна', 'Белкина Алла'].filter((name) => typed !== '' && name.startsWith(typed)),
    );
    const { outcomes, reading } = await setForm(setting(), [
      { id: 'b#0', wanted: IN },
      { id: 'a#0', wanted: null },
    ]);
    expect(outcomes.map(({ trouble }) => trouble)).toEqual([null, null]);
    expect(reading.rows.map(({ id }) => id)).toEqual(['b#0']);
  });

  it('that offers two of one name chooses neither', async () => {
    wire((typed) => (typed === '' ? [] : ['Воронин Пётр, 7 «А»', 'Воронин Пётр, 7 «А»']));
    const { outcomes } = await setForm(setting(), [{ id: 'c#0', wanted: IN }]);
    expect(outcomes[0]?.trouble).toBe('страница предлагает двоих с таким именем');
    expect(document.querySelectorAll('li')).toHaveLength(1);
  });
});

describe('what is no form of a class', () => {
  it.each([
    [
      'a list of links',
      '<ul><li><a href="/p">Агафонов Егор</a></li><li><a href="/p">Белкина Анна</a></li></ul>',
    ],
    ['other boxes', '<label><input type="checkbox"> Показывать выбывших</label>'],
    [
      'a button that removes people from the school',
      '<ul><li>Агафонов Егор <button>Удалить</button></li></ul>',
    ],
  ])('%s', (_, html) => {
    show(html);
    expect(rowsOf()).toMatchObject({ way: 'none', rows: [] });
  });

  it('two boxes each are refused', () => {
    show(
      `<table><tr><td>Агафонов Егор</td><td><input type="checkbox"></td><td><input type="checkbox"></td></tr></table>`,
    );
    expect(rowsOf().why).toContain('несколько галочек');
  });
});
