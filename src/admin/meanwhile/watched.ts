import type { DecapCmsCore } from 'decap-cms-core';
import {
  changedMeanwhile,
  DELETED_MEANWHILE,
  MOVED_MEANWHILE,
  notMergeable,
  type Told,
} from '../../text/meanwhile.ts';
import type { DraftEntry } from '../decap-types.ts';
import { definitionOf } from '../entry-check.ts';
import { giveNotice } from '../notices/notice.ts';
import { refusal } from '../refusal.ts';
import { type Archive, newestText, type SaveOptions } from './archive.ts';
import { changedFields } from './changed-fields.ts';

/** The entry that is being saved or deleted now. */
let inHand: DraftEntry | undefined;

/** By path: what became of the file that a form was opened with, as far as its writer knows. */
const known = new Map<string, { opened: string; text: string | undefined }>();

/**
 * Has a backend refuse, once, to save or delete an entry that somebody else changed while it was
 * open: Decap by itself writes over it without a word (decap-cms#277).
 */
export function watched<Options extends unknown[]>(
  Backend: new (...options: Options) => Archive,
): (...options: Options) => Archive {
  return function watchedBackend(...options) {
    return watch(new Backend(...options));
  };
}

/** Lets the watch know which entry Decap is about to save or delete. */
export function registerWatch(CMS: typeof DecapCmsCore): void {
  for (const name of ['preSave', 'preUnpublish'] as const) {
    CMS.registerEventListener({
      name,
      handler: ({ entry }) => {
        inHand = entry;
        return undefined;
      },
    });
  }
}

/** The file that what is in a form was written from; undefined if its writer deleted it. */
export function beganFrom(entry: DraftEntry): string | undefined {
  const opened = openedWith(entry);
  const later = known.get(pathOf(entry));
  return later?.opened === opened ? later.text : opened;
}

/** An error for a change that the repository's host cannot merge: Decap would write over the site. */
export function unmergeable({ number }: { number: number }): Error {
  return telling(notMergeable(number));
}

/** Keeps above the form what Decap tells for a moment. */
function telling(told: Told): Error {
  giveNotice({ kind: 'told', told });
  return refusal(`${told.title}.`);
}

function watch(archive: Archive): Archive {
  const persist = archive.persistEntry.bind(archive);
  const remove = archive.deleteFiles.bind(archive);
  archive.persistEntry = async (files, options) => {
    const entry = options.newEntry ? undefined : inHand;
    if (entry !== undefined) await refuseIfChanged(archive, entry, options);
    await persist(files, options);
    if (entry !== undefined) know(entry, files.dataFiles[0]?.raw);
  };
  archive.deleteFiles = async (paths, message) => {
    const entry = inHand !== undefined && paths[0] === pathOf(inHand) ? inHand : undefined;
    if (entry !== undefined) await refuseIfChanged(archive, entry);
    await remove(paths, message);
    if (entry !== undefined) know(entry, undefined);
  };
  return archive;
}

async function refuseIfChanged(
  archive: Archive,
  entry: DraftEntry,
  { useWorkflow, unpublished }: Partial<SaveOptions> = {},
): Promise<void> {
  const [collection, slug, path] = [entry.get('collection'), entry.get('slug'), pathOf(entry)];
  const place = { collection, slug, path };
  const { text, waits } = await newestText(archive, place, useWorkflow === true);
  if (useWorkflow && waits !== unpublished) throw telling(MOVED_MEANWHILE);
  const began = beganFrom(entry);
  if (text === began) return;
  know(entry, text);
  if (text === undefined) throw telling(DELETED_MEANWHILE);
  const extension = path.endsWith('.md') ? 'md' : 'yml';
  const fields = changedFields(definitionOf(collection, slug), extension, began ?? '', text);
  throw telling(changedMeanwhile(fields));
}

function know(entry: DraftEntry, text: string | undefined): void {
  known.set(pathOf(entry), { opened: openedWith(entry), text });
}

function pathOf(entry: DraftEntry): string {
  return String(entry.get('path'));
}

/** The file as it was when Decap read it for the form. */
function openedWith(entry: DraftEntry): string {
  return String(entry.get('raw') ?? '');
}
