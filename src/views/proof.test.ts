import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { graphOf, type RawContent } from '../tests/content-builder.ts';
import { mustFind } from './lookup.ts';
import { pactProof, verifyPage } from './proof.ts';

const hex = (letter: string) => letter.repeat(64);

const town = (patto: Record<string, unknown>, versioni: unknown[] = []): RawContent => ({
  soggetti: { comune: { natura: 'comune' } },
  documenti: {
    firmato: { file: '../media/firmato.pdf' },
    bozza: { file: '../media/bozza.pdf' },
    altrove: {},
  },
  patti: { p: { titolo: 'Patto', ...patto } },
  ...(versioni.length > 0 && { imprints: { firme: { patti: [{ patto: 'p', versioni }] } } }),
});

const signed = {
  stato: 'firmato',
  file_firmato: 'firmato',
  sottoscrizione: {
    sottoscritto_il: '2031-01-10',
    decorrenza: '2031-01-10',
    scadenza: '2031-12-31',
    firmatari: [{ soggetto: 'comune', ruolo: 'Sindaco', data: '2031-01-10' }],
  },
  versioni: [
    { numero: 1, data: '2031-01-01', cosa_cambia: 'Bozza.', documento: 'bozza' },
    { numero: 2, data: '2031-01-05', cosa_cambia: 'Altra.', documento: 'altrove' },
    { numero: 3, data: '2031-01-10', cosa_cambia: 'Firma.', documento: 'firmato' },
  ],
};

const filesOf = (raw: RawContent) =>
  verifyPage(graphOf(raw)).pacts.flatMap(({ files }) =>
    files.map(({ label, what, digest }) => [label, what, digest]),
  );
const proofOf = (raw: RawContent) => {
  const graph = graphOf(raw);
  return pactProof(graph, mustFind(graph, 'patti', 'p'));
};

describe('the files that can be verified', () => {
  it('are the original, the copy, and those of versions that nobody signed', () => {
    const recorded = [{ numero: 3, originale: hex('a'), copia: hex('b') }];
    const draft = createHash('sha256').update('../media/bozza.pdf').digest('hex');
    expect(filesOf(town(signed, recorded))).toEqual([
      ['Originale firmato, versione 3', 'l’originale firmato del «Patto», versione 3', hex('a')],
      ['Copia pubblicata, versione 3', 'la copia pubblicata del «Patto», versione 3', hex('b')],
      ['Versione 1, 1º gennaio 2031', 'la versione 1 del «Patto», 1º gennaio 2031', draft],
    ]);
  });

  it('are also those that were signed before', () => {
    const recorded = [
      { numero: 2, originale: hex('a') },
      { numero: 3, originale: hex('b') },
    ];
    const [last, past] = verifyPage(graphOf(town(signed, recorded))).pacts[0]?.files ?? [];
    expect([last?.label, past?.label]).toEqual([
      'Originale firmato, versione 3',
      'Originale firmato, versione 2',
    ]);
    expect(past?.note).toBe('di una versione precedente: l’ultima è la 3.');
  });

  it('are those of the drafts, of a pact that is not signed', () => {
    const { versioni } = signed;
    const { files = [] } = verifyPage(graphOf(town({ versioni }))).pacts[0] ?? {};
    expect(files.map(({ label }) => label)).toEqual([
      'Versione 3, 10 gennaio 2031',
      'Versione 1, 1º gennaio 2031',
    ]);
    expect(files[0]?.note).toContain('non ancora firmato');
  });

  it('are none where there is no file', () => {
    expect(verifyPage(graphOf(town({}))).pacts).toEqual([]);
  });
});

describe('the proof on the page of a pact', () => {
  it('shows what was recorded of the text and of the files', () => {
    const proof = proofOf(town(signed, [{ numero: 3, originale: hex('a'), copia: hex('b') }]));
    expect(proof?.text[0]).toContain('com’è stato firmato, con la versione 3');
    expect(proof?.files.map(({ label }) => label)).toEqual([
      'Originale firmato, versione 3',
      'Copia pubblicata, versione 3',
    ]);
    expect(proof?.link.href).toBe('/patto/verifica/');
  });

  it('says nothing of an original that nobody recorded', () => {
    const ended = { ...signed, stato: 'concluso', file_firmato: undefined };
    const proof = proofOf(town(ended, [{ numero: 3 }]));
    expect([proof?.text.length, proof?.files]).toEqual([1, []]);
  });

  it('of a pact to be signed says what will be there', () => {
    expect(proofOf(town({ stato: 'presentato' }))?.text[0]).toMatch(
      /^Quando il patto sarà firmato/,
    );
  });

  it('of a pact that ended unsigned is not there', () => {
    expect(proofOf(town({ stato: 'concluso' }))).toBeUndefined();
  });
});
