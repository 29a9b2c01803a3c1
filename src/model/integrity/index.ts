import type { Problem } from '../problem.ts';
import { chainsEnd } from './chains.ts';
import { findingsAgree, placesAreInTerritory, reportedIsHere } from './coherence.ts';
import type { IntegrityContext, IntegrityRule } from './context.ts';
import { identifiersAreUnique } from './identifiers.ts';
import { firstDeadlinesAreKept, signedTextsAreKept } from './imprints.ts';
import { checksAreIndependent, commitmentsFollowPact } from './pact.ts';
import { relationsResolve } from './relations.ts';
import type { Warning, WarningContext } from './warning.ts';
import { warnings } from './warnings.ts';

export type { Warning, WarningRule } from './warning.ts';
export { fileOfEntry, problemIn } from './context.ts';
export { idsInList, idsOf } from './known-ids.ts';
export type { ContentFile, IntegrityContext, KnownContent, KnownIds } from './context.ts';

const blocking: readonly IntegrityRule[] = [
  relationsResolve,
  identifiersAreUnique,
  chainsEnd,
  findingsAgree,
  reportedIsHere,
  commitmentsFollowPact,
  checksAreIndependent,
  placesAreInTerritory,
  signedTextsAreKept,
  firstDeadlinesAreKept,
];

/** Checks the whole content at once: everything that blocks, then everything worth a look. */
export function checkIntegrity(context: IntegrityContext): Problem[] {
  return [...blocking, ...warnings].flatMap((rule) => rule(context));
}

/** Only what is missing or old: what "Che cosa manca" shows. */
export function checkWarnings(context: WarningContext): Warning[] {
  return warnings.flatMap((rule) => rule(context));
}
