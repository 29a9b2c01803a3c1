import { describe, expect, it } from 'vitest';
import { checkWarnings } from '../model/integrity/index.ts';
import { contentOf, graphOf, type RawContent } from '../tests/content-builder.ts';
import { currentPact } from './address.ts';
import { commitmentsPage } from './commitments.ts';
import { expectationsPage } from './expectations.ts';
import { gapsPage } from './gaps.ts';
import { byLetter } from './glossary.ts';
import { homePage } from './home.ts';
import { indexPage } from './index-a-z.ts';
import { sessionsInOrder } from './order.ts';
import { partiesPage, partyPage } from './parties.ts';
import { placePage } from './place.ts';
import { placesPage } from './places.ts';
import { describePublication } from './publication.ts';
import { questionPage } from './questions.ts';
import { sessionPage, sessionsPage } from './sessions.ts';
import { siteShell } from './shell.ts';

const TODAY = '2031-05-20';
const day = (data: string, more = {}) => ({ data, quando: '', ...more });

describe('publication', () => {
  it('says "not found" only with the day of the search', () => {
    expect(
      describePublication({ pubblicazione: 'non_trovato', verificato_il: '2031-03-03' }).text,
    ).toBe('Al 3 marzo 2031 non ci risulta pubblicato');
    const sought = { pubblicazione: 'non_trovato', verificato_il: '2031-03-03' } as const;
    expect(describePublication({ ...sought, entro: '2031-03-04' }).text).toBe(
      'Al 3 marzo 2031, prima della scadenza, non risultava pubblicato',
    );
    expect(describePublication({ ...sought, entro: '2031-03-02' }).text).toBe(
      'Al 3 marzo 2031 non ci risulta pubblicato',
    );
    expect(describePublication({ pubblicazione: 'non_verificato' })).toMatchObject({
      status: 'not-checked',
      text: 'Non ancora verificato',
    });
  });
});

describe('the order of sessions', () => {
  const graph = graphOf({
    sessioni: {
      terza: day('2031-03-01', { sigla: 's3' }),
      seconda: { sigla: 's2', non_prima_del: '2031-01-10', quando: 'Fra gennaio e marzo' },
      prima: day('2031-01-10', { sigla: 's1' }),
      ignota: { sigla: 's9', quando: 'Chissà' },
    },
  });

  it('puts one without a day after the day it cannot precede', () => {
    expect(sessionsInOrder(graph).map(({ id }) => id)).toEqual([
      'prima',
      'seconda',
      'terza',
      'ignota',
    ]);
  });

  it('links neighbours both ways', () => {
    expect(sessionPage(graph, 'seconda', TODAY).meta).toMatchObject({
      previous: { href: '/sessioni/prima/' },
      next: { href: '/sessioni/terza/' },
    });
    expect(sessionPage(graph, 'prima', TODAY).meta.previous).toBeUndefined();
  });
});

describe('sessions', () => {
  const graph = graphOf({
    sessioni: {
      futura: day('2031-06-10', { sigla: 's5', stato: 'annunciata' }),
      oggi: day(TODAY, { sigla: 's4', stato: 'annunciata', ora_inizio: '18:00' }),
      passata: day('2031-05-19', { sigla: 's3', stato: 'annunciata' }),
      annullata: day('2031-07-01', {
        sigla: 's6',
        stato: 'annullata',
        variazione: { motivo: 'Neve.', data_precedente: '2031-06-30' },
      }),
    },
  });

  it('are ahead until their day has gone by, unless they are cancelled', () => {
    const [ahead] = sessionsPage(graph, TODAY).groups;
    expect(ahead?.sessions.map(({ href }) => href)).toEqual([
      '/sessioni/oggi/',
      '/sessioni/futura/',
    ]);
  });

  it('gone by without news are not said to be held', () => {
    expect(sessionPage(graph, 'passata', TODAY).meta.eyebrow).toContain(
      'esito non ancora raccontato',
    );
  });

  it('tell the old day and the reason of a change', () => {
    expect(sessionPage(graph, 'annullata', TODAY).change).toEqual({
      from: 'il 30 giugno 2031',
      reason: ['Neve.'],
    });
  });

  it('give cancelled events their schema.org state', () => {
    expect(sessionPage(graph, 'annullata', TODAY).meta.structuredData[0]).toMatchObject({
      eventStatus: 'https://schema.org/EventCancelled',
      previousStartDate: '2031-06-30',
    });
  });
});

describe('what happens now', () => {
  const phases: RawContent = {
    percorso: {
      uno: { ordine: 1, inizio: '2031-01-01', fine: '2031-02-01', quando: '' },
      due: { ordine: 2, quando: 'Poi' },
    },
  };

  it('does not call an undated phase the current one', () => {
    const { now } = homePage(graphOf(phases), TODAY);
    expect(now.phase).toMatchObject({ isCurrent: false, link: { href: '/percorso/#uno' } });
    expect(now.announced.map(({ href }) => href)).toEqual(['/percorso/#due']);
  });

  it('names the phase of today', () => {
    expect(homePage(graphOf(phases), '2031-01-15').now.phase).toMatchObject({ isCurrent: true });
  });

  it('works on an empty content', () => {
    const home = homePage(graphOf({}), TODAY);
    expect(home).toMatchObject({
      numbers: [],
      thread: undefined,
      questions: undefined,
      commitments: [],
    });
  });
});

describe('a question', () => {
  const graph = graphOf({
    sessioni: {
      prima: day('2031-01-10', {
        prima: {
          domande: [
            { id: 's1-d1', testo: 'Che cosa manca?', formulazione: 'nostra' },
            { id: 's1-d2', testo: 'E poi?', formulazione: 'ufficiale', riprende: 's1-d1' },
          ],
        },
      }),
    },
    emersi: { x: { domanda: 's1-d2' }, y: { sessione: 'prima' } },
  });

  it('shows what answers it, or what emerged nearby', () => {
    expect(questionPage(graph, 's1-d2').findings.map(({ href }) => href)).toEqual([
      '/domande/s1-d2/#x',
    ]);
    expect(questionPage(graph, 's1-d2').nearby).toEqual([]);
    expect(questionPage(graph, 's1-d1').nearby.map(({ href }) => href)).toEqual([
      '/sessioni/prima/#y',
    ]);
  });

  it('knows who resumes it', () => {
    expect(questionPage(graph, 's1-d1').resumedBy).toEqual([
      { href: '/domande/s1-d2/', text: 'E poi?' },
    ]);
    expect(questionPage(graph, 's1-d2').resumes).toEqual({
      href: '/domande/s1-d1/',
      text: 'Che cosa manca?',
    });
  });
});

describe('places', () => {
  const graph = graphOf({
    luoghi: {
      sala: {
        stato: 'riconosciuto',
        accessibilita: { ingresso_senza_gradini: 'si', ascensore: 'no' },
        verificato_il: '2030-11-20',
        posizione: { lat: 44, lon: 12, precisione: 'approssimata', raggio_m: 500 },
      },
      piazza: { stato: 'citato' },
    },
  });

  it('tell yes, no and not surveyed apart', () => {
    const { facts } = placePage(graph, 'sala', TODAY);
    expect(facts.filter(({ answer }) => answer === 'yes')).toHaveLength(1);
    expect(facts.filter(({ answer }) => answer === 'no')).toHaveLength(1);
    expect(facts.filter(({ text }) => text === 'Non rilevato')).toHaveLength(8);
  });

  it('say when a check is too old', () => {
    expect(placePage(graph, 'sala', '2031-05-19').checked.stale).toBe(false);
    const { checked, caution } = placePage(graph, 'sala', TODAY);
    expect(checked).toEqual({
      stale: true,
      tone: 'late',
      text: 'Da ricontrollare: verificata il 20 novembre 2030, più di 180 giorni fa',
    });
    expect(caution).toContain('prima di andare');
  });

  it('never give an approximate position as a point', () => {
    const place = placePage(graph, 'sala', TODAY);
    expect(place.position?.uncertainty).toContain('Entro circa 500 metri');
    expect(place.position?.app.text).toContain('zona');
    expect(place.meta.structuredData[0]).not.toHaveProperty('geo');
  });

  it('can be reported by a message that names them, and on a page', () => {
    const { mail, page } = placePage(
      graphOf({
        luoghi: { sala: { titolo: 'Sala & giardino' } },
        settings: {
          identita: { contatti: { email: 'sito@esempio.it' }, titolare_trattamento: 'Comune' },
        },
      }),
      'sala',
      TODAY,
    ).report;
    const message = new URL(mail?.href ?? '').searchParams;
    expect(message.get('subject')).toBe('Luogo: «Sala & giardino»');
    expect(message.get('body')).toContain('https://esempio.it/luoghi/sala/');
    expect(message.get('body')).toContain('Ingresso senza gradini: \n');
    expect(new URL(page.href, 'https://esempio.it').searchParams.get('luogo')).toBe(
      'Sala & giardino',
    );
  });

  it('without a mailbox and without who answers for data lead to what can be done meanwhile', () => {
    expect(placePage(graph, 'sala', TODAY).report).toEqual({
      mail: undefined,
      page: { href: '/luoghi/proporre/', text: 'che cosa puoi fare' },
    });
  });

  it('that do not welcome now say so, and have no card for their door', () => {
    const place = placePage(graphOf({ luoghi: { sala: { stato: 'sospeso' } } }), 'sala', TODAY);
    expect(place.caution).toBe('Per ora questo luogo non accoglie.');
    expect(place.doorCard).toBeUndefined();
    expect(placePage(graph, 'sala', TODAY).doorCard?.href).toBe('/luoghi/sala/cartello/');
  });

  it('are grouped by state', () => {
    expect(placesPage(graph, TODAY).groups.map(({ id }) => id)).toEqual(['riconosciuto', 'citato']);
  });
});

describe('parties', () => {
  const graph = graphOf({
    soggetti: { avis: {}, comune: {}, regione: {} },
    sessioni: {
      a: day('2031-01-10', { dopo: { soggetti_presenti: ['avis', 'comune'] } }),
      b: day('2031-02-10', { sigla: 's2', dopo: { soggetti_presenti: ['comune'] } }),
    },
    impegni: { x: { a_favore_di: ['avis'] } },
  });

  it('know the sessions they attended', () => {
    expect(partyPage(graph, 'comune', TODAY).sessions).toHaveLength(2);
    expect(partiesPage(graph).attendance.rows.map(({ present }) => present)).toEqual([
      ['present', 'absent'],
      ['present', 'present'],
    ]);
  });

  it('give and receive', () => {
    expect(partyPage(graph, 'comune', TODAY).gives).toHaveLength(1);
    expect(partyPage(graph, 'avis', TODAY).receives).toHaveLength(1);
  });
});

describe('totals', () => {
  it('are counts', () => {
    const graph = graphOf({
      soggetti: { comune: {} },
      impegni: { a: {}, b: {}, c: { scadenza: '2031-01-01', verificato_il: '2031-02-01' } },
    });
    expect(commitmentsPage(graph, TODAY).tallies).toMatchObject([
      {
        title: '3 annunci',
        totals: [
          { text: '1 scaduto', href: '/impegni/stati/#sez_scaduti' },
          { text: '2 annunciati, ancora senza notizie' },
        ],
      },
    ]);
  });
});

describe('expectations', () => {
  const graph = graphOf({
    attesi: {
      a: { entro: '2031-01-01' },
      b: { entro: '2031-01-01', pubblicazione: 'non_trovato', verificato_il: '2031-02-01' },
      c: { entro: '2031-06-01', pubblicazione: 'non_trovato', verificato_il: '2031-05-01' },
    },
  });

  it('are late only after a dated check past the day', () => {
    const late = expectationsPage(graph)
      .groups.flatMap(({ items }) => items)
      .filter((item) => item.late)
      .map(({ id }) => id);
    expect(late).toEqual(['b']);
  });

  it('say how many days are left, or whether anybody looked since', () => {
    const left = expectationsPage(graph)
      .groups.flatMap(({ items }) => items)
      .map((item) => [item.id, item.left]);
    expect(Object.fromEntries(left)).toEqual({
      a: 'la data è passata da 139 giorni: da allora non abbiamo guardato se c’è',
      b: 'la data è passata da 139 giorni',
      c: 'mancano 12 giorni',
    });
  });
});

describe('the current pact', () => {
  it('is the one in force, else the most advanced', () => {
    const drafts: RawContent = {
      patti: { a: { stato: 'in_scrittura' }, b: { sigla: 'p2', stato: 'presentato' } },
    };
    expect(currentPact(graphOf(drafts))?.id).toBe('b');
    expect(currentPact(graphOf({}))).toBeUndefined();
  });
});

describe('the index', () => {
  it('lists everything once, without accents and articles in the way', () => {
    const graph = graphOf({
      luoghi: { a: { titolo: 'L’Ágora' }, b: { titolo: 'Piazza' } },
      glossario: { c: { titolo: '15 minuti' } },
    });
    expect(indexPage(graph).letters.map(({ letter }) => letter)).toEqual(['0–9', 'A', 'P']);
  });

  it('groups by first letter', () => {
    expect(byLetter(['Èlite', 'erba'], (word) => word)).toEqual([
      { letter: 'E', items: ['Èlite', 'erba'] },
    ]);
  });
});

describe('what is missing', () => {
  it('is listed by page, with what is known of it', () => {
    const graph = graphOf({
      luoghi: { a: { lacune: [{ cosa: 'Il numero civico', pubblicazione: 'non_verificato' }] } },
    });
    const { unknown, meta } = gapsPage(graph);
    expect(unknown[0]?.entries[0]?.gaps[0]?.text).toBe('Il numero civico');
    expect(meta.description).toContain('1 punto');
  });

  it('tells everybody what has no report, and commitments nobody told anything of', () => {
    const raw: RawContent = {
      soggetti: { comune: {} },
      sessioni: { s: day('2031-01-10') },
      impegni: { silent: {}, looked: { verificato_il: '2031-05-12' }, told: {} },
      aggiornamenti: {
        u: { impegno: 'told', data: '2031-05-01', di: 'comune', stato: 'in_corso', testo: 'Sì.' },
      },
    };
    const warnings = checkWarnings({ content: contentOf(raw), today: TODAY });
    const { missing, toDo } = gapsPage(graphOf(raw, { warnings }));
    expect(missing.map(({ id, items }) => [id, items.map(({ text }) => text)])).toEqual([
      ['resoconto-mancante', ['Non si sa ancora dove si legge il resoconto.']],
      ['senza-notizie', ['Cercate il 12 maggio 2031.', 'Non le abbiamo ancora cercate.']],
    ]);
    expect(toDo).toEqual([]);
  });
});

describe('the shell', () => {
  it('says that the site is a demonstration until the settings say otherwise', () => {
    expect(siteShell(graphOf({}), '/').demonstration).toContain('non è un sito ufficiale');
    const official = graphOf({ settings: { identita: { natura: 'ufficiale' } } });
    expect(siteShell(official, '/').demonstration).toBeUndefined();
    expect(homePage(official, TODAY).meta.documentTitle).not.toContain('dimostrazione');
  });

  it('marks the section of the page', () => {
    const graph = graphOf({ settings: { menu: { testata: ['sessioni', 'luoghi'] } } });
    expect(siteShell(graph, '/sessioni/prima/').navigation.map(({ current }) => current)).toEqual([
      true,
      false,
    ]);
  });
});

describe('reporting an error', () => {
  it('writes to the mailbox of the settings, naming the page', () => {
    const graph = graphOf({
      luoghi: { a: { titolo: 'Sala & giardino' } },
      settings: { identita: { contatti: { email: 'redazione@esempio.it' } } },
    });
    const { href } = placePage(graph, 'a', TODAY).meta.feedback;
    expect(new URL(href).searchParams.get('subject')).toBe('Errore nella pagina «Sala & giardino»');
    expect(new URL(href).searchParams.get('body')).toContain('https://esempio.it/luoghi/a/');
  });

  it('without a mailbox leads to where it is explained', () => {
    expect(homePage(graphOf({}), TODAY).meta.feedback.href).toBe('/seguire/#sez_segnalare');
  });
});
