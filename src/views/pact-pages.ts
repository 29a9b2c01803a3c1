import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { pactAddress } from './address.ts';
import { hasManyVersions, versionSteps } from './pact-history.ts';
import { hasPlainReading } from './pact-reading.ts';

/** A page of a pact, besides that of its text: with the pact's id, and its number if of a version. */
export interface PactPageAddress {
  path: string;
  /** Address of the text, without slashes around it: "patto", "patti/patto-del-cortile". */
  of: string;
  id: string;
}

function addressed(graph: Graph, { id }: Entry<'patti'>, under: (page: string) => string) {
  const page = pactAddress(graph, id);
  return { path: under(page), of: page.slice(1, -1), id };
}

/** Pages in plain words: of the pacts that have some. */
export function plainPages(graph: Graph): PactPageAddress[] {
  return graph.content.patti
    .filter(hasPlainReading)
    .map((pact) => addressed(graph, pact, routes.plainPact));
}

/** Pages of all the versions of a pact: of those that have more than one. */
export function versionsPages(graph: Graph): PactPageAddress[] {
  return graph.content.patti
    .filter(hasManyVersions)
    .map((pact) => addressed(graph, pact, routes.pactVersions));
}

/** Pages of a version compared with the one before: where the words of both are here. */
export function differencePages(graph: Graph): (PactPageAddress & { number: number })[] {
  return graph.content.patti.flatMap((pact) =>
    versionSteps(pact).map(({ after: { numero } }) => ({
      ...addressed(graph, pact, (page) => routes.pactVersion(page, numero)),
      number: numero,
    })),
  );
}
