import { isPlainObject } from '../model/absent.ts';
import { currentBranch, type EditedFolder, uncommittedFiles } from '../repository/clone.ts';
import type { EditMode } from '../repository/environment.ts';
import { isContentPath, movesFiles, pathsIn } from './edited-paths.ts';
import type { Refusal } from './own-request.ts';

/** A request of the CMS: what to do, and with what. */
export interface EditRequest {
  action: string;
  params: Record<string, unknown>;
}

const READS = new Set([
  'info',
  'entriesByFolder',
  'entriesByFiles',
  'getEntry',
  'unpublishedEntries',
  'unpublishedEntry',
  'unpublishedEntryDataFile',
  'unpublishedEntryMediaFile',
  'getMedia',
  'getMediaFile',
  'getDeployPreview',
]);

/** Decap sends the branch beside the request too: what is not ours to read is left out. */
export function readEditRequest(body: string): EditRequest | undefined {
  try {
    const read: unknown = JSON.parse(body);
    if (!isPlainObject(read) || typeof read['action'] !== 'string') return undefined;
    const { action, params = {} } = read;
    return isPlainObject(params) ? { action, params } : undefined;
  } catch {
    return undefined;
  }
}

/** Files that a request takes away. */
export function filesToDelete({ action, params }: EditRequest): string[] {
  if (action !== 'deleteFile' && action !== 'deleteFiles') return [];
  return pathsIn(params).filter((path) => typeof path === 'string');
}

/**
 * What speaks against a request: a path out of the content; in commit mode changes that the commit
 * would take with it, since the server adds to it all that it finds changed.
 */
export function refuseEdit(
  { action, params }: EditRequest,
  edited: EditedFolder,
  mode: EditMode,
): Refusal | undefined {
  const outside = pathsIn(params).find((path) => !isContentPath(edited, path));
  if (outside !== undefined) {
    return {
      status: 403,
      message: `«${String(outside)}» non è nella cartella dei contenuti: qui si scrive solo lì.`,
    };
  }
  if (movesFiles(params)) {
    return { status: 422, message: 'Una scheda non cambia posto: il suo nome è per sempre.' };
  }
  if (mode === 'files' || READS.has(action)) return undefined;
  const [first, ...others] = uncommittedFiles(edited.root);
  if (first === undefined) return undefined;
  const files = others.length === 0 ? `«${first}»` : `«${first}» e altri ${others.length} file`;
  return {
    status: 409,
    message: `Non salvato: nel clone ci sono modifiche che git non ha ancora registrato (${files}), e finirebbero nello stesso commit. Registrale con git commit, o mettile da parte con git stash, poi salva di nuovo.`,
  };
}

/** The request as the server gets it: its branch is the one that is there, whatever its name. */
export function onCurrentBranch(request: EditRequest, root: string, mode: EditMode): EditRequest {
  const branch = mode === 'commit' ? currentBranch(root) : undefined;
  return branch === undefined ? request : { ...request, params: { ...request.params, branch } };
}
