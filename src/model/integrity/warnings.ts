import { mobileContacts, unknownMailboxes } from './contacts.ts';
import {
  daysToCome,
  lateExpectations,
  sessionsWithoutReport,
  silentCommitments,
  stalePlaces,
} from './freshness.ts';
import { deadlinesToRecord } from './imprints.ts';
import type { WarningCheck } from './warning.ts';
import { documentsWithoutText, hardSummaries, unexplainedAcronyms } from './wording.ts';

/** What deserves a look but does not stop the build. */
export const warnings: readonly WarningCheck[] = [
  sessionsWithoutReport,
  silentCommitments,
  stalePlaces,
  documentsWithoutText,
  lateExpectations,
  daysToCome,
  hardSummaries,
  unexplainedAcronyms,
  mobileContacts,
  unknownMailboxes,
  deadlinesToRecord,
];
