import { isSigned } from '../imprints.ts';
import type { Problem } from '../problem.ts';
import type { Entry } from '../registry.ts';
import { onDay } from '../../text/dates.ts';
import { called, type IntegrityContext, type IntegrityRule, problemIn } from './context.ts';

/** Bodies bound by a pact: who signed it and who adhered later. */
function boundParties({ data }: Entry<'patti'>): Set<string> {
  return new Set([
    ...(data.sottoscrizione?.firmatari ?? []).map(({ soggetto }) => soggetto),
    ...data.adesioni.map(({ soggetto }) => soggetto),
  ]);
}

/** Commitments of a signed pact come from who signed, can be verified, and cite its articles. */
export const commitmentsFollowPact: IntegrityRule = (context) =>
  context.content.impegni.flatMap((commitment) => {
    const pact = context.content.patti.find(({ id }) => id === commitment.data.patto);
    return pact === undefined
      ? []
      : [...checkBound(commitment, pact, context), ...checkArticle(commitment, pact, context)];
  });

function checkBound(
  commitment: Entry<'impegni'>,
  pact: Entry<'patti'>,
  context: IntegrityContext,
): Problem[] {
  if (!isSigned(pact)) return [];
  const problems: Problem[] = [];
  const { responsabile, criterio_di_verifica } = commitment.data;
  if (responsabile !== undefined && !boundParties(pact).has(responsabile)) {
    problems.push(
      problemIn(commitment, {
        rule: 'responsabile-non-firmatario',
        path: ['responsabile'],
        message: `«${called(context, 'soggetti', responsabile)}» non ha firmato il patto «${called(context, 'patti', pact.id)}» e non vi ha aderito: scegli un firmatario, o aggiungi l’adesione al patto.`,
      }),
    );
  }
  if (criterio_di_verifica === undefined) {
    problems.push(
      problemIn(commitment, {
        rule: 'criterio-mancante',
        path: ['criterio_di_verifica'],
        message: 'il patto è firmato: ogni suo impegno dice come si vedrà che è mantenuto.',
      }),
    );
  }
  return problems;
}

function checkArticle(
  commitment: Entry<'impegni'>,
  pact: Entry<'patti'>,
  context: IntegrityContext,
): Problem[] {
  const { articolo } = commitment.data;
  if (articolo === undefined || pact.data.articoli.some(({ id }) => id === articolo)) return [];
  return [
    problemIn(commitment, {
      rule: 'articolo-di-un-altro-patto',
      path: ['articolo'],
      message: `l’articolo «${articolo}» non è del patto «${called(context, 'patti', pact.id)}»: scegline uno dei suoi.`,
    }),
  ];
}

/** Updates and verifications follow the commitment; verifications come from somebody else. */
export const checksAreIndependent: IntegrityRule = (context) => [
  ...context.content.aggiornamenti.flatMap((update) => checkUpdateDate(update, context)),
  ...context.content.verifiche.flatMap((verification) => [
    ...checkVerifier(verification, context),
    ...checkJudgements(verification, context),
  ]),
];

function checkUpdateDate(update: Entry<'aggiornamenti'>, { content }: IntegrityContext): Problem[] {
  const commitment = content.impegni.find(({ id }) => id === update.data.impegno);
  const taken = commitment?.data.assunto_il;
  if (taken === undefined || update.data.data >= taken) return [];
  return [
    problemIn(update, {
      rule: 'aggiornamento-prima-dell-impegno',
      path: ['data'],
      message: `è ${onDay('del', update.data.data)}, ma l’impegno è stato preso ${onDay('il', taken)}: controlla le due date.`,
    }),
  ];
}

function checkVerifier(verification: Entry<'verifiche'>, context: IntegrityContext): Problem[] {
  const { a_cura_di, giudizi } = verification.data;
  return giudizi.flatMap(({ impegno }, index) => {
    const responsible = context.content.impegni.find(({ id }) => id === impegno)?.data.responsabile;
    return responsible === undefined || a_cura_di.some((party) => party !== responsible)
      ? []
      : [
          problemIn(verification, {
            rule: 'verifica-di-se-stessi',
            path: ['giudizi', index, 'impegno'],
            message: `chi verifica è solo «${called(context, 'soggetti', responsible)}», che risponde dell’impegno: serve almeno un altro soggetto.`,
          }),
        ];
  });
}

/** A verification judges each commitment once, and not before it was taken. */
function checkJudgements(verification: Entry<'verifiche'>, context: IntegrityContext): Problem[] {
  const { data: day, giudizi } = verification.data;
  return giudizi.flatMap(({ impegno }, index) => {
    const path = ['giudizi', index, 'impegno'];
    const name = called(context, 'impegni', impegno);
    const taken = context.content.impegni.find(({ id }) => id === impegno)?.data.assunto_il;
    if (giudizi.findIndex((other) => other.impegno === impegno) < index) {
      return [
        problemIn(verification, {
          rule: 'giudizio-doppio',
          path,
          message: `«${name}» è giudicato due volte nella stessa verifica: lascia un giudizio solo.`,
        }),
      ];
    }
    return taken === undefined || day >= taken
      ? []
      : [
          problemIn(verification, {
            rule: 'verifica-prima-dell-impegno',
            path,
            message: `la verifica è ${onDay('del', day)}, ma «${name}» è stato preso ${onDay('il', taken)}: controlla le due date.`,
          }),
        ];
  });
}
