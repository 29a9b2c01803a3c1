import type { XmlElement } from '@rgrove/parse-xml';
import { describe, expect, it } from 'vitest';
import type { Memory } from '../model/memory.ts';
import { type CollectionName, collectionNames } from '../model/registry.ts';
import { additionOf } from '../tests/additions.ts';
import { elementsNamed, readXml } from '../tests/checks/xml.ts';
import { contentOf, graphOf, type RawContent } from '../tests/content-builder.ts';
import { feedFile, feedItems, LONGEST_FEED } from './feed.ts';
import { newsDays } from './news-days.ts';

const textOf = (parent: XmlElement, name: string) => elementsNamed(parent, name)[0]?.text;

type Days = Record<string, string>;

/** What was added, from `collection/id` to the instant. */
const added = (days: Days): Extract<Memory, { known: true }> => ({
  known: true,
  since: '2030-01-01',
  complete: false,
  changes: Object.entries(days).map(([key, when]) => {
    const [name = '', id = ''] = key.split('/');
    return additionOf(name as CollectionName, id, when);
  }),
});

const feedOf = (raw: RawContent, days: Days) =>
  readXml(feedFile(graphOf(raw, { memory: added(days) })));

describe('the feed', () => {
  it('without history is valid and empty: nothing is told to be new', () => {
    const feed = readXml(feedFile(graphOf({ azioni: { prova: {} } })));
    expect(elementsNamed(feed, 'item')).toHaveLength(0);
    expect(elementsNamed(feed, 'lastBuildDate')).toHaveLength(0);
    expect(textOf(feed, 'language')).toBe('it');
  });

  it('tells in its title that a demonstration is one', () => {
    expect(textOf(feedOf({}, {}), 'title')).toContain('dimostrazione');
    const official = feedOf({ settings: { identita: { natura: 'ufficiale' } } }, {});
    expect(textOf(official, 'title')).toBe('Processo di prova: le novità');
  });

  it('names its own address', () => {
    const [self] = elementsNamed(feedOf({}, {}), 'atom:link');
    expect(self?.attributes['href']).toBe('https://esempio.it/novita.xml');
    expect(self?.attributes['rel']).toBe('self');
  });

  it('dates an item by when it was added, in the form of RFC 822', () => {
    const feed = feedOf({ azioni: { prova: {} } }, { 'azioni/prova': '2031-03-01T09:05:00+01:00' });
    expect(textOf(feed, 'pubDate')).toBe('Sat, 01 Mar 2031 08:05:00 GMT');
    expect(textOf(feed, 'guid')).toBe('azioni/prova');
    expect(elementsNamed(feed, 'guid')[0]?.attributes['isPermaLink']).toBe('false');
  });

  it('puts the newest first, whatever the offset of its date, and leaves out what has none', () => {
    const graph = graphOf(
      { azioni: { prima: {}, seconda: {}, terza: {}, ignota: {} } },
      {
        memory: added({
          'azioni/prima': '2031-03-01T10:00:00+01:00',
          'azioni/seconda': '2031-03-01T09:30:00Z',
          'azioni/terza': '2031-03-02T00:30:00+02:00',
        }),
      },
    );
    expect(feedItems(graph).map(({ guid }) => guid)).toEqual([
      'azioni/terza',
      'azioni/seconda',
      'azioni/prima',
    ]);
  });

  it(`keeps the newest ${LONGEST_FEED}`, () => {
    const ids = Array.from({ length: LONGEST_FEED + 5 }, (_, index) => `azione-${index}`);
    const days = ids.map((id, index): [string, string] => [
      `azioni/${id}`,
      new Date(Date.UTC(2031, 0, 1 + index)).toISOString(),
    ]);
    const raw = { azioni: Object.fromEntries(ids.map((id) => [id, {}])) };
    const items = feedItems(graphOf(raw, { memory: added(Object.fromEntries(days)) }));
    expect(items).toHaveLength(LONGEST_FEED);
    expect(items.at(-1)?.guid).toBe('azioni/azione-5');
  });

  it('tells what changed as the page of news does, and leads there', () => {
    const memory = added({ 'azioni/prova': '2031-03-01T09:05:00Z' });
    const rewritten = memory.changes.map((change) => ({ ...change, kind: 'rewritten' as const }));
    const graph = graphOf({ azioni: { prova: {} } }, { memory: { ...memory, changes: rewritten } });
    const [item] = feedItems(graph);
    expect(item).toMatchObject({
      guid: 'azioni/prova/2031-03-01',
      title: 'Titolo di prova',
      summary: newsDays(graph)[0]?.items[0]?.said[0]?.text,
      url: 'https://esempio.it/novita/2031-03/#azioni-prova-2031-03-01',
    });
  });

  it('tells many things put online on one day as one', () => {
    const ids = Array.from({ length: 20 }, (_, index) => `azione-${index}`);
    const raw = { azioni: Object.fromEntries(ids.map((id) => [id, {}])) };
    const days = Object.fromEntries(ids.map((id) => [`azioni/${id}`, '2031-03-01T09:05:00Z']));
    expect(feedItems(graphOf(raw, { memory: added(days) }))).toMatchObject([
      {
        title: 'Molte cose nuove: 1º marzo 2031',
        summary: 'Sono state messe in linea 20 schede: 20 azioni.',
        url: 'https://esempio.it/novita/2031-03/#schede-2031-03-01',
      },
    ]);
  });

  it('escapes titles once, and summaries as the HTML that readers take them for', () => {
    const feed = feedOf(
      {
        azioni: { prova: { titolo: 'Sedie & "panche" <b>', in_breve: 'Da 1 < 2 & <i>oltre</i>' } },
      },
      { 'azioni/prova': '2031-03-01T09:05:00Z' },
    );
    const [item] = elementsNamed(feed, 'item');
    if (item === undefined) throw new Error('no item');
    expect(textOf(item, 'title')).toBe('Nuova azione: Sedie & "panche" <b>');
    expect(textOf(item, 'description')).toBe('Da 1 &lt; 2 &amp; &lt;i&gt;oltre&lt;/i&gt;');
  });

  it('has every collection, with a title, a summary and an absolute address with its anchor', () => {
    const raw: RawContent = {
      soggetti: { comune: {} },
      sessioni: { s1: {}, festa: { sigla: 'f1', tipo: 'incontro_pubblico' } },
      emersi: { punto: { sessione: 's1' } },
      luoghi: { piazza: {} },
      impegni: { posare: { scadenza: '2031-03-08' } },
      aggiornamenti: {
        nota: {
          impegno: 'posare',
          data: '2031-03-11',
          di: 'comune',
          stato: 'in_corso',
          testo: 'Due.',
        },
      },
      azioni: { prova: {} },
      documenti: { atto: {} },
      verifiche: {
        conta: {
          data: '2031-03-08',
          a_cura_di: ['comune'],
          giudizi: [{ impegno: 'posare', esito: 'confermato' }],
        },
      },
      attesi: { delibera: {} },
      percorso: { fase: {} },
      patti: { patto: {} },
      linee: { linea: {} },
      glossario: { parola: {} },
      pagine: { progetto: {} },
    };
    const content = contentOf(raw);
    const keys = collectionNames.flatMap((name) => content[name].map(({ id }) => `${name}/${id}`));
    const days = Object.fromEntries(
      keys.map((key, index) => [key, new Date(Date.UTC(2031, 2, 1 + index)).toISOString()]),
    );
    const items = feedItems(graphOf(raw, { memory: added(days) }));
    expect(new Set(items.map(({ guid }) => guid.split('/')[0]))).toEqual(new Set(collectionNames));
    const byGuid = Object.fromEntries(items.map((item) => [item.guid, item]));
    expect(byGuid['sessioni/s1']?.title).toBe('Nuova sessione: Titolo di s1');
    expect(byGuid['sessioni/festa']?.title).toBe('Nuovo incontro: Titolo di festa');
    expect(byGuid['aggiornamenti/nota']).toMatchObject({
      title: 'Titolo di posare: aggiornamento dell’11 marzo 2031',
      summary: 'In corso. Due.',
      url: 'https://esempio.it/impegni/posare/#nota',
    });
    expect(byGuid['impegni/posare']?.summary).toBe(
      'Chi lo prende: Titolo di comune. Entro l’8 marzo 2031.',
    );
    expect(byGuid['verifiche/conta']?.summary).toBe(
      '1 impegno controllato l’8 marzo 2031, a cura di: Titolo di comune.',
    );
    expect(byGuid['soggetti/comune']?.summary).toBe('Associazione.');
    expect(byGuid['emersi/punto']?.url).toBe('https://esempio.it/sessioni/s1/#punto');
  });
});
