import { accessFacts } from './collections/access-facts.ts';
import { actionState } from './collections/actions.ts';
import { commitmentKind, resourceKind } from './collections/commitments.ts';
import { documentKind } from './collections/documents.ts';
import { agreement, findingKind, findingOutcome } from './collections/findings.ts';
import { pactKind, pactState } from './collections/pacts.ts';
import { partyNature, partyRole } from './collections/parties.ts';
import { weekday } from './collections/opening-hours.ts';
import { cost, placeState } from './collections/places.ts';
import { objectiveOutcome } from './collections/session-parts.ts';
import { sessionKind, sessionState } from './collections/sessions.ts';
import { SECTIONS } from './collections/settings.ts';
import { progress as progressField } from './collections/updates.ts';
import { verdict as verdictField } from './collections/verifications.ts';

export { uses } from './collection.ts';

/** Italian labels of the choices, by stored value: the words of the forms are those of the pages. */
export const actionStates = actionState.options;
export const agreements = agreement.options;
export const commitmentKinds = commitmentKind.options;
export const costs = cost.options;
export const documentKinds = documentKind.options;
export const findingKinds = findingKind.options;
export const findingOutcomes = findingOutcome.options;
export const objectiveOutcomes = objectiveOutcome.options;
export const pactKinds = pactKind.options;
export const pactStates = pactState.options;
export const partyNatures = partyNature.options;
export const partyRoles = partyRole.options;
export const placeStates = placeState.options;
export const progress = progressField.options;
export const resourceKinds = resourceKind.options;
export const sections = SECTIONS;
export const sessionKinds = sessionKind.options;
export const sessionStates = sessionState.options;
export const verdict = verdictField.options;
export const weekdays = weekday.options;

/** Access facts by key, in the order of the form. */
export const accessFactLabels = Object.fromEntries(
  Object.entries(accessFacts).map(([key, { label }]) => [key, label]),
) as Record<keyof typeof accessFacts, string>;
