import { describe, expect, it } from 'vitest';
import { graphOf } from '../tests/content-builder.ts';
import { followPage } from './follow.ts';

describe('how to follow the news', () => {
  it('gives full addresses to copy, and one that opens the calendar program', () => {
    expect(followPage(graphOf({}))).toMatchObject({
      feed: { address: 'https://esempio.it/novita.xml', href: '/novita.xml' },
      calendar: {
        address: 'https://esempio.it/calendario.ics',
        subscribe: 'webcal://esempio.it/calendario.ics',
      },
    });
  });

  it('prepares a message where there is a mailbox', () => {
    const identita = { contatti: { email: 'sito@esempio.it' } };
    const { mailbox } = followPage(graphOf({ settings: { identita } })).report;
    expect(mailbox?.text).toBe('sito@esempio.it');
    const address = new URL(mailbox?.href ?? '');
    expect(address.pathname).toBe('sito@esempio.it');
    expect(address.searchParams.get('subject')).toBe('Errore sul sito «Processo di prova»');
  });

  it('says where to read and ask where there is none', () => {
    const identita = {
      promotore: 'comune',
      contatti: { pagina: 'segnalare' },
      piattaforma: { nome: 'Piattaforma', url: 'https://www.esempio.it/processo' },
    };
    const { report } = followPage(
      graphOf({ settings: { identita }, soggetti: { comune: {} }, pagine: { segnalare: {} } }),
    );
    expect(report.mailbox).toBeUndefined();
    expect(report.demonstration).toBe(true);
    expect(report.ways.map(({ href }) => href)).toEqual([
      '/segnalare/',
      'https://www.esempio.it/processo',
      '/soggetti/comune/',
    ]);
    expect(followPage(graphOf({})).report.ways).toEqual([]);
  });
});
