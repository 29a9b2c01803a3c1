import { describe, expect, it } from 'vitest';
import { graphOf } from '../tests/content-builder.ts';
import { hasProposalForm, proposalPage, proposalThanksPage } from './proposal.ts';

const site = (identita: Record<string, unknown>) =>
  graphOf({ luoghi: { sala: { titolo: 'Sala' } }, settings: { identita } });

const email = { contatti: { email: 'sito@esempio.it' } };
const holder = { titolare_trattamento: 'Comune di Borgo' };

describe('proposing a place', () => {
  it('by mail prepares a message with the questions of its sheet', () => {
    const { mail, form, meanwhile } = proposalPage(site(email));
    const message = new URL(mail?.href ?? '');
    expect(message.pathname).toBe('sito@esempio.it');
    const body = message.searchParams.get('body');
    for (const question of ['Chi accoglie', 'Fasciatoio', 'In che giorno l’hai visto']) {
      expect(body).toContain(question);
    }
    expect([form, meanwhile]).toEqual([undefined, undefined]);
  });

  it('prepares a message short enough for every mail program', () => {
    expect(proposalPage(site(email)).mail?.href.length).toBeLessThan(2000);
  });

  it('has a form only where the settings say who answers for the data', () => {
    expect(hasProposalForm(site(email))).toBe(false);
    const graph = site({ ...holder, conservazione_messaggi: 'Sei mesi' });
    expect(hasProposalForm(graph)).toBe(true);
    const { mail, form, meanwhile } = proposalPage(graph);
    expect(form).toMatchObject({
      holder: 'Comune di Borgo',
      retention: 'sei mesi',
      places: ['Sala'],
    });
    expect([mail, meanwhile]).toEqual([undefined, undefined]);
  });

  it('does not say for how long messages are kept where the settings do not', () => {
    expect(proposalPage(site(holder)).form?.retention).toBeUndefined();
  });

  it('where nothing can be received says so, and what to do meanwhile', () => {
    const { mail, form, meanwhile, meta } = proposalPage(
      site({ piattaforma: { nome: 'Piattaforma', url: 'https://www.esempio.it/' } }),
    );
    expect([mail, form]).toEqual([undefined, undefined]);
    expect(meanwhile).toMatchObject({
      demonstration: true,
      ways: [{ href: 'https://www.esempio.it/' }],
    });
    expect(meta.description).toContain('intanto');
  });

  it('answers a sent form on a page that search engines leave out', () => {
    expect(proposalThanksPage(site(holder)).meta).toMatchObject({
      path: '/luoghi/proporre/grazie/',
      unlisted: true,
    });
  });
});
