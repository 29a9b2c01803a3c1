import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate } from '../text/dates.ts';
import { paragraphs } from '../text/words.ts';
import { type Link, linkTo, pactAddress } from './address.ts';
import { find } from './lookup.ts';

type Pact = Entry<'patti'>;
type Version = Pact['data']['versioni'][number];

/** An article as it was in a version; `number` counts from 1. */
export interface PastArticle {
  id: string;
  number: number;
  heading: string;
  /** Markdown. */
  text: string;
}

/** A version as a list shows it. */
export interface VersionRow {
  number: number;
  when: string;
  change: string[];
  document: Link | undefined;
  /** Where it is compared with the one before, if the words of both are here. */
  difference: Link | undefined;
}

/** First one first. */
export function versionsInOrder({ data }: Pact): Version[] {
  return data.versioni.toSorted((a, b) => a.numero - b.numero);
}

export function hasManyVersions({ data }: Pact): boolean {
  return data.versioni.length > 1;
}

/** The articles of a version: those of the last are the pact's. Undefined where they are not here. */
function articlesOfVersion({ data }: Pact, version: Version, isLast: boolean) {
  const articles: PastArticle[] = isLast
    ? data.articoli.map(({ id, rubrica, testo }, index) => ({
        id,
        number: index + 1,
        heading: rubrica,
        text: testo,
      }))
    : version.articoli.map(({ articolo, rubrica, testo }, index) => ({
        id: articolo,
        number: index + 1,
        heading: rubrica,
        text: testo,
      }));
  return articles.length === 0 ? undefined : articles;
}

/** Two versions in a row, of which the words are here. */
export interface VersionStep {
  before: Version;
  after: Version;
  articlesBefore: PastArticle[];
  articlesAfter: PastArticle[];
}

/** The steps from a version to the next that can be compared, first one first. */
export function versionSteps(pact: Pact): VersionStep[] {
  const versions = versionsInOrder(pact);
  const texts = versions.map((version) =>
    articlesOfVersion(pact, version, version === versions.at(-1)),
  );
  return versions.flatMap((after, index) => {
    const before = versions[index - 1];
    const [articlesBefore, articlesAfter] = [texts[index - 1], texts[index]];
    return before === undefined || articlesBefore === undefined || articlesAfter === undefined
      ? []
      : [{ before, after, articlesBefore, articlesAfter }];
  });
}

/** Last one first. */
export function versionRows(graph: Graph, pact: Pact): VersionRow[] {
  const steps = versionSteps(pact);
  const page = pactAddress(graph, pact.id);
  return versionsInOrder(pact)
    .toReversed()
    .map((version) => {
      const document = find(graph, 'documenti', version.documento);
      const step = steps.find(({ after }) => after === version);
      return {
        number: version.numero,
        when: formatDate(version.data),
        change: paragraphs(version.cosa_cambia),
        document: document && linkTo(graph, document),
        difference: step && {
          href: routes.pactVersion(page, version.numero),
          text: `Confronta con la versione ${step.before.numero}`,
        },
      };
    });
}

/** Articles in the pact no more, each with its last heading and the version that took it away. */
export function removedArticles(pact: Pact): { id: string; heading: string; number: number }[] {
  const current = new Set(pact.data.articoli.map(({ id }) => id));
  const removed = versionSteps(pact).flatMap(({ after, articlesBefore, articlesAfter }) =>
    articlesBefore
      .filter(({ id }) => !current.has(id) && articlesAfter.every((article) => article.id !== id))
      .map(({ id, heading }) => [id, { id, heading, number: after.numero }] as const),
  );
  return [...new Map(removed).values()];
}

/** The version in force on a day: the last of those written until then. */
export function versionOn(pact: Pact, day: string): Version | undefined {
  return versionsInOrder(pact).findLast(({ data }) => data <= day);
}
