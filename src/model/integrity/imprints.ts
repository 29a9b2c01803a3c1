import { onDay } from '../../text/dates.ts';
import {
  currentVersion,
  type ImprintedVersion,
  isSigned,
  textOfVersion,
  versionsKept,
  versionsToKeep,
} from '../imprints.ts';
import type { Entry } from '../registry.ts';
import { type IntegrityContext, type IntegrityRule, problemIn, type Wrong } from './context.ts';
import { type WarningCheck, warningIn } from './warning.ts';

type Pact = Entry<'patti'>;

/** Once signed, the text of a version stays as it was signed: a change is a new version. */
export const signedTextsAreKept: IntegrityRule = (context) => {
  const { firme } = context.content.imprints;
  if (firme === undefined) return [];
  return context.content.patti.flatMap((pact) => {
    const versions = versionsKept(firme, pact.id);
    const current = versions.find(({ numero }) => numero === currentVersion(pact));
    const wrongs = [
      ...backBeforeSigning(pact, versions),
      ...withdrawnVersions(pact, versions),
      ...versions.flatMap((version) => missingWords(pact, version)),
      ...versions.flatMap((version) => changedArticles(pact, version, context)),
      ...missingVersions(pact, versions, context),
      ...(current === undefined ? [] : missingOriginal(pact, current, context)),
    ];
    return wrongs.map((wrong) => problemIn(pact, wrong));
  });
};

/** Whoever fills in a form cannot run commands. */
function toRecord({ reader }: IntegrityContext, command: string): string {
  return reader === 'form'
    ? 'Avvisa chi cura il sito: lo registra con un comando.'
    : `Lancia «${command}».`;
}

function backBeforeSigning(pact: Pact, kept: readonly ImprintedVersion[]): Wrong[] {
  const last = kept.at(-1);
  if (last === undefined || isSigned(pact)) return [];
  return [
    {
      rule: 'patto-firmato-tornato-indietro',
      path: ['stato'],
      message: `la versione ${last.numero} è registrata come firmata, e qui il patto non lo è più: rimetti uno stato che viene dopo la firma («Firmato», «Sospeso» o «Concluso») e la «Sottoscrizione».`,
    },
  ];
}

/** The words of a signed version stay in the content, also once there is a newer one. */
function missingWords(pact: Pact, { numero, articoli }: ImprintedVersion): Wrong[] {
  const index = pact.data.versioni.findIndex((version) => version.numero === numero);
  if (index < 0 || articoli.length === 0 || textOfVersion(pact, numero) !== undefined) return [];
  return [
    {
      rule: 'parole-firmate-mancanti',
      path: ['versioni', index, 'articoli'],
      message: `mancano le parole della versione ${numero}, firmata: mettile in «Articoli com’erano» della versione ${numero}, come sono state firmate.`,
    },
  ];
}

function withdrawnVersions(pact: Pact, kept: readonly ImprintedVersion[]): Wrong[] {
  const known = new Set([currentVersion(pact), ...pact.data.versioni.map(({ numero }) => numero)]);
  return kept
    .filter(({ numero }) => !known.has(numero))
    .map(({ numero }) => ({
      rule: 'versione-firmata-tolta',
      path: ['versioni'],
      message: `la versione ${numero} è registrata come firmata, e qui non c’è più: rimettila nell’elenco, con il suo numero.`,
    }));
}

/** What is to be recorded, and is not. */
function missingVersions(
  pact: Pact,
  kept: readonly ImprintedVersion[],
  context: IntegrityContext,
): Wrong[] {
  const last = currentVersion(pact);
  return versionsToKeep(pact, kept)
    .filter((numero) => kept.every((version) => version.numero !== numero))
    .map((numero) => {
      const ifUnsigned =
        numero !== last || kept.length === 0
          ? ''
          : `Finché la versione ${numero} non è firmata non si pubblica: in «Articoli» resta il testo firmato. Quando è firmata si registra. `;
      const command =
        numero !== last || pact.data.file_firmato === undefined
          ? 'npm run impronte'
          : `npm run impronte -- --patto ${pact.id} --originale FILE`;
      return {
        rule: 'testo-firmato-senza-impronta',
        path: textOfVersion(pact, numero)?.path ?? ['articoli'],
        message: `il patto è firmato, e il testo della sua versione ${numero} non è ancora registrato: senza, nessuno si accorgerebbe di un cambiamento. ${ifUnsigned}${toRecord(context, command)}`,
      };
    });
}

function missingOriginal(
  pact: Pact,
  { numero, originale }: ImprintedVersion,
  context: IntegrityContext,
): Wrong[] {
  if (!isSigned(pact) || pact.data.file_firmato === undefined || originale !== undefined) return [];
  return [
    {
      rule: 'originale-senza-impronta',
      path: ['file_firmato'],
      message: `dell’originale firmato della versione ${numero} non c’è l’impronta: senza, chi ne ha una copia non la può verificare. ${toRecord(context, `npm run impronte -- --patto ${pact.id} --originale FILE`)}`,
    },
  ];
}

/** What differs from what was signed, in the text of a version that was recorded. */
function changedArticles(
  pact: Pact,
  { numero, articoli: kept }: ImprintedVersion,
  { reader }: IntegrityContext,
): Wrong[] {
  const text = textOfVersion(pact, numero);
  if (text === undefined) return [];
  const { path, articoli: now } = text;
  const remedy = numero === currentVersion(pact) ? newVersion(reader) : '.';
  const wrong = (at: (string | number)[], message: string): Wrong => ({
    rule: 'testo-firmato-cambiato',
    path: [...path, ...at],
    message: `${message}. Rimetti com’era${remedy}`,
  });
  const signed = `firmato con la versione ${numero}`;
  const found = now.flatMap(({ articolo, impronta }, index) => {
    const before = kept.find((one) => one.articolo === articolo);
    if (before?.impronta === impronta) return [];
    return before === undefined
      ? [wrong([index], `l’articolo «${articolo}» non è nel testo ${signed}`)]
      : [
          wrong(
            [index, 'testo'],
            `il titolo o il testo dell’articolo «${articolo}» non è quello ${signed}`,
          ),
        ];
  });
  const gone = kept
    .filter(({ articolo }) => now.every((one) => one.articolo !== articolo))
    .map(({ articolo }) => wrong([], `manca l’articolo «${articolo}», che è nel testo ${signed}`));
  const moved =
    found.length + gone.length === 0 &&
    now.some(({ articolo }, index) => kept[index]?.articolo !== articolo);
  return [
    ...found,
    ...gone,
    ...(moved ? [wrong([], `gli articoli non sono nell’ordine del testo ${signed}`)] : []),
  ];
}

function newVersion(reader: IntegrityContext['reader']): string {
  return reader === 'form'
    ? '; se il patto è stato cambiato con una nuova firma, aggiungi una versione: chi cura il sito la registra.'
    : '; se il patto è stato cambiato con una nuova firma, aggiungi una versione e lancia «npm run impronte».';
}

/** The first deadline stays beside those decided later, so that nobody can lose it. */
export const firstDeadlinesAreKept: IntegrityRule = ({ content }) =>
  (content.imprints.scadenze?.scadenze ?? []).flatMap(({ impegno, scadenza: first }) => {
    const commitment = content.impegni.find(({ id }) => id === impegno);
    const now = commitment?.data.scadenza;
    if (commitment === undefined || now === first) return [];
    const found = now === undefined ? 'non c’è più' : `c’è ${onDay('il', now)}`;
    return [
      problemIn(commitment, {
        rule: 'scadenza-originale-cambiata',
        path: ['scadenza'],
        message: `la prima scadenza registrata è ${onDay('il', first)}, e qui ${found}: rimettila com’era. Se il termine è cambiato, aggiungi una proroga: si leggeranno tutte e due le date.`,
      }),
    ];
  });

/** Who writes in the form cannot record it, and does well to go on: it is for who keeps the site. */
export const deadlinesToRecord: WarningCheck = ({ content, reader }) => {
  const { scadenze } = content.imprints;
  if (reader === 'form' || scadenze === undefined) return [];
  const kept = new Set(scadenze.scadenze.map(({ impegno }) => impegno));
  return content.impegni
    .filter(({ id, data }) => data.scadenza !== undefined && !kept.has(id))
    .map((commitment) =>
      warningIn(commitment, {
        rule: 'scadenza-senza-impronta',
        path: ['scadenza'],
        message:
          'questa prima scadenza non è ancora registrata: finché non lo è, si potrebbe cambiare senza che si veda. Lancia «npm run impronte».',
      }),
    );
};
