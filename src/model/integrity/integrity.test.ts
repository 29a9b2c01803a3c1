import { describe, expect, it } from 'vitest';
import { contentOf, idsOf, type RawContent } from '../../tests/content-builder.ts';
import { collections } from '../registry.ts';
import { checkIntegrity, type IntegrityContext } from './index.ts';

const comune = { comune: { natura: 'comune' } };

function problemsOf(raw: RawContent, today = '2031-05-20') {
  const content = contentOf({ ...raw, soggetti: { ...comune, ...raw.soggetti } });
  return checkIntegrity({ content, ids: idsOf(content), today });
}

/** Rules broken, with the file and field they name. */
function found(raw: RawContent, today?: string) {
  return problemsOf(raw, today).map(({ rule, file, field }) =>
    [rule, file, field].filter(Boolean).join(' '),
  );
}

const question = (id: string, more = {}) => ({
  id,
  testo: 'Che cosa manca?',
  formulazione: 'nostra',
  ...more,
});

const update = (data: string, stato = 'in_corso') => ({
  impegno: 'a',
  data,
  di: 'comune',
  stato,
  testo: 'Due righe.',
  prove: [{ descrizione: 'La foto', url: 'https://esempio.it/foto' }],
});

const verified = (data: string, esito: string) => ({
  soggetti: { garante: {} },
  verifiche: { v: { data, a_cura_di: ['garante'], giudizi: [{ impegno: 'a', esito }] } },
});

const signed = {
  stato: 'firmato',
  file_firmato: 'patto-firmato',
  sottoscrizione: {
    sottoscritto_il: '2031-01-10',
    decorrenza: '2031-01-10',
    scadenza: '2031-12-31',
    firmatari: [{ soggetto: 'comune', ruolo: 'Sindaco', data: '2031-01-10' }],
  },
};
const signedFile = { 'patto-firmato': { tipo: 'patto' } };

describe('what blocks', () => {
  it.each<[string, RawContent, string]>([
    [
      'a relation to nothing',
      { impegni: { a: { luoghi: ['sala-fantasma'] } } },
      'relazione-interrotta impegni/a.md luoghi.0',
    ],
    [
      'a relation to an entry of another collection',
      { impegni: { a: { luoghi: ['comune'] } } },
      'relazione-interrotta impegni/a.md luoghi.0',
    ],
    [
      'a relation to a question nobody asked',
      { emersi: { a: { domanda: 's9-d1' } } },
      'relazione-interrotta emersi/a.md domanda',
    ],
    [
      'an item that the vocabulary lacks',
      { luoghi: { a: { zone: ['periferia'] } } },
      'relazione-interrotta luoghi/a.md zone.0',
    ],
    [
      'a page of the menu that is not there',
      { settings: { menu: { pagine_a_pie: ['privacy'] } } },
      'relazione-interrotta impostazioni/menu.yml pagine_a_pie.0',
    ],
    [
      'two sessions with one code',
      { sessioni: { a: { sigla: 's1' }, b: { sigla: 's1' } } },
      'identificativo-doppio sessioni/b.md sigla',
    ],
    [
      'two questions with one id',
      { sessioni: { a: { prima: { domande: [question('s1-d1'), question('s1-d1')] } } } },
      'identificativo-doppio sessioni/a.md prima.domande.1.id',
    ],
    [
      'a page on an address of the site',
      { pagine: { luoghi: {} } },
      'indirizzo-riservato pagine/luoghi.md',
    ],
    [
      'a place on an address of the site',
      { luoghi: { proporre: {} } },
      'indirizzo-riservato luoghi/proporre.md',
    ],
    [
      'a commitment on the address of a way to look at them',
      { impegni: { mesi: {} } },
      'indirizzo-riservato impegni/mesi.md',
    ],
    [
      'a verification older than its commitment',
      {
        impegni: { a: { assunto_il: '2031-03-21' } },
        ...verified('2031-03-20', 'confermato'),
      },
      'verifica-prima-dell-impegno verifiche/v.yml giudizi.0.impegno',
    ],
    [
      'a commitment judged twice by one verification',
      {
        soggetti: { garante: {} },
        impegni: { a: {} },
        verifiche: {
          v: {
            data: '2031-03-20',
            a_cura_di: ['garante'],
            giudizi: [
              { impegno: 'a', esito: 'confermato' },
              { impegno: 'a', esito: 'non_confermato' },
            ],
          },
        },
      },
      'giudizio-doppio verifiche/v.yml giudizi.1.impegno',
    ],
    [
      'a phase and a line that would share an anchor',
      { percorso: { ascoltare: {} }, linee: { ascoltare: {} } },
      'indirizzo-doppio linee/ascoltare.md',
    ],
    [
      'findings that derive from each other',
      {
        sessioni: { a: {} },
        emersi: { x: { sessione: 'a', deriva_da: ['y'] }, y: { sessione: 'a', deriva_da: ['x'] } },
      },
      'giro-chiuso emersi/x.md deriva_da',
    ],
    [
      'a document that replaces itself',
      { documenti: { a: { sostituisce: 'a' } } },
      'giro-chiuso documenti/a.md sostituisce',
    ],
    [
      'a question that resumes itself through another',
      {
        sessioni: {
          a: {
            prima: {
              domande: [
                question('s1-d1', { riprende: 's1-d2' }),
                question('s1-d2', { riprende: 's1-d1' }),
              ],
            },
          },
        },
      },
      'giro-chiuso sessioni/a.md prima.domande.0.riprende',
    ],
    [
      'a question that starts from what answers it',
      {
        sessioni: { a: { prima: { domande: [question('s1-d1', { bisogni: ['x'] })] } } },
        emersi: { x: { domanda: 's1-d1' } },
      },
      'giro-chiuso sessioni/a.md prima.domande.0.bisogni',
    ],
    [
      'a question that starts, further back, from what answers it',
      {
        sessioni: {
          a: {
            prima: {
              domande: [
                question('s1-d1', { bisogni: ['x'] }),
                question('s1-d2', { riprende: 's1-d1' }),
              ],
            },
          },
        },
        emersi: { x: { sessione: 'a', deriva_da: ['y'] }, y: { domanda: 's1-d2' } },
      },
      'giro-chiuso sessioni/a.md prima.domande.0.bisogni',
    ],
    [
      'a finding that derives from nothing',
      { sessioni: { a: {} }, emersi: { x: { sessione: 'a', deriva_da: ['fantasma'] } } },
      'relazione-interrotta emersi/x.md deriva_da.0',
    ],
    [
      'a finding that led to an action that is not there',
      { sessioni: { a: {} }, emersi: { x: { sessione: 'a', azioni: ['fantasma'] } } },
      'relazione-interrotta emersi/x.md azioni.0',
    ],
    [
      'a question that takes up nothing',
      { sessioni: { a: { prima: { domande: [question('s1-d1', { riprende: 's9-d9' })] } } } },
      'relazione-interrotta sessioni/a.md prima.domande.0.riprende',
    ],
    [
      'a question that starts from nothing',
      { sessioni: { a: { prima: { domande: [question('s1-d1', { bisogni: ['fantasma'] })] } } } },
      'relazione-interrotta sessioni/a.md prima.domande.0.bisogni.0',
    ],
    [
      'a commitment that comes from nothing',
      { impegni: { a: { origine: ['fantasma'] } } },
      'relazione-interrotta impegni/a.md origine.0',
    ],
    [
      'a commitment that answers a question nobody asked',
      { impegni: { a: { domande: ['s9-d9'] } } },
      'relazione-interrotta impegni/a.md domande.0',
    ],
    [
      'a commitment of an action that is not there',
      { impegni: { a: { azioni: ['fantasma'] } } },
      'relazione-interrotta impegni/a.md azioni.0',
    ],
    [
      'a verification of a commitment that is not there',
      {
        soggetti: { garante: {} },
        verifiche: {
          v: {
            data: '2031-04-01',
            a_cura_di: ['garante'],
            giudizi: [{ impegno: 'fantasma', esito: 'confermato' }],
          },
        },
      },
      'relazione-interrotta verifiche/v.yml giudizi.0.impegno',
    ],
    [
      'a finding whose question is of another session',
      {
        sessioni: { a: { prima: { domande: [question('s1-d1')] } }, b: { sigla: 's2' } },
        emersi: { x: { domanda: 's1-d1', sessione: 'b' } },
      },
      'domanda-di-un-altra-sessione emersi/x.md sessione',
    ],
    [
      'a commitment by who did not sign',
      {
        patti: { p: signed },
        documenti: signedFile,
        soggetti: { avis: {} },
        impegni: { a: { patto: 'p', responsabile: 'avis', criterio_di_verifica: 'Si vede' } },
      },
      'responsabile-non-firmatario impegni/a.md responsabile',
    ],
    [
      'a commitment of a signed pact that nobody could check',
      { patti: { p: signed }, documenti: signedFile, impegni: { a: { patto: 'p' } } },
      'criterio-mancante impegni/a.md criterio_di_verifica',
    ],
    [
      'an article of another pact',
      {
        patti: {
          p: {},
          q: { sigla: 'p2', articoli: [{ id: 'p2-art-1', rubrica: 'Oggetto', testo: 'Testo.' }] },
        },
        impegni: { a: { patto: 'p', articolo: 'p2-art-1' } },
      },
      'articolo-di-un-altro-patto impegni/a.md articolo',
    ],
    [
      'an update older than its commitment',
      {
        impegni: { a: { assunto_il: '2031-03-01' } },
        aggiornamenti: {
          u: { impegno: 'a', data: '2031-02-01', di: 'comune', stato: 'in_corso', testo: 'Sì.' },
        },
      },
      'aggiornamento-prima-dell-impegno aggiornamenti/u.yml data',
    ],
    [
      'a verification by the responsible party alone',
      {
        impegni: { a: {} },
        verifiche: {
          v: {
            data: '2031-03-01',
            a_cura_di: ['comune'],
            giudizi: [{ impegno: 'a', esito: 'confermato' }],
          },
        },
      },
      'verifica-di-se-stessi verifiche/v.yml giudizi.0.impegno',
    ],
    [
      'a position out of the territory',
      { luoghi: { a: { posizione: { lat: 45, lon: 12, precisione: 'esatta' } } } },
      'fuori-territorio luoghi/a.md posizione.lat',
    ],
    [
      'a document said to be here, and empty',
      { documenti: { a: { pubblicazione: 'riportato' } } },
      'riportato-ma-vuoto documenti/a.md pubblicazione',
    ],
  ])('%s', (_, raw, expected) => {
    expect(found(raw)).toContain(expected);
  });

  it('says that coordinates look swapped', () => {
    const [problem] = problemsOf({
      luoghi: { a: { posizione: { lat: 12, lon: 44, precisione: 'esatta' } } },
    });
    expect(problem?.message).toContain('scambiate');
  });

  it('says where a broken relation would have led', () => {
    const [problem] = problemsOf({ impegni: { a: { luoghi: ['comune'] } } });
    expect(problem?.message).toContain('Esiste fra «soggetti»');
  });

  it('tells a circle once, with every step of it', () => {
    const problems = problemsOf({
      sessioni: { a: { prima: { domande: [question('s1-d1', { bisogni: ['x'] })] } } },
      emersi: { x: { sessione: 'a', deriva_da: ['y'] }, y: { domanda: 's1-d1' } },
    }).filter(({ severity }) => severity === 'blocca');
    expect(problems.map(({ message }) => message)).toEqual([
      'gira in tondo: «s1-d1» parte da «x», che deriva da «y», che risponde a «s1-d1». Togli uno dei passaggi.',
    ]);
  });

  it('lets points split and merge again', () => {
    const raw = {
      sessioni: { a: {} },
      emersi: {
        uno: { sessione: 'a' },
        due: { sessione: 'a', deriva_da: ['uno'] },
        tre: { sessione: 'a', deriva_da: ['uno'] },
        quattro: { sessione: 'a', deriva_da: ['due', 'tre'] },
      },
    };
    expect(found(raw).filter((rule) => rule.startsWith('giro-chiuso'))).toEqual([]);
  });

  it('lets who adhered later take commitments', () => {
    const rules = found({
      patti: { p: { ...signed, adesioni: [{ soggetto: 'avis', data: '2031-02-01' }] } },
      documenti: signedFile,
      soggetti: { avis: {} },
      impegni: { a: { patto: 'p', responsabile: 'avis', criterio_di_verifica: 'Si vede' } },
    });
    expect(rules).not.toContain('responsabile-non-firmatario impegni/a.md responsabile');
  });

  it('lets two bodies verify even if one of them is responsible', () => {
    const rules = found({
      soggetti: { avis: {} },
      impegni: { a: {} },
      verifiche: {
        v: {
          data: '2031-03-01',
          a_cura_di: ['comune', 'avis'],
          giudizi: [{ impegno: 'a', esito: 'confermato' }],
        },
      },
    });
    expect(rules).toEqual([]);
  });

  it('finds nothing in a sound content', () => {
    expect(found({ sessioni: { a: { stato: 'annunciata', data: '2031-06-01' } } })).toEqual([]);
  });
});

describe('with what could be read', () => {
  const whole = contentOf({
    soggetti: comune,
    luoghi: { a: { zone: ['periferia'], posizione: { lat: 45, lon: 12, precisione: 'esatta' } } },
    impegni: { b: { luoghi: ['sala-fantasma'] } },
  });
  const rulesOf = (context: Partial<IntegrityContext>) =>
    checkIntegrity({ content: whole, ids: idsOf(whole), today: '2031-05-20', ...context }).map(
      ({ rule, file, field }) => `${rule} ${file} ${field}`,
    );
  const [relation, item, position] = [
    'relazione-interrotta impegni/b.md luoghi.0',
    'relazione-interrotta luoghi/a.md zone.0',
    'fuori-territorio luoghi/a.md posizione.lat',
  ];

  it('leaves out only what needs the settings file that is missing', () => {
    const { identita, vocabolari, menu } = whole.settings;
    const without = (settings: Partial<typeof whole.settings>) =>
      rulesOf({ content: { ...whole, settings } });
    expect(rulesOf({})).toEqual([item, relation, position]);
    expect(without({ vocabolari, menu })).toEqual([item, relation]);
    expect(without({ identita, menu })).toEqual([relation, position]);
    expect(without({})).toEqual([relation]);
  });

  it('checks the relations of a file that is wrong by itself', () => {
    const data = { tittolo: 'A', luoghi: ['a', 'fantasma', 'Non è un nome', 7], con: 'nessuno' };
    const { fields } = collections.impegni;
    expect(rulesOf({ unsound: [{ file: 'impegni/c.md', fields, data, body: '' }] })).toEqual([
      item,
      relation,
      'relazione-interrotta impegni/c.md con',
      'relazione-interrotta impegni/c.md luoghi.1',
      position,
    ]);
  });

  it('does not call missing what nobody could read', () => {
    expect(rulesOf({ ids: { ...idsOf(whole), unread: new Set(['luoghi']) } })).toEqual([
      item,
      position,
    ]);
  });

  it('takes the items of a vocabulary as they are written', () => {
    const vocabularies = { zone: new Set(['periferia']) };
    expect(rulesOf({ ids: { ...idsOf(whole), vocabularies } })).toEqual([relation, position]);
  });
});

describe('what deserves a look', () => {
  it.each<[string, RawContent, string]>([
    [
      'a session held without a report',
      { sessioni: { a: {} } },
      'resoconto-mancante sessioni/a.md dopo.resoconto',
    ],
    [
      'an announced session gone by',
      { sessioni: { a: { stato: 'annunciata', data: '2031-05-19' } } },
      'resoconto-mancante sessioni/a.md dopo.resoconto',
    ],
    [
      'a commitment silent for more than 60 days after a check',
      { impegni: { a: { verificato_il: '2031-03-20' } } },
      'impegno-senza-aggiornamenti impegni/a.md verificato_il',
    ],
    [
      'a commitment resumed and silent again',
      {
        impegni: { a: { verificato_il: '2031-01-10' } },
        aggiornamenti: { u: update('2031-01-20', 'completato'), v: update('2031-03-20') },
      },
      'impegno-senza-aggiornamenti impegni/a.md verificato_il',
    ],
    [
      'a commitment that a later verification did not confirm',
      {
        impegni: { a: { verificato_il: '2031-01-10' } },
        aggiornamenti: { u: update('2031-01-20', 'completato') },
        ...verified('2031-03-20', 'non_confermato'),
      },
      'impegno-senza-aggiornamenti impegni/a.md verificato_il',
    ],
    [
      'a session held in the future',
      {
        sessioni: {
          a: { data: '2031-05-21', dopo: { resoconto: { pubblicazione: 'altrove' } } },
        },
      },
      'data-futura sessioni/a.md data',
    ],
    [
      'an update from the future',
      { impegni: { a: {} }, aggiornamenti: { u: update('2031-05-21') } },
      'data-futura aggiornamenti/u.yml data',
    ],
    [
      'a verification from the future',
      { impegni: { a: {} }, ...verified('2031-05-21', 'in_parte') },
      'data-futura verifiche/v.yml data',
    ],
    [
      'a place checked in the future',
      { luoghi: { a: { verificato_il: '2031-05-21' } } },
      'data-futura luoghi/a.md verificato_il',
    ],
    [
      'a source read in the future',
      {
        luoghi: { a: { fonti: [{ titolo: 'Atto', url: 'https://a.it', letta_il: '2031-06-01' }] } },
      },
      'data-futura luoghi/a.md fonti.0.letta_il',
    ],
    [
      'news read up to a day to come',
      { settings: { identita: { notizie_fino_al: '2031-05-21' } } },
      'data-futura impostazioni/identita.yml notizie_fino_al',
    ],
    [
      'a place checked more than 180 days ago',
      { luoghi: { a: { verificato_il: '2030-11-20' } } },
      'luogo-da-ricontrollare luoghi/a.md verificato_il',
    ],
    [
      'a file without accessible text',
      { documenti: { a: { file: '../media/a.pdf' } } },
      'documento-senza-testo documenti/a.md',
    ],
    [
      'a summary that is hard to read',
      {
        attesi: {
          a: {
            in_breve:
              'Deliberazione programmatica concernente l’implementazione multidisciplinare dell’amministrazione',
          },
        },
      },
      'in-breve-difficile attesi/a.md in_breve',
    ],
    [
      'an acronym that nobody explains',
      { attesi: { a: { titolo: 'Il PIAO' } } },
      'sigla-senza-spiegazione attesi/a.md',
    ],
    [
      'a mobile among the contacts',
      { luoghi: { a: { contatti: { telefono: '333 1234567' } } } },
      'cellulare-nei-contatti luoghi/a.md contatti.telefono',
    ],
    [
      'a mailbox of nobody we know',
      { impegni: { a: { referente: { ufficio: 'Cultura', email: 'mario@posta.it' } } } },
      'casella-sconosciuta impegni/a.md referente.email',
    ],
    [
      'something awaited, looked for after its day, and not found',
      {
        attesi: {
          a: { entro: '2031-03-01', pubblicazione: 'non_trovato', verificato_il: '2031-04-01' },
        },
      },
      'atteso-in-ritardo attesi/a.md entro',
    ],
  ])('%s', (_, raw, expected) => {
    expect(found(raw)).toEqual([expected]);
  });

  it.each<[string, RawContent]>([
    [
      'a commitment nobody ever checked',
      {
        impegni: { a: { scadenza: '2031-01-01' } },
        imprints: { scadenze: { scadenze: [{ impegno: 'a', scadenza: '2031-01-01' }] } },
      },
    ],
    ['a commitment checked 60 days ago', { impegni: { a: { verificato_il: '2031-03-21' } } }],
    [
      'a commitment told as done',
      {
        impegni: { a: { verificato_il: '2031-01-10' } },
        aggiornamenti: { u: update('2031-01-20', 'completato'), v: update('2031-01-12') },
      },
    ],
    [
      'a commitment that nobody will keep',
      {
        impegni: { a: { verificato_il: '2031-01-10' } },
        aggiornamenti: { u: update('2031-01-20', 'non_realizzato') },
      },
    ],
    [
      'a commitment verified the day of its last update',
      {
        impegni: { a: { verificato_il: '2031-01-10' } },
        aggiornamenti: { u: update('2031-01-20') },
        ...verified('2031-01-20', 'confermato'),
      },
    ],
    [
      'a commitment verified in part 60 days ago',
      {
        impegni: { a: { verificato_il: '2031-01-10' } },
        ...verified('2031-03-21', 'in_parte'),
      },
    ],
    [
      'what happened today',
      {
        sessioni: {
          a: { data: '2031-05-20', dopo: { resoconto: { pubblicazione: 'altrove' } } },
          b: { sigla: 's2', stato: 'annunciata', data: '2031-06-01' },
        },
        impegni: { a: {} },
        aggiornamenti: { u: update('2031-05-20') },
      },
    ],
    ['a place checked 180 days ago', { luoghi: { a: { verificato_il: '2030-11-21' } } }],
    ['a place only named', { luoghi: { a: {} } }],
    ['something late that nobody has looked for', { attesi: { a: { entro: '2031-03-01' } } }],
    [
      'something looked for before its day',
      {
        attesi: {
          a: { entro: '2031-03-01', pubblicazione: 'non_trovato', verificato_il: '2031-02-01' },
        },
      },
    ],
    [
      'an acronym of the glossary',
      {
        attesi: { a: { titolo: 'Il PIAO' } },
        glossario: { piao: { titolo: 'Piano integrato', sigla: 'PIAO' } },
      },
    ],
    [
      'a mailbox of a known body',
      {
        soggetti: { comune: { natura: 'comune', email: 'urp@borgo.it' } },
        impegni: { a: { referente: { ufficio: 'Cultura', email: 'cultura@borgo.it' } } },
      },
    ],
  ])('says nothing of %s', (_, raw) => {
    expect(found(raw)).toEqual([]);
  });
});
