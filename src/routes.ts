/** Every public address. A path begins and ends with a slash; files have their ending. */

export const home = '/';
export const path = '/percorso/';
export const sessions = '/sessioni/';
export const questions = '/domande/';
export const places = '/luoghi/';
export const actions = '/azioni/';
export const pact = '/patto/';
export const verifyCopy = '/patto/verifica/';
export const commitments = '/impegni/';
export const commitmentsByParty = `${commitments}soggetti/`;
export const commitmentsByPlace = `${commitments}luoghi/`;
export const commitmentsByLine = `${commitments}linee/`;
export const commitmentsByMonth = `${commitments}mesi/`;
export const commitmentsByState = `${commitments}stati/`;
export const verifications = `${commitments}verifiche/`;
export const parties = '/soggetti/';
export const documents = '/documenti/';
export const glossary = '/glossario/';
export const thread = '/filo/';
export const expectations = '/che-cosa-aspettarsi/';
export const gaps = '/cosa-manca/';
export const index = '/indice/';
export const openData = '/dati/';
export const news = '/novita/';
export const follow = '/seguire/';
export const guide = '/redazione/';
export const search = '/cerca/';

/** Where one proposes a place, or says what is wrong with one; and what a sent form answers. */
export const proposal = `${places}proporre/`;
export const proposalThanks = `${proposal}grazie/`;

/** The editors' room, and where one chooses the password for it. */
export const admin = '/admin/';
export const account = '/admin/accesso/';

/** What can be found: with its text, for the build; without it, for browsers; and the full text. */
export const searchRecords = `${search}testi.json`;
export const searchFile = `${search}indice.json`;
export const searchPart = (part: number | string) =>
  part === 1 ? searchFile : `${search}indice-${part}.json`;
export const fullText = '/pagefind/pagefind.js';

/** All places for browsers: what the list, its filters and the map need; what cards say besides. */
export const placesFile = `${places}luoghi.json`;
export const placeTexts = `${places}testi.json`;

/** The map alone, for other sites to show; the file with the streets under it. */
export const embeddedMap = `${places}mappa/`;
export const mapFile = '/territorio.pmtiles';

/** What the host shows where nothing is. */
export const notFound = '/404.html';

export const feed = '/novita.xml';
export const calendar = '/calendario.ics';
export const sitemap = '/sitemap.xml';

/** News of a month (`2031-05`) or of one kind of thing. */
export const newsPart = (name: string) => `${news}${name}/`;
export const guideTask = (name: string) => `${guide}${name}/`;
export const guideForm = (name: string) => `${guide}schede/${name}/`;
export const session = (id: string) => `${sessions}${id}/`;
export const sessionCalendar = (id: string) => `${sessions}${id}.ics`;
export const question = (id: string) => `${questions}${id}/`;
export const place = (id: string) => `${places}${id}/`;
/** A page of the list of places, counted from 1. */
export const placesPage = (number: number | string) =>
  number === 1 ? places : `${places}pagina/${number}/`;
/** The places that have something: `/luoghi/per-chi/famiglie/`. */
export const placeList = (filter: string, key: string, number: number | string = 1) =>
  `${places}${filter}/${key}/${number === 1 ? '' : `${number}/`}`;
export const doorCard = (id: string) => `${places}${id}/cartello/`;
/** The form with the name of a place already written in it. */
export const proposalFor = (name: string) => `${proposal}?luogo=${encodeURIComponent(name)}`;
export const action = (id: string) => `${actions}#${id}`;
export const otherPact = (id: string) => `/patti/${id}/`;
/** The pages of a pact, from the address of its text. */
export const plainPact = (pactPage: string) => `${pactPage}in-parole-semplici/`;
export const pactVersions = (pactPage: string) => `${pactPage}versioni/`;
export const pactVersion = (pactPage: string, number: number | string) =>
  `${pactVersions(pactPage)}${number}/`;
export const commitment = (id: string) => `${commitments}${id}/`;
export const verification = (id: string) => `${verifications}#${id}`;
export const party = (id: string) => `${parties}${id}/`;
export const document = (id: string) => `${documents}${id}/`;
export const term = (id: string) => `${glossary}#${id}`;
export const line = (id: string) => `${path}#${id}`;
export const phase = (id: string) => `${path}#${id}`;
export const expectation = (id: string) => `${expectations}#${id}`;
export const threadSelection = (by: string, id: string) => `${thread}${by}/${id}/`;
export const page = (id: string) => `/${id}/`;
export const previewImage = (kind: string) => `/anteprime/${kind}.png`;
export const data = (collection: string, format: 'json' | 'csv') =>
  `${openData}${collection}.${format}`;
export const placesMap = `${openData}luoghi.geojson`;

/** A media file, from its address as written in an entry (`../media/…`). */
export const media = (address: string) => address.replace(/^\.\.\//, '/');

/** The address of a titled part of a page (`Section`). */
export const section = (address: string, id: string) => `${address}#sez_${id}`;

/** The address of an anchor on a page. */
export const anchor = (address: string, id: string) => `${address}#${id}`;
