import { fileURLToPath } from 'node:url';
import { fromJS, Map } from 'immutable';
import { describe, expect, it } from 'vitest';
import { foldFields } from '../../model/folds.ts';
import type { Content } from '../../model/registry.ts';
import { readContent } from '../../repository/read.ts';
import type { DraftEntry } from '../decap-types.ts';
import { writtenDraft } from '../draft-check.ts';
import { definitionOf, sentence } from '../entry-check.ts';
import { adviceOn } from './advice.ts';

const fixture = fileURLToPath(new URL('../../tests/fixtures/esempio', import.meta.url));
const { content, written } = readContent(fixture);
const TODAY = '2031-05-20';

/** A form with some data of the file, by its keys. */
function form(collection: string, slug: string, data: Record<string, unknown>): DraftEntry {
  const { fields } = definitionOf(collection, slug);
  return Map({
    collection,
    slug,
    newRecord: slug === '',
    data: fromJS(foldFields(fields, data)),
  }) as unknown as DraftEntry;
}

function fileData(path: string): Record<string, unknown> {
  return structuredClone(written.get(path)) as Record<string, unknown>;
}

function advice(collection: string, slug: string, data: Record<string, unknown>) {
  const draft = writtenDraft(form(collection, slug, data));
  const { blocking, elsewhere, doubts } = adviceOn(content as Content, draft, TODAY);
  return {
    blocking: blocking.map(sentence),
    elsewhere: elsewhere.map(({ title, field, message }) => `${title} · ${field}: ${message}`),
    doubts: doubts.map(sentence),
  };
}

const update = {
  impegno: 'aprire-il-cortile',
  data: '2031-05-18',
  di: 'istituto-delle-cicale',
  stato: 'in_corso',
  testo: 'Il cortile si prepara.',
};

describe('what may be said of a draft beside what is published', () => {
  it('is nothing, where all is well', () => {
    expect(advice('aggiornamenti', '', update)).toEqual({
      blocking: [],
      elsewhere: [],
      doubts: [],
    });
  });

  it('is that a signed text changes, and that a first deadline does', () => {
    const pact = fileData('patti/patto-delle-panchine.md');
    const articoli = (pact['articoli'] as { testo: string }[]).map((article, index) =>
      index === 2 ? { ...article, testo: `${article.testo} O quasi.` } : article,
    );
    expect(advice('patti', 'patto-delle-panchine', { ...pact, articoli }).blocking).toEqual([
      expect.stringMatching(/^«Articoli 3 › Testo»: .*firmato con la versione 3.*chi cura il sito/),
    ]);
    const commitment = fileData('impegni/aprire-il-cortile.md');
    const later = { ...commitment, scadenza: '2031-06-15' };
    expect(advice('impegni', 'aprire-il-cortile', later).blocking).toEqual([
      expect.stringMatching(/^«Scadenza»: la prima scadenza registrata è l’8 giugno 2031.*proroga/),
    ]);
  });

  it.each([
    [
      'a day before the commitment',
      ['aggiornamenti', '', { ...update, data: '2030-01-01' }],
      /^«Giorno»: è del 1º gennaio 2030, ma l’impegno è stato preso/,
    ],
    [
      'what is not published yet, also in a form that is not complete',
      ['aggiornamenti', '', { impegno: 'impegno-di-domani' }],
      /^«Impegno»: quello che hai scelto nel sito pubblicato per ora non c’è\. Se l’hai salvato/,
    ],
    [
      'a code that another has, called by its title',
      ['sessioni', '', { ...fileData('sessioni/prima-sessione.md'), sigla: 's2', prima: {} }],
      /^«Sigla»: «s2» è già usato in «Seconda sessione.*» \(Sessioni\)/,
    ],
    [
      'a position on another continent',
      ['luoghi', '', { posizione: { lat: 12, lon: 12, precisione: 'esatta' } }],
      /^«Posizione sulla mappa › Latitudine»: la posizione 12, 12 è fuori da/,
    ],
  ] as const)('is %s', (_, [collection, slug, data], reason) => {
    expect(advice(collection, slug, data).blocking).toEqual([expect.stringMatching(reason)]);
  });

  it('is what it breaks in other entries, and was not broken before', () => {
    const session = fileData('sessioni/prima-sessione.md');
    const found = advice('sessioni', 'prima-sessione', { ...session, prima: {} });
    expect(found.blocking).toEqual([]);
    expect(found.elsewhere.length).toBeGreaterThan(0);
    expect(found.elsewhere).toContainEqual(
      expect.stringMatching(
        /· Risponde alla domanda: porta a qualcosa che con questa modifica non c’è più\.$/,
      ),
    );
    expect(advice('sessioni', 'prima-sessione', session).elsewhere).toEqual([]);
  });

  it('is what it breaks in the entries that use a vocabulary', () => {
    const vocabularies = fileData('impostazioni/vocabolari.yml');
    const found = advice('impostazioni', 'vocabolari', { ...vocabularies, zone: [] });
    expect(found.elsewhere.length).toBeGreaterThan(0);
  });

  it('is also what only deserves a look', () => {
    const { doubts, blocking } = advice('luoghi', '', {
      titolo: 'Una sala',
      stato: 'candidato',
      in_breve: 'Una sala al piano terra.',
    });
    expect(blocking).toEqual([]);
    expect(doubts).toEqual(['«Scheda verificata il»: nessuno ha ancora verificato la scheda.']);
  });
});
