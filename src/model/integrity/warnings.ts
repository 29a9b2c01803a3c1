import { mobileContacts, unknownMailboxes } from './contacts.ts';
import type { IntegrityRule } from './context.ts';
import {
  daysToCome,
  lateExpectations,
  sessionsWithoutReport,
  silentCommitments,
  stalePlaces,
} from './freshness.ts';
import { documentsWithoutText, hardSummaries, unexplainedAcronyms } from './wording.ts';

/** What deserves a look but does not stop the build. */
export const warnings: readonly IntegrityRule[] = [
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
];
