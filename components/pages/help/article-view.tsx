import { linkTo, route } from '../../state/route.ts';
import { sectionTitle } from '../../state/section-titles.ts';
import { Icon } from '../../ui/icon.tsx';
import type { HelpArticle } from './help-article.ts';
import { helpArticles } from './help-groups.ts';
import { HelpText } from './help-text.tsx';

/** An article: what it is about, its steps, and where it is done. */
export function ArticleView({ article, typed }: { article: HelpArticle; typed: string }) {
  const { classGroup } = route.value;
  const { lead, steps, warning, section, part = null, near = [] } = article;
  const beside = helpArticles.filter(({ id }) => near.includes(id));
  const title = article.heading ?? article.title;
  return (
    <article class="card help-article stack" aria-label={title}>
      <h2>{title}</h2>
      <p class="muted">
        <HelpText text={lead} typed={typed} />
      </p>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            <HelpText text={step} typed={typed} />
          </li>
        ))}
      </ol>
      {warning && (
        <p class="box warn">
          <HelpText text={warning} typed={typed} />
        </p>
      )}
      <div class="row no-print">
        {section && (
          <a class="button primary" href={linkTo({ section, classGroup, detail: part })}>
            Открыть «{sectionTitle(section)}»
          </a>
        )}
        <button type="button" onClick={() => window.print()}>
          <Icon name="print" />
          Напечатать
        </button>
      </div>
      {beside.length > 0 && (
        <nav class="help-beside stack tight no-print" aria-label="Рядом">
          <h3 class="small">Рядом</h3>
          {beside.map((each) => (
            <a key={each.id} href={linkTo({ section: 'help', classGroup, detail: each.id })}>
              {each.heading ?? each.title}
            </a>
          ))}
        </nav>
      )}
    </article>
  );
}
