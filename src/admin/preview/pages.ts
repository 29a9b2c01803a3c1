import CommitmentStatus from '../../components/commitments/CommitmentStatus.astro';
import TermList from '../../components/glossary/TermList.astro';
import Actions from '../../components/main/Actions.astro';
import CommitmentMain from '../../components/main/CommitmentMain.astro';
import DocumentMain from '../../components/main/DocumentMain.astro';
import Expectations from '../../components/main/Expectations.astro';
import Findings from '../../components/main/Findings.astro';
import FreePageMain from '../../components/main/FreePageMain.astro';
import Lines from '../../components/main/Lines.astro';
import PactMain from '../../components/main/PactMain.astro';
import PartyMain from '../../components/main/PartyMain.astro';
import Phases from '../../components/main/Phases.astro';
import PlaceMain from '../../components/main/PlaceMain.astro';
import SessionMain from '../../components/main/SessionMain.astro';
import Verifications from '../../components/main/Verifications.astro';
import PlaceStanding from '../../components/places/PlaceStanding.astro';
import WhenLine from '../../components/sessions/WhenLine.astro';
import type { Bodies, Body } from '../../components/ui/body.ts';
import type { CollectionName, Entry } from '../../model/registry.ts';
import type { Graph } from '../../queries/assemble.ts';
import { actionCard } from '../../views/actions.ts';
import { commitmentPage } from '../../views/commitment.ts';
import { documentPage } from '../../views/documents.ts';
import { expectation } from '../../views/expectations.ts';
import { findingCard } from '../../views/findings.ts';
import { term } from '../../views/glossary.ts';
import { pactPage } from '../../views/pacts.ts';
import type { PageMeta } from '../../views/page.ts';
import { freePage } from '../../views/pages.ts';
import { partyPage } from '../../views/parties.ts';
import { line, phase } from '../../views/path.ts';
import { placePage } from '../../views/place.ts';
import { sessionPage } from '../../views/sessions.ts';
import { verificationMoment } from '../../views/verifications.ts';

/** What a preview draws: a page if it has a head of its own, else a piece of one. */
export interface Drawing {
  meta?: PageMeta;
  UnderTitle?: Body;
  Main: Body;
  props: object;
}

interface Material {
  graph: Graph;
  today: string;
  /** The texts of some entries, drawn. */
  texts: (entries: readonly Entry[]) => Bodies;
}

type Draw<Name extends CollectionName> = (entry: Entry<Name>, material: Material) => Drawing;

/** What the site shows of an entry, drawn by the same components. */
export function drawingOf(entry: Entry, material: Material): Drawing {
  const draw = drawings[entry.collection] as Draw<CollectionName>;
  return draw(entry, material);
}

const drawings: { [Name in CollectionName]: Draw<Name> } = {
  sessioni: (entry, { graph, today, texts }) => {
    const session = sessionPage(graph, entry.id, today);
    const props = { session, Body: texts([entry])[entry.id], bodies: texts(graph.content.emersi) };
    return { meta: session.meta, UnderTitle: WhenLine, Main: SessionMain, props };
  },
  emersi: (entry, { graph, texts }) => ({
    Main: Findings,
    props: { findings: [findingCard(graph, entry, true)], bodies: texts([entry]) },
  }),
  luoghi: (entry, { graph, today, texts }) => {
    const place = placePage(graph, entry.id, today);
    const props = { place, Body: texts([entry])[entry.id] };
    return { meta: place.meta, UnderTitle: PlaceStanding, Main: PlaceMain, props };
  },
  // Where it is read: among the others, on the page of its commitment.
  aggiornamenti: ({ data }, material) => drawCommitment(data.impegno, material),
  impegni: ({ id }, material) => drawCommitment(id, material),
  azioni: (entry, { graph, texts }) => ({
    Main: Actions,
    props: { actions: [actionCard(graph, entry)], bodies: texts([entry]) },
  }),
  documenti: (entry, { graph, texts }) => {
    const document = documentPage(graph, entry.id);
    const props = { document, Body: texts([entry])[entry.id], bodies: texts(graph.content.emersi) };
    return { meta: document.meta, Main: DocumentMain, props };
  },
  soggetti: (entry, { graph, today, texts }) => {
    const party = partyPage(graph, entry.id, today);
    const props = { party, Body: texts([entry])[entry.id] };
    return { meta: party.meta, Main: PartyMain, props };
  },
  verifiche: (entry, { graph }) => ({
    Main: Verifications,
    props: { moments: [verificationMoment(graph, entry)] },
  }),
  attesi: (entry, { graph, texts }) => ({
    Main: Expectations,
    props: { expectations: [expectation(graph, entry)], bodies: texts([entry]) },
  }),
  percorso: (entry, { graph, today, texts }) => ({
    Main: Phases,
    props: { phases: [phase(graph, entry, today)], bodies: texts([entry]) },
  }),
  patti: (entry, { graph, today, texts }) => {
    const pact = pactPage(graph, entry.id, today);
    const props = { pact, Body: texts([entry])[entry.id] };
    return { meta: pact.meta, Main: PactMain, props };
  },
  linee: (entry, { graph, texts }) => ({
    Main: Lines,
    props: { lines: [line(graph, entry)], bodies: texts([entry]) },
  }),
  glossario: (entry, { graph }) => ({ Main: TermList, props: { terms: [term(graph, entry)] } }),
  pagine: (entry, { graph, texts }) => {
    const page = freePage(graph, entry.id);
    const props = { page, Body: texts([entry])[entry.id] };
    return { meta: page.meta, Main: FreePageMain, props };
  },
};

function drawCommitment(id: string, { graph, today, texts }: Material): Drawing {
  const commitment = commitmentPage(graph, id, today);
  const entry = graph.content.impegni.find((other) => other.id === id);
  const props = { commitment, Body: entry && texts([entry])[id] };
  return { meta: commitment.meta, UnderTitle: CommitmentStatus, Main: CommitmentMain, props };
}
