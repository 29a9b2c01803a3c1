/** A file of the archive that an entry is saved in. */
interface DataFile {
  path: string;
  slug: string;
  raw: string;
}

/** How Decap saves an entry. */
export interface SaveOptions {
  collectionName: string;
  newEntry: boolean;
  /** Whether somebody looks at a change before it is published. */
  useWorkflow: boolean;
  /** Whether the entry, as Decap knows it, waits for that. */
  unpublished: boolean;
}

/** What we ask of a backend of Decap's, whichever host is behind it. */
export interface Archive {
  getEntry(path: string): Promise<{ data: string | null }>;
  /** @throws with `notUnderEditorialWorkflow` where nothing waits. */
  unpublishedEntry(which: {
    collection: string;
    slug: string;
  }): Promise<{ diffs: { path: string; id: string }[] }>;
  unpublishedEntryDataFile(
    collection: string,
    slug: string,
    path: string,
    id: string,
  ): Promise<string>;
  persistEntry(entry: { dataFiles: DataFile[] }, options: SaveOptions): Promise<unknown>;
  deleteFiles(paths: string[], message: string): Promise<unknown>;
}

interface Place {
  collection: string;
  slug: string;
  path: string;
}

/** What an entry says now. */
export interface Newest {
  /** Undefined where it is not there. */
  text: string | undefined;
  /** Whether a change of it waits to be published: then that is what it says. */
  waits: boolean;
}

/** @param review whether changes may wait to be published */
export async function newestText(
  archive: Archive,
  { collection, slug, path }: Place,
  review: boolean,
): Promise<Newest> {
  const waiting = review ? await waitingEntry(archive, { collection, slug }) : undefined;
  const file = waiting?.diffs.find((changed) => changed.path === path);
  return {
    waits: waiting !== undefined,
    text:
      file === undefined
        ? await publishedText(archive, path)
        : await archive.unpublishedEntryDataFile(collection, slug, path, file.id),
  };
}

async function waitingEntry(archive: Archive, which: { collection: string; slug: string }) {
  try {
    return await archive.unpublishedEntry(which);
  } catch (error) {
    if ((error as { notUnderEditorialWorkflow?: true }).notUnderEditorialWorkflow) return undefined;
    throw error;
  }
}

async function publishedText(archive: Archive, path: string): Promise<string | undefined> {
  try {
    const { data } = await archive.getEntry(path);
    return data ?? undefined;
  } catch (error) {
    if ((error as { status?: number }).status === 404) return undefined;
    throw error;
  }
}
