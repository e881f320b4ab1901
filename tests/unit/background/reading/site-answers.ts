import type { PageTables } from '../../../../utils/messages/page-table.ts';

/** The account that pages of the site show. */
export const TEACHER = {
  id: '1000000000042',
  name: 'Верещагина Ольга Павловна',
  conflict: false,
  role: 'staff',
};

export const NO_TABLES: PageTables = {
  title: 'Список',
  instead: null,
  classGroup: null,
  total: null,
  page: 1,
  lastPage: 1,
  sibling: null,
  tables: [],
  account: TEACHER,
  note: null,
};
