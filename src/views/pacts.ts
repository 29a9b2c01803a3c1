import { pactKinds, pactStates } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate, onDay } from '../text/dates.ts';
import { type PactPart, pactParts } from '../text/pact.ts';
import { paragraphs } from '../text/words.ts';
import { currentPact, linksTo, type Link, pactAddress, partyLink } from './address.ts';
import { type CommitmentRow, commitmentRow } from './commitments.ts';
import { citing, findAll, mustFind } from './lookup.ts';
import { type Article, articlesOf, articlesRemoved, type RemovedArticle } from './pact-articles.ts';
import { hasManyVersions, type VersionRow, versionOn, versionRows } from './pact-history.ts';
import { type Prevailing, prevailingText, type Reading, readingsOf } from './pact-reading.ts';
import { type PactStanding, pactStanding } from './pact-state.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { pactProof, type PactProof } from './proof.ts';
import { describeGaps } from './sources.ts';

export interface PactPage {
  meta: PageMeta;
  id: string;
  standing: PactStanding;
  readings: Reading[];
  prevailing: Prevailing;
  contents: (Link & { articles: { number: number; link: Link }[] })[];
  subject: string[];
  kind: string | undefined;
  bases: { text: string; href: string | undefined }[];
  principles: string[];
  needs: Link[];
  sections: { id: PactPart; text: string[] }[];
  signature:
    | {
        /** "Firmato il 10 gennaio 2031". */
        signed: string;
        signatories: { party: Link; role: string; when: string; how: string | undefined }[];
      }
    | undefined;
  /** Who adhered later, to which version ("Alla versione 3"), with what commitments. */
  adhesions: { party: Link; when: string; to: string; commitments: Link[] }[];
  articles: Article[];
  removed: RemovedArticle[];
  versions: VersionRow[];
  /** Where the versions are compared, if there are more than one. */
  comparison: string | undefined;
  documents: Link[];
  commitments: CommitmentRow[];
  /** That the text is the one that was signed, and how to see it. */
  proof: PactProof | undefined;
  others: Link[];
}

/** Stands in for the pact page while there is no pact. */
export interface NoPactPage {
  meta: PageMeta;
}

function signature(graph: Graph, { data }: Entry<'patti'>): PactPage['signature'] {
  const act = data.sottoscrizione;
  return (
    act && {
      signed: `Firmato ${onDay('il', act.sottoscritto_il)}`,
      signatories: act.firmatari.map(({ soggetto, ruolo, data: day, modalita }) => ({
        party: partyLink(graph, soggetto),
        role: ruolo,
        when: formatDate(day),
        how: modalita,
      })),
    }
  );
}

function sections({ data }: Entry<'patti'>): PactPage['sections'] {
  const ids = ['modalita', 'sostegno', 'monitoraggio', 'recesso'] as const;
  return ids
    .map((id) => ({ id, text: paragraphs(data[id]) }))
    .filter(({ text }) => text.length > 0);
}

function adhesions(graph: Graph, pact: Entry<'patti'>): PactPage['adhesions'] {
  const commitments = citing(graph, `patti/${pact.id}`, 'impegni', 'patto');
  return pact.data.adesioni.map(({ soggetto, data: day }) => {
    const version = versionOn(pact, day);
    return {
      party: partyLink(graph, soggetto),
      when: formatDate(day),
      to: version === undefined ? 'Al patto' : `Alla versione ${version.numero}`,
      commitments: linksTo(
        graph,
        commitments.filter(({ data }) => data.responsabile === soggetto),
      ),
    };
  });
}

/** The parts that the page has, with the articles inside theirs. */
function contents(
  { data, body }: Entry<'patti'>,
  articles: readonly Article[],
  around: Pick<PactPage, 'documents' | 'proof' | 'others'>,
): PactPage['contents'] {
  const present: Record<PactPart, boolean> = {
    oggetto: true,
    testo: body.trim() !== '',
    principi: data.principi.length > 0,
    bisogni: data.bisogni.length > 0,
    articoli: articles.length > 0,
    modalita: data.modalita !== undefined,
    sostegno: data.sostegno !== undefined,
    monitoraggio: data.monitoraggio !== undefined,
    recesso: data.recesso !== undefined,
    firme: data.sottoscrizione !== undefined,
    adesioni: data.adesioni.length > 0,
    versioni: data.versioni.length > 0,
    impegni: true,
    documenti: around.documents.length > 0,
    impronte: around.proof !== undefined,
    altri: around.others.length > 0,
  };
  return (Object.keys(pactParts) as PactPart[])
    .filter((part) => present[part])
    .map((part) => ({
      href: routes.section('', part),
      text: pactParts[part],
      articles:
        part === 'articoli'
          ? articles.map(({ id, number, heading }) => ({
              number,
              link: { href: routes.anchor('', id), text: heading },
            }))
          : [],
    }));
}

const ARTICLES_ARE_QUOTED =
  'Gli articoli hanno le parole del patto. Gli altri testi sono riassunti nostri: le parole originali sono in queste pagine.';

export function pactPage(graph: Graph, id: string, today: string): PactPage {
  const pact = mustFind(graph, 'patti', id);
  const { data } = pact;
  const articles = articlesOf(graph, pact);
  const others = linksTo(
    graph,
    graph.content.patti.filter((other) => other.id !== id),
  );
  const documents = linksTo(graph, citing(graph, `patti/${id}`, 'documenti', 'patto'));
  const proof = pactProof(graph, pact);
  return {
    meta: pageMeta(graph, {
      kind: 'patto',
      title: data.titolo,
      eyebrow: `Patto · ${pactStates[data.stato]}`,
      description: data.in_breve,
      path: pactAddress(graph, id),
      breadcrumbs: currentPact(graph)?.id === id ? [] : [{ href: routes.pact, text: 'Patto' }],
      entries: [pact],
      gaps: describeGaps(pact),
      ...(articles.length > 0 && { sourcesNote: ARTICLES_ARE_QUOTED }),
    }),
    id,
    standing: pactStanding(graph, pact, today),
    readings: readingsOf(graph, pact, 'full'),
    prevailing: prevailingText(graph, pact),
    contents: contents(pact, articles, { documents, proof, others }),
    subject: paragraphs(data.oggetto),
    kind: data.tipo && pactKinds[data.tipo],
    bases: data.basi_giuridiche.map(({ atto, url }) => ({ text: atto, href: url })),
    principles: data.principi,
    needs: linksTo(graph, findAll(graph, 'emersi', data.bisogni)),
    sections: sections(pact),
    signature: signature(graph, pact),
    adhesions: adhesions(graph, pact),
    articles,
    removed: articlesRemoved(graph, pact),
    versions: versionRows(graph, pact),
    comparison: hasManyVersions(pact) ? routes.pactVersions(pactAddress(graph, id)) : undefined,
    documents,
    commitments: citing(graph, `patti/${id}`, 'impegni', 'patto').map((commitment) =>
      commitmentRow(graph, commitment, today),
    ),
    proof,
    others,
  };
}

export function noPactPage(graph: Graph): NoPactPage {
  return {
    meta: pageMeta(graph, {
      kind: 'patto',
      title: 'Il patto',
      description: 'Il patto non è ancora su questo sito.',
      path: routes.pact,
    }),
  };
}
