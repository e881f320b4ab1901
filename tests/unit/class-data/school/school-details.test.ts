import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { headAddressee, headPostDative } from '../../../../utils/class-data/school/head-addressee.ts';
import {
  operatorOf,
  processorsOf,
  type SchoolDetails,
  schoolDetailsSchema,
  systemTitle,
  withProcessors,
} from '../../../../utils/class-data/school/school-details.ts';
import { gapsOf } from '../../../../utils/class-data/school/school-gaps.ts';
import { DETAILS, NO_DETAILS } from '../../base/documents/form-samples.ts';

const withHead = (head: Partial<SchoolDetails['head']>): SchoolDetails => ({
  ...DETAILS,
  head: { ...DETAILS.head, ...head },
});

describe('details of the school', () => {
  it('are empty at first and tolerate damaged or older data', () => {
    expect(NO_DETAILS.school.fullName).toBe('');
    expect(NO_DETAILS.studentsSign).toBe(false);
    const odd = parse(schoolDetailsSchema, {
      school: { shortName: 7, address: 'г. Примерск' },
      studentsSign: 'да',
      x: 1,
    });
    expect(odd.school).toEqual({ fullName: '', shortName: '', address: 'г. Примерск', city: '' });
    expect(odd.studentsSign).toBe(false);
    expect(parse(schoolDetailsSchema, JSON.parse(JSON.stringify(DETAILS)))).toEqual(DETAILS);
  });

  it('take the school as operator unless another is set', () => {
    expect(operatorOf(DETAILS)).toEqual({ name: DETAILS.school.fullName, address: DETAILS.school.address });
    const other = { ...DETAILS, operator: { name: 'Управление', address: '' } };
    expect(operatorOf(other)).toEqual({ name: 'Управление', address: '' });
    expect(systemTitle(NO_DETAILS)).toBe('электронный дневник');
  });

  it('put the head into the dative, by rule or as typed', () => {
    expect(headPostDative(DETAILS)).toBe('Директору');
    expect(headPostDative(withHead({ post: 'И.о.  директора'.replace('  ', ' ') }))).toBe('И. о. директора');
    expect(headPostDative(withHead({ post: 'смотритель' }))).toBe('');
    expect(headPostDative(withHead({ post: 'смотритель', postDative: 'Смотрителю' }))).toBe('Смотрителю');
    expect(headAddressee(DETAILS)).toEqual({ label: '', name: 'Образцовой Анне Петровне' });
    expect(headAddressee(withHead({ name: 'Образцова А. П.' })).name).toBe('Образцовой А. П.');
    expect(headAddressee(withHead({ name: 'Ким Саша' }))).toEqual({ label: 'ФИО:', name: 'Ким Саша' });
    expect(headAddressee(withHead({ name: 'Ким Саша', nameDative: 'Ким Саше' })).name).toBe('Ким Саше');
  });
});

describe('those who process for the school', () => {
  it('are a list; the one of the form before is its first', () => {
    const one = { name: 'ООО «Пример»', address: 'г. Образцово' };
    const older = { school: { shortName: 'Школа' }, processor: one, studentsSign: true };
    const carried = parse(schoolDetailsSchema, withProcessors(older));
    expect(carried).toMatchObject({ processors: [one], nobodyProcesses: false, studentsSign: true });
    expect(withProcessors({ processor: { name: '', address: '' } })).toEqual({ processors: [] });
    expect(withProcessors({ processor: 7 })).toEqual({ processors: [] });
    expect(withProcessors('x')).toBe('x');
  });

  it('are nobody only by the word of the school', () => {
    expect(processorsOf(NO_DETAILS)).toBeNull();
    expect(processorsOf({ ...DETAILS, nobodyProcesses: true })).toEqual([]);
    expect(processorsOf(DETAILS)).toHaveLength(1);
  });
});

describe('gaps before printing', () => {
  it('are none if everything is there', () => {
    for (const kind of [
      'consent',
      'refusal',
      'withdrawal',
      'informing-statement',
      'register',
      'meeting-pack',
    ] as const) {
      expect(gapsOf(kind, DETAILS), kind).toEqual([]);
    }
  });

  it('list what this very paper lacks', () => {
    expect(gapsOf('consent', NO_DETAILS)).toEqual([
      'Полное название школы (оператор)',
      'Адрес школы (оператора)',
      'Кому школа поручила обработку (название и адрес) или что никому',
    ]);
    expect(gapsOf('consent', { ...NO_DETAILS, nobodyProcesses: true })).toHaveLength(2);
    expect(gapsOf('consent', { ...DETAILS, processors: [{ name: 'ООО «Пример»', address: '' }] })).toEqual([
      'Адрес организации «ООО «Пример»»',
    ]);
    expect(gapsOf('dissemination', DETAILS)).toEqual([]);
    expect(gapsOf('dissemination', NO_DETAILS)).toContain(
      'Адреса сайта и страниц школы, где публикуют данные',
    );
    const short = { ...DETAILS, resources: { addresses: 'school100.example.com' } };
    expect(gapsOf('dissemination', short)).toEqual(['Адрес «school100.example.com» полностью, с https://']);
    expect(gapsOf('refusal', NO_DETAILS)).toEqual([
      'Название школы',
      'Должность руководителя школы',
      'Имя руководителя школы',
    ]);
    expect(gapsOf('acknowledgement-sheet', NO_DETAILS)).toEqual([
      'Название школы',
      'Имя классного руководителя',
    ]);
    expect(gapsOf('withdrawal', withHead({ post: 'смотритель', name: 'Шевчук А. П.' }))).toEqual([
      'Должность «смотритель» в дательном падеже',
      'Имя «Шевчук А. П.» в дательном падеже',
    ]);
    expect(gapsOf('meeting-pack', NO_DETAILS)).toContain('Название школы');
  });
});
