import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { Finding } from '../checks/finding.ts';
import { type Import, importsOf } from './imports.ts';
import { type Room, rooms, standAlone, testRooms } from './rooms.ts';
import type { SourceFile } from './source-file.ts';

/** A room and the folder, or file, that it is for one path: `components/*`, `components/places`. */
interface Place {
  room: Room;
  folder: string;
}

/** Holds the imports of every file of `src/` to the table of rooms. */
export function checkImports(files: readonly SourceFile[]): Finding[] {
  return files.filter(({ path }) => !testRooms.test(path)).flatMap(checkFile);
}

function checkFile(file: SourceFile): Finding[] {
  const place = placeOf(file.path);
  if (place === undefined) {
    return [
      {
        where: `src/${file.path}`,
        message:
          'in no room of src/tests/architecture/rooms.ts: move it, or add its room to the architecture',
      },
    ];
  }
  return importsOf(file)
    .filter((imported) => !isAllowed(place, file.path, imported))
    .map(({ specifier, typeOnly }) => ({
      where: `src/${file.path} imports ${typeOnly ? 'types of ' : ''}${targetOf(file.path, specifier)}`,
      message: `${place.folder} may import: ${describe(place.room)}`,
    }));
}

function isAllowed(place: Place, path: string, { specifier, typeOnly }: Import): boolean {
  if (specifier.startsWith('.')) {
    return isRoomAllowed(place, posix.join(posix.dirname(path), specifier), typeOnly);
  }
  // The address of a file of the built site; a file of `src/` is written from where one is.
  if (specifier.startsWith('/')) return !isInside(specifier, '/src');
  const name = isBuiltin(specifier) ? `node:${specifier.replace(/^node:/, '')}` : specifier;
  const { platform = [], packages } = place.room;
  if (isPlatform(name)) {
    if (typeOnly && !name.includes(':')) return true;
    return platform.includes(name) || (name.startsWith('node:') && platform.includes('node:*'));
  }
  if (typeOnly || packages === undefined) return true;
  return packages !== false && packages.includes(packageOf(name));
}

/** What Node and Astro provide; Astro's own package too, which runs only in a build. */
function isPlatform(name: string): boolean {
  return name.includes(':') || isInside(name, 'astro');
}

/** `@scope/name/file` is a file of the package `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function isRoomAllowed({ room, folder }: Place, target: string, typeOnly: boolean): boolean {
  if (testRooms.test(target)) return false;
  if (placeOf(target)?.folder === folder) return !standAlone.includes(room.name);
  const { rooms: others = [], modules = [], types = [] } = room;
  return (
    modules.includes(target) ||
    [...others, ...(typeOnly ? types : [])].some((other) => isInside(target, other))
  );
}

function placeOf(path: string): Place | undefined {
  for (const room of rooms) {
    const parts = path.split('/').slice(0, room.name.split('/').length);
    const folder = parts.join('/');
    const expected = room.name.split('/');
    const fits = expected.every((part, index) => part === '*' || part === parts[index]);
    // The last part of a path is a file: `*` means a folder.
    if (fits && (expected.at(-1) !== '*' || folder !== path)) return { room, folder };
  }
  return undefined;
}

function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function targetOf(path: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.normalize(posix.join('src', posix.dirname(path), specifier));
}

function describe({
  name,
  rooms: others = [],
  types = [],
  modules = [],
  platform = [],
  packages,
}: Room) {
  const allowed = [
    ...(standAlone.includes(name) ? [] : ['its own files']),
    ...others,
    ...modules,
    ...types.map((type) => `types of ${type}`),
    ...platform,
    ...(packages === false ? [] : (packages ?? ['npm packages'])),
  ];
  return allowed.join(', ') || 'nothing';
}
