import { diffArrays } from 'diff';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate } from '../text/dates.ts';
import { count, listWords, paragraphs } from '../text/words.ts';
import { type Link, linkTo, pactAddress, pactBreadcrumbs } from './address.ts';
import { type ComparedBlock, compareTexts, compareWording } from './difference/texts.ts';
import type { Piece } from './difference/words.ts';
import { mustFind } from './lookup.ts';
import {
  type PastArticle,
  type VersionRow,
  versionRows,
  type VersionStep,
  versionSteps,
} from './pact-history.ts';
import { type PageMeta, pageMeta } from './page.ts';

export interface ComparedArticle {
  id: string;
  /** In the later version; of one that was taken away, in the earlier. */
  number: number;
  state: 'same' | 'changed' | 'added' | 'removed';
  heading: Piece[];
  /** Empty where nothing changed. */
  blocks: ComparedBlock[];
  /** "Era l’articolo 8." */
  moved: string | undefined;
}

export interface VersionsPage {
  meta: PageMeta;
  pact: Link;
  versions: (VersionRow & {
    /** "2 articoli cambiati e 1 aggiunto". */
    counts: string | undefined;
  })[];
}

export interface DifferencePage {
  meta: PageMeta;
  before: { number: number; when: string };
  after: { number: number; when: string };
  change: string[];
  counts: string;
  articles: ComparedArticle[];
}

export function versionsPage(graph: Graph, id: string): VersionsPage {
  const pact = mustFind(graph, 'patti', id);
  const steps = new Map(versionSteps(pact).map((step) => [step.after.numero, step]));
  const rows = versionRows(graph, pact);
  return {
    meta: pageMeta(graph, {
      kind: 'patto',
      title: `Le versioni: ${pact.data.titolo}`,
      eyebrow: 'Versioni del patto',
      description: `${count(rows.length, 'versione', 'versioni')} del testo, dall’ultima alla prima, e che cosa è cambiato dall’una all’altra.`,
      path: routes.pactVersions(pactAddress(graph, id)),
      breadcrumbs: pactBreadcrumbs(graph, pact),
      entries: [pact],
      sources: [],
    }),
    pact: linkTo(graph, pact),
    versions: rows.map((row) => {
      const step = steps.get(row.number);
      return { ...row, counts: step && countsText(compareArticles(graph, step)) };
    }),
  };
}

export function differencePage(graph: Graph, id: string, number: number): DifferencePage {
  const pact = mustFind(graph, 'patti', id);
  const steps = versionSteps(pact);
  const at = steps.findIndex(({ after }) => after.numero === number);
  const step = steps[at];
  if (step === undefined) throw new Error(`patti/${id} has no version ${number} to compare`);
  const { before, after } = step;
  const articles = compareArticles(graph, step);
  const page = pactAddress(graph, id);
  const neighbour = (other: VersionStep | undefined) =>
    other && {
      href: routes.pactVersion(page, other.after.numero),
      text: `Che cosa è cambiato nella versione ${other.after.numero}`,
    };
  return {
    meta: pageMeta(graph, {
      kind: 'patto',
      title: `Che cosa è cambiato nella versione ${number}`,
      titleSuffix: pact.data.titolo,
      eyebrow: pact.data.titolo,
      description: `Il testo della versione ${number}, ${formatDate(after.data)}, a confronto con la versione ${before.numero}, ${formatDate(before.data)}.`,
      path: routes.pactVersion(page, number),
      breadcrumbs: [
        ...pactBreadcrumbs(graph, pact),
        { href: routes.pactVersions(page), text: 'Versioni' },
      ],
      entries: [pact],
      sources: [],
      previous: neighbour(steps[at - 1]),
      next: neighbour(steps[at + 1]),
    }),
    before: { number: before.numero, when: formatDate(before.data) },
    after: { number, when: formatDate(after.data) },
    change: paragraphs(after.cosa_cambia),
    counts: countsText(articles),
    articles,
  };
}

/** Articles of the later version in their order, with those taken away where they were. */
function compareArticles(
  graph: Graph,
  { articlesBefore, articlesAfter }: VersionStep,
): ComparedArticle[] {
  const before = new Map(articlesBefore.map((article) => [article.id, article]));
  const moved = movedArticles(articlesBefore, articlesAfter);
  const compared = articlesAfter.map((article) =>
    compareArticle(graph, before.get(article.id), article, moved.has(article.id)),
  );
  const kept = new Set(articlesAfter.map(({ id }) => id));
  articlesBefore.forEach((article, index) => {
    if (kept.has(article.id)) return;
    const previous = articlesBefore[index - 1]?.id;
    const place = compared.findIndex(({ id }) => id === previous) + 1;
    compared.splice(place, 0, compareArticle(graph, article, undefined, false));
  });
  return compared;
}

function compareArticle(
  graph: Graph,
  before: PastArticle | undefined,
  after: PastArticle | undefined,
  changedPlace: boolean,
): ComparedArticle {
  const { id, number } = after ?? before ?? { id: '', number: 0 };
  const html = (article: PastArticle | undefined) =>
    article === undefined ? '' : graph.prose(article.text, article.id);
  const heading = compareWording(before?.heading ?? '', after?.heading ?? '');
  const blocks = compareTexts(html(before), html(after));
  const pieces = [heading, ...blocks.map((block) => block.pieces)].flat();
  const isSame = pieces.every(({ kind }) => kind === 'same');
  return {
    id,
    number,
    state:
      before === undefined
        ? 'added'
        : after === undefined
          ? 'removed'
          : isSame
            ? 'same'
            : 'changed',
    heading,
    blocks: isSame ? [] : blocks,
    moved:
      before === undefined || after === undefined || before.number === number
        ? undefined
        : `${changedPlace ? 'Ha cambiato posto: era' : 'Era'} l’articolo ${before.number}.`,
  };
}

/** Articles that changed place among those of both versions: not those that others push on. */
function movedArticles(before: readonly PastArticle[], after: readonly PastArticle[]): Set<string> {
  const ids = (articles: readonly PastArticle[], others: readonly PastArticle[]) =>
    articles.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  return new Set(
    diffArrays(ids(before, after), ids(after, before)).flatMap(({ removed, value }) =>
      removed ? value : [],
    ),
  );
}

const counted: [ComparedArticle['state'], one: string, many: string][] = [
  ['changed', 'cambiato', 'cambiati'],
  ['added', 'aggiunto', 'aggiunti'],
  ['removed', 'tolto', 'tolti'],
  ['same', 'uguale', 'uguali'],
];

/** "Articoli: 2 cambiati, 1 aggiunto e 6 uguali". */
function countsText(articles: readonly ComparedArticle[]): string {
  const parts = counted.flatMap(([state, one, many]) => {
    const number = articles.filter((article) => article.state === state).length;
    return number === 0 ? [] : [count(number, one, many)];
  });
  return `Articoli: ${listWords(parts)}`;
}
