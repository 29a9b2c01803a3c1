import { describe, expect, it } from 'vitest';
import { type NoMemory, remember, type Revision } from '../model/memory.ts';
import type { Graph } from '../queries/assemble.ts';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { newsDays } from './news-days.ts';

interface Step {
  file: string;
  before?: string;
  after?: string;
  when?: string;
}

/** The graph of a content with a past, whose steps come the oldest first. */
function graphWith(raw: RawContent, steps: readonly Step[], complete = false): Graph {
  const revisions = steps.map(({ file, before, after, when = '2031-05-03T10:00:00Z' }) => {
    const at = (text: string | undefined): Revision['before'] =>
      text === undefined ? undefined : { file, text: asFile(file, text) };
    return { file, when, before: at(before), after: at(after) };
  });
  const since = revisions[0]?.when ?? '';
  return graphOf(raw, {
    memory: remember({ known: true, since, complete, revisions: revisions.toReversed() }),
  });
}

function asFile(file: string, text: string): string {
  if (file.endsWith('.yml')) return text;
  const [front = '', body = ''] = text.split('\n===\n');
  return `---\n${front}\n---\n${body}`;
}

const content: RawContent = {
  soggetti: { comune: { titolo: 'Comune di Borgo', nome_breve: 'Il Comune' } },
  luoghi: { sala: { titolo: 'Sala civica' }, prato: { titolo: 'Il prato' } },
  sessioni: {
    s1: {
      titolo: 'Prima sessione',
      prima: { domande: [{ id: 's1-d1', testo: 'Che cosa manca?', formulazione: 'nostra' }] },
    },
  },
  emersi: { punto: { titolo: 'Più ombra', sessione: 's1' } },
  impegni: { aprire: { titolo: 'Aprire la sala' } },
  verifiche: {
    conta: {
      titolo: 'La conta',
      data: '2031-05-01',
      a_cura_di: ['comune'],
      giudizi: [{ impegno: 'aprire', esito: 'confermato' }],
    },
  },
};

/** What is told of a change of one file. */
function said(file: string, before: string, after: string): string[] {
  const items = newsDays(graphWith(content, [{ file, before, after }]))[0]?.items ?? [];
  return items.flatMap((item) => item.said.map(({ text }) => text));
}

const commitment = (before: string, after: string) => said('impegni/aprire.md', before, after);

describe('a deadline', () => {
  const first = 'scadenza: 2031-03-31';
  const extended = `${first}\nproroghe:\n  - nuova_scadenza: 2031-06-30\n    decisa_il: 2031-03-11\n    motivo: Manca la chiave`;

  it('moves with an extension, and why', () => {
    expect(commitment(first, extended)).toEqual([
      'La scadenza è passata dal 31 marzo 2031 al 30 giugno 2031, con una proroga decisa l’11 marzo 2031. Perché: Manca la chiave.',
    ]);
  });

  it('moves from the last extension', () => {
    const again = `${extended}\n  - nuova_scadenza: 2031-09-08\n    decisa_il: 2031-06-01\n    motivo: Piove.`;
    expect(commitment(extended, again)).toEqual([
      'La scadenza è passata dal 30 giugno 2031 all’8 settembre 2031, con una proroga decisa il 1º giugno 2031. Perché: Piove.',
    ]);
  });

  it('is written over without an extension', () => {
    expect(commitment(first, 'scadenza: 2031-04-30')).toEqual([
      'La prima scadenza scritta nella scheda è passata dal 31 marzo 2031 al 30 aprile 2031, senza una proroga.',
    ]);
  });

  it('comes, and an extension goes', () => {
    expect(commitment('titolo: Uno', `titolo: Uno\n${first}`)).toEqual([
      'È stato aggiunto «Scadenza»: 31 marzo 2031.',
    ]);
    expect(commitment(extended, first)).toEqual(['È stata tolta una proroga: 30 giugno 2031.']);
  });

  it('in an old file may be no day at all', () => {
    expect(commitment('scadenza: presto', 'scadenza: 2031-04-30')).toEqual([
      '«Scadenza» è cambiato.',
    ]);
    expect(
      commitment('scadenza: presto', 'scadenza: presto\nproroghe:\n  - nuova_scadenza: dopo'),
    ).toEqual(['C’è una proroga.']);
  });
});

describe('what changed in an entry', () => {
  it('is told by the labels of the form and the words of the choices', () => {
    expect(said('sessioni/s1.md', 'stato: annunciata', 'stato: svolta')).toEqual([
      'Lo stato è passato da «Annunciata» a «Svolta».',
    ]);
    expect(commitment('titolo: Uno', 'titolo: Due\nper_la_comunita: true')).toEqual([
      'Il titolo è passato da «Uno» a «Due».',
      'È stato segnato «È per tutta la comunità».',
    ]);
  });

  it('takes an old choice for a word, whatever it was', () => {
    expect(said('sessioni/s1.md', 'stato: toString', 'stato: svolta')).toEqual([
      'Lo stato è passato da «toString» a «Svolta».',
    ]);
    expect(said('sessioni/s1.md', 'stato: { a: b }', 'stato: svolta')).toEqual([
      'Lo stato è cambiato.',
    ]);
  });

  it('counts what has no name', () => {
    expect(
      said('sessioni/s1.md', 'titolo: a', 'titolo: a\nlacune:\n  - url: a\n  - url: b'),
    ).toEqual(['In «Che cosa non sappiamo» sono stati aggiunti 2 elementi.']);
  });

  it('is that it was rewritten, where an old version makes no sense at all', () => {
    const graph = graphWith(content, [
      { file: 'luoghi/sala.md', before: 'titolo: a', after: 'titolo: a\n===\nUn testo.' },
    ]);
    const prose = () => {
      throw new RangeError('troppo');
    };
    const [item] = newsDays({ ...graph, prose })[0]?.items ?? [];
    expect(item?.said[0]?.text).toMatch(/^La scheda è stata riscritta/);
  });

  it('names what a relation leads to by its title of today', () => {
    expect(commitment('luoghi: [sala, sparito]', 'luoghi: [sala, prato]')).toEqual([
      'In «Luoghi» è stato aggiunto «Il prato»; da «Luoghi» è stato tolto un elemento che oggi non c’è più.',
    ]);
    expect(commitment('titolo: Uno', 'titolo: Uno\ndomande: [s1-d1]')).toEqual([
      'In «Risponde alle domande» è stato aggiunto «Che cosa manca?».',
    ]);
  });

  it('gives the reason beside what it is the reason of', () => {
    expect(
      said(
        'sessioni/s1.md',
        'stato: annunciata\ndata: 2031-05-08',
        'stato: rinviata\ndata: 2031-05-15\nvariazione:\n  data_precedente: 2031-05-08\n  motivo: Nevica',
      ),
    ).toEqual([
      'Lo stato è passato da «Annunciata» a «Rinviata». Perché: Nevica.',
      '«Giorno» è passato dall’8 maggio 2031 al 15 maggio 2031.',
    ]);
    expect(
      said('emersi/punto.md', 'esito: in_esame', 'esito: non_accolto\nmotivazione: Costa troppo'),
    ).toEqual([
      '«Che fine ha fatto» è passato da «In esame» a «Non accolto». Perché: Costa troppo.',
    ]);
  });

  it('says of which item, or in which part of the form', () => {
    const question = (testo: string) =>
      `prima:\n  domande:\n    - id: s1-d1\n      testo: ${testo}\n      formulazione: nostra`;
    expect(
      said('sessioni/s1.md', question('Che cosa manca?'), question('Che cosa serve?')),
    ).toEqual([
      'Domanda «Che cosa serve?»: il testo è passato da «Che cosa manca?» a «Che cosa serve?».',
    ]);
    expect(
      said('luoghi/sala.md', 'titolo: a', 'titolo: a\ncontatti:\n  sito: https://a.it'),
    ).toEqual(['Contatti: è stato aggiunto «Sito»: «https://a.it».']);
  });

  it('names only the first of many', () => {
    const principles = ['Uno', 'Due', 'Tre', 'Quattro', 'Cinque', 'Sei', 'Sette'];
    expect(
      said('patti/patto.md', 'titolo: a', `titolo: a\nprincipi: [${principles.join(', ')}]`),
    ).toEqual([
      'In «Principi» sono stati aggiunti «Uno», «Due», «Tre», «Quattro», «Cinque» e altri 2.',
      'Oggi non c’è più.',
    ]);
  });

  it('says of opening hours only that they changed', () => {
    const hours = (from: string) =>
      `orari:\n  - giorni: [lunedi, domenica]\n    dalle: '${from}'\n    alle: '18:30'`;
    const place = (before: string, after: string) => said('luoghi/sala.md', before, after);
    expect(place('titolo: a', `titolo: a\n${hours('15:00')}`)).toEqual([
      'Sono stati aggiunti gli orari.',
    ]);
    expect(place(hours('15:00'), hours('16:00'))).toEqual(['Gli orari sono cambiati.']);
    expect(place(`titolo: a\n${hours('15:00')}`, 'titolo: a')).toEqual([
      'Gli orari sono stati tolti.',
    ]);
  });

  it('tells all access facts in one sentence', () => {
    expect(
      said(
        'luoghi/sala.md',
        'accessibilita:\n  porta_larga: si',
        'accessibilita:\n  ingresso_senza_gradini: si\n  ascensore: no',
      ),
    ).toEqual([
      'Accessibilità: ingresso senza gradini: sì; porta larga almeno 80 cm: non rilevato; ascensore: no.',
    ]);
  });

  it('says what is known of a publication', () => {
    const signature = (words: string) => `firma:\n  pubblicazione: ${words}`;
    const pact = (after: string) =>
      said('patti/patto.md', signature('non_verificato'), signature(after))[0];
    expect(pact('riportato')).toBe(
      'Che cosa si sa della firma: ora risulta pubblicata su questo sito.',
    );
    expect(pact('non_trovato\n  verificato_il: 2031-05-01')).toBe(
      'Che cosa si sa della firma: ora non risulta pubblicata (controllo del 1º maggio 2031).',
    );
    expect(said('documenti/atto.md', 'titolo: a', 'titolo: a\npubblicazione: altrove')[0]).toBe(
      'Dove si legge: ora risulta pubblicato altrove.',
    );
    expect(
      said('documenti/atto.md', 'pubblicazione: altrove', 'pubblicazione: non_verificato')[0],
    ).toBe('Dove si legge: non è ancora verificato.');
  });

  it('tells of a file only that it is there', () => {
    const document = (before: string, after: string) =>
      said('documenti/atto.md', `titolo: a\n${before}`, `titolo: a\n${after}`)[0];
    expect(document('', 'file: /media/a.pdf')).toBe('È stato aggiunto il file.');
    expect(document('file: /media/a.pdf', 'file: /media/b.pdf')).toBe(
      'Il file è stato sostituito.',
    );
    expect(document('file: /media/a.pdf', '')).toBe('Il file è stato tolto.');
  });

  it('tells judgements by their commitment', () => {
    const moment = (esito: string) => `giudizi:\n  - impegno: aprire\n    esito: ${esito}`;
    expect(said('verifiche/conta.yml', 'giudizi: []', moment('in_parte'))).toEqual([
      'È stato aggiunto un giudizio: «Aprire la sala», «Confermato in parte».',
    ]);
    expect(said('verifiche/conta.yml', moment('in_parte'), moment('confermato'))).toEqual([
      'Giudizio «Aprire la sala», «Confermato»: «Esito» è passato da «Confermato in parte» a «Confermato».',
    ]);
  });

  it('says of a position only that it changed', () => {
    const at = (lat: number) =>
      `posizione:\n  lat: ${lat}\n  lon: 12\n  precisione: approssimata\n  raggio_m: ${lat}`;
    expect(said('luoghi/sala.md', at(44), at(45))).toEqual([
      'La posizione sulla mappa è stata cambiata.',
    ]);
    expect(said('luoghi/sala.md', 'titolo: a', `titolo: a\n${at(44)}`)).toEqual([
      'La posizione sulla mappa è stata aggiunta.',
    ]);
  });

  it('shows a long text as it was and as it became, without the signs of Markdown', () => {
    const graph = graphWith(content, [
      {
        file: 'luoghi/sala.md',
        before: 'titolo: a\n===\nDi **prima**.',
        after: 'titolo: a\n===\nDi dopo.',
      },
    ]);
    const [text] =
      newsDays({ ...graph, prose: (markdown) => `<p>${markdown.replaceAll('**', '')}</p>` })[0]
        ?.items[0]?.said ?? [];
    expect(text).toEqual({
      text: 'Il testo è stato riscritto.',
      before: ['Di prima.'],
      after: ['Di dopo.'],
    });
  });

  it('does not show again what today’s form would refuse', () => {
    const refused = `criterio_di_verifica: ${'Chiama il 333 1234567. '.repeat(6)}`;
    const graph = graphWith(content, [
      { file: 'impegni/aprire.md', before: refused, after: 'criterio_di_verifica: Si vede.' },
    ]);
    expect(JSON.stringify(newsDays(graph))).not.toContain('1234567');
    expect(JSON.stringify(newsDays(graph))).toContain('non si mostra');
    expect(commitment('titolo: Chiama il 333 1234567', 'titolo: Uno')).toEqual([
      'Il titolo è cambiato.',
    ]);
  });

  it('is none where only an order changed', () => {
    expect(
      newsDays(
        graphWith(content, [
          { file: 'impegni/aprire.md', before: 'ordine: 1', after: 'ordine: 2' },
        ]),
      ),
    ).toEqual([]);
  });
});

describe('a day of news', () => {
  it('tells what came, what went, and what came back', () => {
    const file = 'luoghi/sala.md';
    const days = newsDays(
      graphWith(content, [
        { file, after: 'titolo: Sala', when: '2031-05-01T10:00:00Z' },
        { file, before: 'titolo: Sala', when: '2031-05-02T10:00:00Z' },
        { file, after: 'titolo: Sala', when: '2031-05-03T10:00:00Z' },
        { file: 'luoghi/via.md', after: 'titolo: La via', when: '2031-05-04T10:00:00Z' },
        { file: 'luoghi/via.md', before: 'titolo: La via', when: '2031-05-05T10:00:00Z' },
      ]),
    );
    expect(days.flatMap(({ items }) => items.map(({ title, href }) => [title, href]))).toEqual([
      ['Tolto dal sito: «La via»', undefined],
      ['Aggiunto al sito: «La via»', undefined],
      ['Di nuovo sul sito: Sala civica', '/luoghi/sala/'],
      ['Tolto dal sito: Sala civica', '/luoghi/sala/'],
      ['Nuovo luogo: Sala civica', '/luoghi/sala/'],
    ]);
  });

  it('never names what an entry that went was called, if today’s form would refuse it', () => {
    const [day] = newsDays(
      graphWith(content, [{ file: 'luoghi/via.md', before: 'titolo: Chiama il 333 1234567' }]),
    );
    expect(day?.items[0]?.title).toBe('Tolto dal sito: luogo');
  });

  const many = (number: number): Step[] =>
    Array.from({ length: number }, (_, index) => ({
      file: `luoghi/l${index}.md`,
      after: 'titolo: L',
    }));

  it('tells many additions in one sentence, with what changed besides', () => {
    const [day] = newsDays(
      graphWith(content, [
        ...many(14),
        { file: 'luoghi/sala.md', after: 'titolo: Sala' },
        { file: 'emersi/punto.md', after: 'titolo: Punto' },
        { file: 'impegni/aprire.md', before: 'titolo: Uno', after: 'titolo: Due' },
      ]),
    );
    expect(day?.delivery?.text).toBe(
      'Sono state messe in linea 16 schede: 1 punto emerso e 15 luoghi.',
    );
    expect(day?.delivery?.links.map(({ text }) => text)).toEqual(['Più ombra', 'Sala civica']);
    expect(day?.items.map(({ thing }) => thing)).toEqual(['impegni/aprire']);
    expect(newsDays(graphWith(content, many(3)))[0]?.items).toHaveLength(3);
  });

  it('tells the beginning of a site in one sentence, however short', () => {
    const [day] = newsDays(graphWith(content, many(3), true));
    expect(day?.delivery).toMatchObject({
      text: 'Sono state messe in linea 3 schede: 3 luoghi.',
      links: [],
    });
    expect(day?.items).toEqual([]);
  });

  it('is none where the site does not know its history', () => {
    const whys: NoMemory[] = ['no-git', 'shallow', 'incomplete'];
    for (const why of whys) {
      expect(newsDays(graphOf(content, { memory: { known: false, why } }))).toEqual([]);
    }
  });
});
