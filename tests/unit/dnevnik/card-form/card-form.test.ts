// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cardFields } from '../../../../utils/dnevnik/card-form/card-reading.ts';
import { readCardForm } from '../../../../utils/dnevnik/card-form/find-card.ts';
import { setCard } from '../../../../utils/dnevnik/card-form/set-card.ts';
import { render } from '../../../stand/render.ts';
import { EDITIONS, makeSchool, studentsOf } from '../../../stand/school.ts';

const SNILS = '112-233-445 95';
const pause = () => Promise.resolve();

describe.each(EDITIONS)('the card of a person in edition %s of the stand', (edition) => {
  const school = makeSchool(1, 9, { edition });
  const person = studentsOf(school, school.main.id)[0]!;
  const path = `/v2/admin/persons/person?person=${person.id}&school=${school.id}&view=personal`;
  const page = (assumed: boolean) => {
    document.documentElement.innerHTML = render(school, school.teacher, assumed)(path).body;
  };
  const read = () =>
    Object.fromEntries(readCardForm(document, cardFields).fields.map(({ field, value }) => [field, value]));
  beforeEach(() => page(true));

  it('is read by its ids, and by labels where the facts name none', () => {
    expect(read()).toEqual({
      surname: person.last,
      given: person.first,
      patronymic: person.middle,
      'birth-date': person.born.split('.').reverse().join('-'),
      sex: person.sex === 'male' ? 'мужской' : 'женский',
      phone: person.phone,
      email: person.email,
    });
  });

  it('has only the fields of the facts where nothing is assumed', () => {
    page(false);
    expect(Object.keys(read())).toEqual(['surname', 'given', 'patronymic', 'phone']);
  });

  it('is set through its own controls, as the page writes days, and nothing is sent', async () => {
    const heard: string[] = [];
    document.addEventListener('change', ({ target }) => heard.push((target as HTMLElement).id));
    const submitted = vi.fn((event: Event) => event.preventDefault());
    document.addEventListener('submit', submitted);
    document.querySelector('#nlast')?.addEventListener('change', ({ target }) => {
      (target as HTMLInputElement).form?.requestSubmit();
    });
    const wanted = {
      surname: 'Примеров',
      'birth-date': '2013-03-14',
      sex: 'женский',
      phone: '8 900 000-00-09',
    };
    const reading = await setCard(
      document,
      Object.entries(wanted).map(([field, value]) => ({ field: field as 'surname', value })),
      pause,
    );
    const shown = Object.fromEntries(reading.fields.map(({ field, value }) => [field, value]));
    expect(shown).toMatchObject(wanted);
    expect(document.querySelector<HTMLInputElement>('#birthdate')?.value).toBe('14.03.2013');
    expect(heard).toContain('nlast');
    expect(submitted).not.toHaveBeenCalled();
  });

  it('tells of СНИЛС only whether it is there', () => {
    const field = document.querySelector<HTMLInputElement>('#personalNumber')!;
    for (const [value, snils] of [
      ['', 'absent'],
      [SNILS, 'present'],
      ['112-233-445 96', 'doubtful'],
    ] as const) {
      field.value = value;
      const reading = readCardForm(document, cardFields);
      expect(reading.snils).toBe(snils);
      expect(JSON.stringify(reading)).not.toContain('233');
    }
  });

  it('that a script sets back shows so when it is read again', async () => {
    const field = document.querySelector<HTMLInputElement>('#nfirst')!;
    field.addEventListener('change', () => {
      field.value = person.first;
    });
    const { fields } = await setCard(document, [{ field: 'given', value: 'Другое' }], pause);
    expect(fields.find((each) => each.field === 'given')?.value).toBe(person.first);
  });
});
