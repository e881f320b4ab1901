import type { ServiceTools } from '../../../../utils/background/context.ts';
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

/** Of a class in which nobody was before. */
export const NO_FORMER = { former: [], formerAddress: null };

/** What scripts in pages answer, by the tools that ask them: no page has one. */
interface Forms {
  form: ServiceTools['askForm'];
  card: ServiceTools['askCard'];
}
export const NO_FORMS: Forms = { form: async () => [], card: async () => [] };
export const formTools = (world: Forms): Pick<ServiceTools, 'askForm' | 'askCard'> => ({
  askForm: async (...asked) => world.form(...asked),
  askCard: async (...asked) => world.card(...asked),
});
