import { documentKinds } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate } from '../text/dates.ts';
import { count, formatNumber } from '../text/words.ts';
import { type Link, linkTo, linksTo, partyLink } from './address.ts';
import { type FindingCard, findingCards } from './findings.ts';
import { citing, find, mustFind } from './lookup.ts';
import { neighbours, once } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { describePublication, type Publication } from './publication.ts';
import { describeGaps } from './sources.ts';

export interface DocumentRow {
  href: string;
  title: string;
  kind: string;
  when: string | undefined;
  summary: string;
  publication: Publication;
}

export interface DocumentsPage {
  meta: PageMeta;
  groups: { id: string; title: string; documents: DocumentRow[] }[];
}

export interface DocumentPage {
  meta: PageMeta;
  publication: Publication;
  when: string | undefined;
  body: Link | undefined;
  session: Link | undefined;
  pact: Link | undefined;
  reference: string | undefined;
  replaces: Link | undefined;
  replacedBy: Link[];
  /** The file, with its format and size: "PDF, 240 kB". */
  file: { href: string; name: string; facts: string } | undefined;
  hasText: boolean;
  findings: FindingCard[];
  evidenceOf: Link[];
  expectations: Link[];
}

function byDate(a: Entry<'documenti'>, b: Entry<'documenti'>): number {
  return (
    (b.data.data ?? '').localeCompare(a.data.data ?? '') ||
    a.data.titolo.localeCompare(b.data.titolo, 'it')
  );
}

/** Latest first; those without a day come last. */
function documentsInOrder(graph: Graph): readonly Entry<'documenti'>[] {
  return once(graph, 'documents', () => [...graph.content.documenti].sort(byDate));
}

function publication({ id, data }: Entry<'documenti'>): Publication {
  return describePublication(
    data,
    data.pubblicazione === 'riportato' ? routes.document(id) : data.url_ufficiale,
  );
}

function documentRow(document: Entry<'documenti'>): DocumentRow {
  const { id, data } = document;
  return {
    href: routes.document(id),
    title: data.titolo,
    kind: documentKinds[data.tipo],
    when: data.data && formatDate(data.data),
    summary: data.in_breve,
    publication: publication(document),
  };
}

export function documentsPage(graph: Graph): DocumentsPage {
  const documents = documentsInOrder(graph);
  const kinds = Object.entries(documentKinds);
  return {
    meta: pageMeta(graph, {
      kind: 'documento',
      title: 'I documenti',
      description: `${count(documents.length, 'documento', 'documenti', 'I documenti')} del percorso: dove si leggono, per quelli di cui lo sappiamo.`,
      path: routes.documents,
      entries: documents,
      sources: [],
    }),
    groups: kinds
      .map(([kind, title]) => ({
        id: kind.replaceAll('_', '-'),
        title,
        documents: documents.filter(({ data }) => data.tipo === kind).map(documentRow),
      }))
      .filter((group) => group.documents.length > 0),
  };
}

export function documentPage(graph: Graph, id: string): DocumentPage {
  const document = mustFind(graph, 'documenti', id);
  const { data, body } = document;
  const { previous, next } = neighbours(documentsInOrder(graph), document);
  const replaced = find(graph, 'documenti', data.sostituisce);
  const session = find(graph, 'sessioni', data.sessione);
  const pact = find(graph, 'patti', data.patto);
  return {
    meta: pageMeta(graph, {
      kind: 'documento',
      title: data.titolo,
      eyebrow: documentKinds[data.tipo],
      description: data.in_breve,
      path: routes.document(id),
      breadcrumbs: [{ href: routes.documents, text: 'Documenti' }],
      entries: [document],
      gaps: describeGaps(document),
      previous: previous && linkTo(graph, previous),
      next: next && linkTo(graph, next),
    }),
    publication: publication(document),
    when: data.data && formatDate(data.data),
    body: data.ente === undefined ? undefined : partyLink(graph, data.ente),
    session: session && linkTo(graph, session),
    pact: pact && linkTo(graph, pact),
    reference: data.protocollo,
    replaces: replaced && linkTo(graph, replaced),
    replacedBy: linksTo(graph, citing(graph, `documenti/${id}`, 'documenti', 'sostituisce')),
    file:
      data.file === undefined
        ? undefined
        : {
            href: routes.media(data.file),
            name: data.file.split('/').at(-1) ?? '',
            facts: fileFacts(graph.measure(data.file)),
          },
    hasText: body.trim() !== '',
    findings: findingCards(graph, citing(graph, `documenti/${id}`, 'emersi', 'documento'), {
      showQuestion: true,
    }),
    evidenceOf: linksTo(graph, [
      ...citing(graph, `documenti/${id}`, 'aggiornamenti'),
      ...citing(graph, `documenti/${id}`, 'verifiche'),
      ...citing(graph, `documenti/${id}`, 'impegni'),
    ]),
    expectations: linksTo(graph, citing(graph, `documenti/${id}`, 'attesi', 'documento')),
  };
}

function fileFacts({ format, bytes }: { format: string; bytes: number }): string {
  const size =
    bytes < 1_000_000
      ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${formatNumber(Math.round(bytes / 100_000) / 10)} MB`;
  return `${format.toUpperCase()}, ${size}`;
}
