import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { FORM_WORDS } from '../../../utils/duties/families/coverage-words.ts';
import { coverageCounts } from '../../../utils/duties/families/family-coverage.ts';
import { familyList } from './families.ts';

const WORDS = { ...FORM_WORDS, unknown: 'форма не выбрана' };
const FORMS = ['electronic', 'paper', 'both', 'unknown'] as const;

/** Beside the title: how the families of the class are informed. */
export function FamiliesHead() {
  const rows = familyList.value;
  const counts = coverageCounts(rows.map(({ coverage }) => coverage));
  const all = counted(
    'families',
    rows.map(({ student }) => student),
  );
  const forms = FORMS.flatMap((form) => (counts[form] > 0 ? [`${WORDS[form]} ${counts[form]}`] : []));
  return (
    <span class="muted">
      {inWords(all)}: {forms.join(', ')}
    </span>
  );
}
