import { getCollection, getEntry } from 'astro:content';
import { renderProse } from '../markdown/render.ts';
import { checkWarnings } from '../model/integrity/index.ts';
import { remember } from '../model/memory.ts';
import {
  type CollectionName,
  collectionNames,
  type Content,
  type Entry,
  type SingletonName,
} from '../model/registry.ts';
import { readContentLog } from '../repository/content-log.ts';
import { historyOf } from '../repository/history.ts';
import { soundImprints } from '../repository/imprint-files.ts';
import { digestOfMedia, measureFile } from '../repository/media.ts';
import { readRevisions } from '../repository/revisions.ts';
import { assembleGraph, type Graph } from './assemble.ts';
import { today } from './clock.ts';

async function entriesOf<Name extends CollectionName>(name: Name): Promise<Entry<Name>[]> {
  const entries = await getCollection(name);
  return entries
    .map(({ id, data, body }) => ({ id, collection: name, data, body: body ?? '' }) as Entry<Name>)
    .sort((a, b) => a.id.localeCompare(b.id));
}

async function settingsOf<Name extends SingletonName>(
  name: Name,
): Promise<Content['settings'][Name]> {
  const entry = await getEntry(name, name);
  if (entry === undefined) throw new Error(`impostazioni/${name}.yml`);
  return entry.data as Content['settings'][Name];
}

async function build(): Promise<Graph> {
  const lists = await Promise.all(
    collectionNames.map(async (name) => [name, await entriesOf(name)] as const),
  );
  const content = {
    ...Object.fromEntries(lists),
    settings: {
      identita: await settingsOf('identita'),
      vocabolari: await settingsOf('vocabolari'),
      menu: await settingsOf('menu'),
    },
    // Read as they are, without Astro, which would complain of a folder that many towns do not have.
    imprints: soundImprints(import.meta.env.CONTENT_PATH),
  } as Content;
  const log = readContentLog(import.meta.env.CONTENT_PATH);
  return assembleGraph(content, {
    history: historyOf(log),
    memory: remember(
      readRevisions(import.meta.env.CONTENT_PATH, log),
      content.settings.identita.storia_dal,
    ),
    warnings: checkWarnings({ content, today }),
    today,
    site: import.meta.env.SITE.replace(/\/$/, ''),
    prose: renderProse,
    measure: (address) => measureFile(import.meta.env.CONTENT_PATH, address),
    digest: (address) => digestOfMedia(import.meta.env.CONTENT_PATH, address),
  });
}

let graph: Promise<Graph> | undefined;

/** The graph, built once a build; while developing, Vite reloads this module when content changes. */
export function loadGraph(): Promise<Graph> {
  graph ??= build();
  return graph;
}
