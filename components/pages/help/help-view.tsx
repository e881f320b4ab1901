import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { counted, inWords } from '../../../utils/base/text/counted.ts';
import { linkTo, route } from '../../state/route.ts';
import { sectionTitle } from '../../state/section-titles.ts';
import { EmptyState } from '../../ui/table/empty-state.tsx';
import { focusInList, listRowOf } from '../../ui/table/focus-in-list.ts';
import { ArticleView } from './article-view.tsx';
import { type FoundArticle, foundArticles } from './found-articles.ts';
import type { HelpArticle } from './help-article.ts';
import { helpArticles, helpGroups } from './help-groups.ts';
import './help.css';
import { UnderstoodView } from './understood-view.tsx';
import { UnexpectedView } from './unexpected-view.tsx';

/** Questions to try: a press asks them. */
const EXAMPLES = ['выписка на бумаге', 'второй родитель', 'нет в списке'];

const linkToArticle = (id: string): string =>
  linkTo({ section: 'help', classGroup: route.value.classGroup, detail: id });

/** The help: a question in the teacher's words, articles in a list, one of them shown. */
export function HelpView() {
  const typed = useSignal('');
  const results = useRef<HTMLElement>(null);
  const asked = typed.value.trim();
  const found = foundArticles(helpArticles, asked);
  const chosen = route.value.detail;
  const isSearching = asked !== '';
  const shown = shownArticle(chosen, isSearching ? found : null);
  const support = !isSearching && (chosen === 'problems' || chosen === 'understood') ? chosen : null;
  const ask = (text: string) => {
    typed.value = text;
  };
  /** Moves the focus among what was found. */
  const step = (way: number) => {
    const ids = found.map(({ article }) => article.id);
    const at = document.activeElement ? ids.indexOf(listRowOf(document.activeElement) ?? '') : -1;
    const to = ids[Math.min(ids.length - 1, Math.max(0, at + way))];
    if (to) focusInList(results.current, to);
  };
  return (
    <>
      <div class="help-search no-print">
        <input
          type="search"
          placeholder="Что случилось или что нужно сделать"
          aria-label="Найти в справке"
          value={typed.value}
          onInput={(event) => ask(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && isSearching) ask('');
            else if (event.key === 'ArrowDown') step(1);
            else if (event.key === 'Enter' && found[0]) location.hash = linkToArticle(found[0].article.id);
            else return;
            event.preventDefault();
          }}
        />
        <span class="muted small nowrap" role="status">
          {isSearching &&
            `найдено: ${inWords(
              counted(
                'articles',
                found.map(({ article }) => article.id),
              ),
            )}`}
        </span>
        {!isSearching && (
          <span class="muted small help-examples">
            например:
            {EXAMPLES.map((example) => (
              <button key={example} type="button" class="quiet small" onClick={() => ask(example)}>
                {example}
              </button>
            ))}
          </span>
        )}
      </div>
      <div class={isSearching ? 'help searching' : 'help'}>
        <HelpList shown={support ?? shown?.id ?? null} />
        {isSearching && (
          <section
            ref={results}
            class="help-results card flush no-print"
            aria-label="Найдено"
            onKeyDown={(event) => {
              const way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
              if (!way) return;
              step(way);
              event.preventDefault();
            }}
          >
            {found.map((each) => (
              <Result key={each.article.id} found={each} isShown={each.article.id === shown?.id} />
            ))}
            {found.length === 0 && (
              <EmptyState text="Такой статьи нет. Попробуйте одно слово: «пароль», «согласие», «выписка».">
                <button type="button" onClick={() => ask('')}>
                  Показать все статьи
                </button>
              </EmptyState>
            )}
          </section>
        )}
        {support === 'problems' && <UnexpectedView />}
        {support === 'understood' && <UnderstoodView />}
        {support === null && shown && <ArticleView key={shown.id} article={shown} typed={asked} />}
      </div>
    </>
  );
}

/** The chosen article; while searching, it is one of those found. */
function shownArticle(id: string | null, found: readonly FoundArticle[] | null): HelpArticle | undefined {
  const among = found ? found.map(({ article }) => article) : helpArticles;
  return among.find((article) => article.id === id) ?? among[0];
}

function Result({ found: { article, says }, isShown }: { found: FoundArticle; isShown: boolean }) {
  const tag = article.section
    ? sectionTitle(article.section)
    : helpGroups.find(({ articles }) => articles.includes(article))?.title;
  return (
    <a data-row={article.id} href={linkToArticle(article.id)} aria-current={isShown ? 'page' : undefined}>
      <b>{article.heading ?? article.title}</b>
      <span class="chip">{tag}</span>
      <span class="small muted">
        {says.map(({ text, hit }, at) => (hit ? <mark key={at}>{text}</mark> : text))}
      </span>
    </a>
  );
}

function HelpList({ shown }: { shown: string | null }) {
  const list = useRef<HTMLElement>(null);
  const line = useRef<HTMLAnchorElement>(null);
  // Whatever has opened the article, its line is seen in the list, and its beginning beside it.
  useEffect(() => {
    line.current?.scrollIntoView({ block: 'nearest' });
    const article = list.current?.parentElement?.lastElementChild;
    if (article && article.getBoundingClientRect().top < 0) article.scrollIntoView({ block: 'start' });
  }, [shown]);
  const item = (id: string, title: string) => (
    <a
      key={id}
      ref={id === shown ? line : null}
      href={linkToArticle(id)}
      aria-current={id === shown ? 'page' : undefined}
    >
      {title}
    </a>
  );
  return (
    <nav ref={list} class="help-list no-print" aria-label="Статьи справки">
      {helpGroups.map(({ title, articles }) => (
        <section key={title} aria-label={title}>
          <h3 class="small muted">{title}</h3>
          {articles.map((article) => item(article.id, article.title))}
        </section>
      ))}
      <section aria-label="Поддержка">
        <h3 class="small muted">Поддержка</h3>
        {item('understood', 'Что понято')}
        {item('problems', 'Неполадки')}
      </section>
    </nav>
  );
}
