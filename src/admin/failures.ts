import {
  ARCHIVE_FAILURES,
  brokenArchive,
  REFUSED_SIGN_IN,
  unforeseenFailure,
} from '../text/access.ts';
import { brokenService, FAILURES } from '../text/account.ts';
import { giveNotice } from './notices/notice.ts';

/** What a backend of Decap throws, as far as it says anything. */
interface Failure {
  name: string;
  message: string;
  status: number | undefined;
  /** Who answered. */
  api: string;
}

const OFFLINE = /failed to fetch|networkerror|load failed|timed out/i;

/** The gateway is off, or its own leave to write in the repository was withdrawn. */
const UNPLUGGED = /make sure (it|Git Gateway) is enabled|reissue the Git Gateway token/;

/**
 * What an editor reads where Decap would show what a backend says, in English or without words.
 * What is written for editors already stays as it is.
 */
export function failureText(thrown: unknown): string {
  const { name, message, status = 0, api } = read(thrown);
  if (name === '') return message;
  if (OFFLINE.test(message)) return FAILURES.offline;
  if (UNPLUGGED.test(message)) return ARCHIVE_FAILURES.unplugged;
  if (/sufficient permissions|role doesn't allow/.test(message)) return ARCHIVE_FAILURES.forbidden;
  if (api === 'Git Gateway' && message === 'Bad credentials') return ARCHIVE_FAILURES.unplugged;
  if (name === 'ACCESS_TOKEN_ERROR' || status === 401) return ARCHIVE_FAILURES.expired;
  if (status === 429 || /rate limit/i.test(message)) return FAILURES['too-often'];
  if (status === 403) return ARCHIVE_FAILURES.forbidden;
  if (/not a fast forward|Head branch was modified/i.test(message))
    return ARCHIVE_FAILURES.overtaken;
  if (status === 404 || message === 'Not Found') return ARCHIVE_FAILURES.gone;
  return status >= 500 ? brokenArchive(status) : unforeseenFailure(message);
}

/** Why the accounts service let nobody in. */
export function signInFailure(thrown: unknown): string {
  const { message, status } = read(thrown);
  if (OFFLINE.test(message)) return FAILURES.offline;
  if (/not confirmed/i.test(message)) return REFUSED_SIGN_IN.unconfirmed;
  if (status === 400 || status === 401) return FAILURES['wrong-sign-in'];
  if (status === 404) return FAILURES.absent;
  if (status === 429) return FAILURES['too-often'];
  return status === undefined ? unforeseenFailure(message) : brokenService(status);
}

function read(thrown: unknown): Failure {
  const { name, message, msg, status, api } = partsOf(thrown);
  return {
    name: typeof name === 'string' ? name : 'Error',
    message: String(message ?? msg ?? ''),
    status: typeof status === 'number' ? status : undefined,
    api: String(api ?? ''),
  };
}

function partsOf(thrown: unknown): Record<string, unknown> {
  // An error's own words do not spread.
  if (thrown instanceof Error) {
    return { ...thrown, name: thrown.name, message: thrown.message };
  }
  return typeof thrown === 'object' ? { ...thrown } : { message: thrown };
}

interface DecapNotice {
  message: string | { key: string; details?: unknown };
}

/** What Decap could not do with the entry of the form, by the key of its phrase. */
const OF_THE_ENTRY: Readonly<Record<string, string>> = {
  'ui.toast.onFailToPersist': 'La scheda non è stata salvata',
  'ui.toast.onFailToDelete': 'La scheda non è stata cancellata',
  'ui.toast.onFailToPublishEntry': 'La scheda non è stata pubblicata',
  'ui.toast.onFailToUpdateStatus': 'La scheda è rimasta com’era',
};

/** After these nothing is left to tell of what failed before. */
const DONE = new Set(['ui.toast.entrySaved', 'ui.toast.entryPublished', 'ui.toast.entryUpdated']);

/**
 * A notice of Decap's that something failed, with a reason that an editor can read: Decap's own goes
 * after a moment, so that it stands above the form as well. Refusals are ours: they stand there already.
 */
export function readableNotice<Some extends DecapNotice>(notice: Some): Some {
  const { message } = notice;
  if (typeof message === 'string') return notice;
  if (DONE.has(message.key)) giveNotice(undefined);
  if (message.details === undefined || !message.key.startsWith('ui.toast.onFail')) return notice;
  const text = failureText(message.details);
  const title = OF_THE_ENTRY[message.key];
  if (title !== undefined && read(message.details).name !== '') {
    giveNotice({ kind: 'told', told: { title, text } });
  }
  return { ...notice, message: { ...message, details: text } };
}
