import { frameOf, viewAround } from '../cartography/frame.ts';
import { gridOf, landmarksOf, landmarksPath, type Scale, scaleOf } from '../cartography/ground.ts';
import { circlesOf, groupSpots, type Mark, zoomOf } from '../cartography/groups.ts';
import { type PlacedLabel, placeLabels } from '../cartography/map-labels.ts';
import { enlarged, type MapView, metres, project, squareSide } from '../cartography/map-view.ts';
import type { MapSettings } from '../cartography/settings.ts';
import { onTheMap, spotsOf } from '../cartography/spots.ts';
import type { Graph } from '../queries/assemble.ts';
import * as routes from '../routes.ts';
import { listedName, markLabel, markName, markTitle, staleness } from '../text/map/names.ts';
import { count } from '../text/words.ts';
import type { Link } from './address.ts';
import { isDemonstration } from './page.ts';
import { CARDS_ON_A_PAGE } from './places.ts';
import { placesFile } from './places-file.ts';

/** A mark of the drawing that shows without scripts. */
export interface DrawnMark {
  x: number;
  y: number;
  kind: 'point' | 'circle' | 'group';
  /** How many of its places somebody should check again. */
  stale: 'none' | 'some' | 'all';
  /** How many places it stands for, if more than one. */
  number: string | undefined;
  link: Link;
}

/** The territory drawn at build: what shows without scripts, on paper, and until the map comes. */
export interface MapDrawing {
  width: number;
  height: number;
  /** As a path, from a point outside: it goes on around the drawing. */
  grid: { path: string; x: number; y: number };
  scale: Scale;
  /** The arrow to the north as a path, and where its letter stands. */
  north: { path: string; x: number; y: number };
  /** The middle of the town and other points to find one's way by, as a path. */
  landmarks: string;
  labels: PlacedLabel[];
  /** Where places with an approximate position are. */
  circles: { x: number; y: number; radius: number }[];
  marks: DrawnMark[];
}

/** Places that one mark stands for. */
export interface SharedMark {
  id: string;
  title: string;
  links: Link[];
}

export interface PlacesMap {
  settings: MapSettings;
  drawing: MapDrawing;
  /** How many places are on the map, and how many are not yet, whatever a filter leaves. */
  summary: string;
  shared: SharedMark[];
  /** What another site writes to show the map. */
  snippet: string;
}

const WIDTH = 360;
const HEIGHT = 300;
/** How many times as large as the drawing its grid is: it may stand in a wider frame. */
const WIDER = 3;
/** Places beyond which a list of what each mark stands for would only repeat the list of places. */
const MOST_LISTED = 60;

/**
 * The map of the places.
 * @param base address of the file with the streets, where the town has one
 * @param beside whether the list with the cards is on the same page
 */
export function placesMap(
  graph: Graph,
  today: string,
  base: string | undefined,
  beside: 'list' | 'nothing',
): PlacesMap {
  const { nome, centro, riquadro, punti } = graph.content.settings.identita.territorio;
  const { places } = placesFile(graph, today);
  const hasCards = beside === 'list' && places.length <= CARDS_ON_A_PAGE;
  const hrefOf = (id: string) => (hasCards ? `#${id}` : routes.place(id));
  const known = onTheMap(places);
  const spots = spotsOf(known);
  const box = {
    south: riquadro.sud,
    north: riquadro.nord,
    west: riquadro.ovest,
    east: riquadro.est,
  };
  const frame = frameOf(spots, box);
  const view = viewAround(frame, WIDTH, HEIGHT);
  const around = {
    centre: centro,
    landmarks: punti.map(({ nome: name, lat, lon }) => ({ name, lat, lon })),
  };
  const marks = groupSpots(spots).marksIn(view, zoomOf(view));
  const shared = sharedMarks(marks, hrefOf);
  return {
    settings: { name: nome, ...around, box, frame, ...(base !== undefined && { base }) },
    drawing: draw(view, marks, around, (mark) => {
      const [place] = mark.places;
      if (mark.places.length === 1 && place !== undefined) return hrefOf(place.id);
      const at = shared.find(({ mark: one }) => one === mark);
      return at === undefined ? routes.places : `#${at.id}`;
    }),
    summary: summarise(known.length, places.length - known.length),
    snippet: embedding(graph),
    shared: shared.map(({ id, title, links }) => ({ id, title, links })),
  };
}

function sharedMarks(
  marks: readonly Mark[],
  hrefOf: (id: string) => string,
): (SharedMark & { mark: Mark })[] {
  const several = marks.filter(({ places }) => places.length > 1);
  if (several.flatMap(({ places }) => places).length > MOST_LISTED) return [];
  return several.map((mark, at) => ({
    mark,
    id: `sez_segno-${at + 1}`,
    title: markTitle(mark),
    links: mark.places.map((place) => ({ href: hrefOf(place.id), text: listedName(place) })),
  }));
}

/** How far a mark reaches from its point with its ring of focus, for the names around it. */
const REACH = 18;

/** The arrow to the north, in the corner: from the edges of the drawing to its tip, and its size. */
const NORTH = { right: 18, top: 12, height: 35, reach: 9 };

function draw(
  view: MapView,
  marks: readonly Mark[],
  around: Pick<MapSettings, 'centre' | 'landmarks'>,
  hrefOf: (mark: Mark) => string,
): MapDrawing {
  const drawn = marks.map((mark): DrawnMark => {
    const radius = mark.kind === 'spot' ? mark.radius : undefined;
    return {
      ...project(view, mark),
      kind: mark.kind === 'group' ? 'group' : radius === undefined ? 'point' : 'circle',
      stale: staleness(mark),
      number: mark.places.length === 1 ? undefined : String(mark.places.length),
      link: { href: hrefOf(mark), text: markName(mark) },
    };
  });
  const wide = enlarged(view, WIDER);
  const landmarks = landmarksOf(view, around);
  const north = view.width - NORTH.right;
  const letter = NORTH.top + NORTH.height;
  return {
    width: view.width,
    height: view.height,
    grid: {
      path: gridOf(wide, squareSide(view)),
      x: (view.width - wide.width) / 2,
      y: (view.height - wide.height) / 2,
    },
    scale: scaleOf(view),
    north: { path: `M${north} ${NORTH.top + 22}v-22m-5 7l5-8 5 8`, x: north, y: letter },
    landmarks: landmarksPath(landmarks),
    labels: placeLabels(
      [
        ...landmarks,
        ...marks.map((mark) => ({ name: markLabel(mark), ...project(view, mark), reach: REACH })),
      ],
      view,
      [{ left: north - NORTH.reach, right: north + NORTH.reach, top: NORTH.top, bottom: letter }],
    ),
    circles: circlesOf(marks).map((circle) => ({
      ...project(view, circle),
      radius: metres(view, circle.radius),
    })),
    marks: drawn,
  };
}

/** A frame with a name, and a link for who reads without frames. */
function embedding({ site, content }: Graph): string {
  const { nome } = content.settings.identita;
  const title = `Mappa dei luoghi: ${nome}`.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${site}${routes.embeddedMap}" title="${title}" width="100%" height="560" loading="lazy"></iframe>
<p><a href="${site}${routes.places}">${title}</a></p>`;
}

function summarise(known: number, unknown: number): string {
  if (known === 0) return 'Di nessun luogo sappiamo ancora dove mettere il segno.';
  const seen = `In tutto, ${count(known, 'luogo ha un segno', 'luoghi hanno un segno')}`;
  if (unknown === 0) return `${seen}.`;
  const missing = count(unknown, 'altro è', 'altri sono');
  return `${seen}. ${missing} nell’elenco, ma non ancora sulla mappa: dove ${unknown === 1 ? 'sta' : 'stanno'} di preciso non lo sappiamo.`;
}

/** The map alone, in a frame of another site: its marks lead to the pages of the places. */
export function embeddedMapPage(graph: Graph, today: string, base: string | undefined) {
  const { nome, avviso } = graph.content.settings.identita;
  const title = `Mappa dei luoghi: ${nome}`;
  return {
    title,
    documentTitle: title,
    canonical: `${graph.site}${routes.places}`,
    notice: isDemonstration(graph) ? avviso : undefined,
    map: placesMap(graph, today, base, 'nothing'),
  };
}
