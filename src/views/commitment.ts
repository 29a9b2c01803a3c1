import { commitmentKinds, progress, resourceKinds, verdict } from '../model/labels.ts';
import type { Entry } from '../model/registry.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { formatDate, formatPeriod, onDay } from '../text/dates.ts';
import { capitalise, listWords, paragraphs } from '../text/words.ts';
import { linksTo, type Link, linkTo, pactAddress, partyLink } from './address.ts';
import {
  type CommitmentStatus,
  commitmentStatus,
  progressTones,
  type Tone,
  updatesOf,
  verdictTones,
  verificationsOf,
} from './commitment-status.ts';
import {
  type CommitmentTime,
  commitmentTime,
  type Milestone,
  milestones,
} from './commitment-time.ts';
import { commitmentsInOrder } from './commitments.ts';
import { type Evidence, evidence } from './evidence.ts';
import { find, findAll, mustFind } from './lookup.ts';
import { neighbours } from './order.ts';
import { type PageMeta, pageMeta } from './page.ts';
import { describeGaps } from './sources.ts';
import { isAnnouncement } from './tallies.ts';
import { type Thread, threadAround } from './thread.ts';

/** What was said or seen of a commitment, when and by whom. */
export interface Word {
  tone: Tone;
  state: string;
  when: string;
  by: Link[];
}

export interface CommitmentPage {
  meta: PageMeta;
  status: CommitmentStatus;
  /** "Chi lo prende", or "Di chi è l’annuncio". */
  whoLabel: string;
  /** Absent where the source does not say. */
  who: Link | undefined;
  time: CommitmentTime;
  /** What the last look past the deadline found; absent unless it found it open. */
  found: string | undefined;
  /** The last thing somebody said of it, and the last thing somebody checked: never mixed. */
  declared: Word | undefined;
  verified: Word | undefined;
  /** From which day the days left are counted; absent where none is. */
  counted: string | undefined;
  /** "Dal 31 marzo al 30 giugno 2031", when it was decided, why. */
  extensions: { change: string; decided: string; reason: string[] }[];
  criterion: string | undefined;
  kind: string | undefined;
  pact: Link | undefined;
  article: Link | undefined;
  taken: string | undefined;
  checked: string | undefined;
  withWhom: Link[];
  forWhom: Link[];
  forEverybody: boolean;
  questions: Link[];
  places: Link[];
  actions: Link[];
  resources: { kind: string; text: string }[];
  milestones: (Pick<Milestone, 'title' | 'state' | 'standing'> & {
    evidence: Evidence | undefined;
  })[];
  updates: (Word & { id: string; text: string[]; evidence: Evidence[] })[];
  judgements: (Word & { note: string | undefined; moment: Link; evidence: Evidence[] })[];
  /** What a reader would look for and is not here, in a sentence. */
  unwritten: string | undefined;
  contact: { office: string; mail: Link | undefined } | undefined;
  thread: Thread;
}

/** What was told of it, the latest first. */
function updatesTold(graph: Graph, id: string): CommitmentPage['updates'] {
  return updatesOf(graph, id).map((update) => ({
    id: update.id,
    tone: progressTones[update.data.stato],
    state: progress[update.data.stato],
    when: formatDate(update.data.data),
    by: [partyLink(graph, update.data.di)],
    text: paragraphs(update.data.testo),
    evidence: update.data.prove.map((proof) => evidence(graph, proof)),
  }));
}

/** What was seen by who checked it, the latest first. */
function judgementsOf(graph: Graph, id: string): CommitmentPage['judgements'] {
  return verificationsOf(graph, id).flatMap((verification) =>
    verification.data.giudizi
      .filter(({ impegno }) => impegno === id)
      .map(({ esito, nota, prove }) => ({
        tone: verdictTones[esito],
        state: verdict[esito],
        when: formatDate(verification.data.data),
        by: verification.data.a_cura_di.map((party) => partyLink(graph, party)),
        note: nota,
        moment: linkTo(graph, verification),
        evidence: prove.map((proof) => evidence(graph, proof)),
      })),
  );
}

function extensions({ data }: Entry<'impegni'>): CommitmentPage['extensions'] {
  return data.proroghe.map(({ nuova_scadenza, decisa_il, motivo }, index) => {
    const before = data.proroghe[index - 1]?.nuova_scadenza ?? data.scadenza;
    return {
      change: capitalise(
        before === undefined ? onDay('al', nuova_scadenza) : formatPeriod(before, nuova_scadenza),
      ),
      decided: `deciso ${onDay('il', decisa_il)}`,
      reason: paragraphs(motivo),
    };
  });
}

function pactOf(
  graph: Graph,
  { data }: Entry<'impegni'>,
): Pick<CommitmentPage, 'pact' | 'article'> {
  const pact = find(graph, 'patti', data.patto);
  const article = pact?.data.articoli.find(({ id }) => id === data.articolo);
  return {
    pact: pact && linkTo(graph, pact),
    article:
      pact === undefined || article === undefined
        ? undefined
        : { href: routes.anchor(pactAddress(graph, pact.id), article.id), text: article.rubrica },
  };
}

export function commitmentPage(graph: Graph, id: string, today: string): CommitmentPage {
  const commitment = mustFind(graph, 'impegni', id);
  const { data } = commitment;
  const { previous, next } = neighbours(commitmentsInOrder(graph), commitment);
  const status = commitmentStatus(graph, commitment, today);
  const who = data.responsabile === undefined ? undefined : partyLink(graph, data.responsabile);
  const time = commitmentTime(graph, commitment, status, today);
  const updates = updatesTold(graph, id);
  const judgements = judgementsOf(graph, id);
  const steps = milestones(graph, commitment, today);
  return {
    meta: pageMeta(graph, {
      kind: 'impegno',
      title: data.titolo,
      description:
        data.in_breve ??
        [status.label, who?.text, time.by]
          .filter(Boolean)
          .map((part) => `${part}.`)
          .join(' '),
      eyebrow: isAnnouncement(commitment) ? 'Annuncio' : 'Impegno del patto',
      lead: data.in_breve ?? '',
      path: routes.commitment(id),
      breadcrumbs: [{ href: routes.commitments, text: 'Impegni' }],
      entries: [commitment, ...updatesOf(graph, id), ...verificationsOf(graph, id)],
      gaps: describeGaps(commitment),
      previous: previous && linkTo(graph, previous),
      next: next && linkTo(graph, next),
    }),
    status,
    whoLabel: isAnnouncement(commitment) ? 'Di chi è l’annuncio' : 'Chi lo prende',
    who,
    time,
    found: status.standing === 'late' ? status.detail : undefined,
    declared: updates[0],
    verified: judgements[0],
    counted:
      time.left === undefined && !steps.some(({ standing }) => standing === 'next')
        ? undefined
        : `I giorni sono contati ${onDay('dal', today)}.`,
    extensions: extensions(commitment),
    criterion: data.criterio_di_verifica,
    kind: data.tipo && commitmentKinds[data.tipo],
    ...pactOf(graph, commitment),
    taken: data.assunto_il && formatDate(data.assunto_il),
    checked: data.verificato_il && formatDate(data.verificato_il),
    withWhom: data.con.map((party) => partyLink(graph, party)),
    forWhom: data.a_favore_di.map((party) => partyLink(graph, party)),
    forEverybody: data.per_la_comunita,
    questions: data.domande.flatMap((asked) => {
      const question = graph.questions.get(asked);
      return question === undefined
        ? []
        : [{ href: routes.question(asked), text: question.data.testo }];
    }),
    places: linksTo(graph, findAll(graph, 'luoghi', data.luoghi)),
    actions: linksTo(graph, findAll(graph, 'azioni', data.azioni)),
    resources: data.risorse.map(({ cosa, dettaglio }) => ({
      kind: resourceKinds[cosa],
      text: dettaglio,
    })),
    milestones: steps.map(({ title, state, standing, proof }) => ({
      title,
      state,
      standing,
      evidence: proof && evidence(graph, proof),
    })),
    updates,
    judgements,
    unwritten: unwritten(commitment, updates.length, judgements.length),
    contact: data.referente && {
      office: data.referente.ufficio,
      mail:
        data.referente.email === undefined
          ? undefined
          : { href: `mailto:${data.referente.email}`, text: data.referente.email },
    },
    thread: threadAround(graph, { kind: 'commitment', entry: commitment }),
  };
}

/** "Su questo sito ancora mancano: come si vedrà che è mantenuto e una verifica." */
function unwritten(
  { data }: Entry<'impegni'>,
  updates: number,
  verifications: number,
): string | undefined {
  const missing = [
    data.criterio_di_verifica === undefined && 'come si vedrà che è mantenuto',
    updates === 0 && 'le notizie su come va',
    verifications === 0 && 'una verifica',
  ].filter((part) => part !== false);
  return missing.length === 0
    ? undefined
    : `Su questo sito ancora ${missing.length === 1 ? 'manca' : 'mancano'}: ${listWords(missing)}.`;
}
