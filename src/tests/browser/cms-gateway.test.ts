import { describe, expect, test } from 'vitest';
import { expectNone } from '../checks/finding.ts';
import type { Account, Editor } from '../cms/editor.ts';
import { useGateway } from '../cms/sign-in.ts';
import type { NetlifyStandIn } from '../stand-in/netlify.ts';
import { checkAccessibility } from './axe.ts';

const EDITOR: Account = { email: 'redazione@esempio.it', password: 'quattro parole a caso' };
const MILL = 'contenuti/luoghi/mulino-parlante.md';

const withGateway = useGateway({ review: false });

/** What Decap asks next, with a window of the browser's own. */
const question = async ({ page }: Editor) =>
  (await page.waitForEvent('dialog', (dialog) => dialog.type() === 'confirm')).message();

const soon = { timeout: 15_000 };

/** Of the form: Decap tells some of it in a corner too. */
const alert = (editor: Editor) => editor.page.locator('form').getByRole('alert');
const again = (editor: Editor) => editor.page.getByRole('dialog', { name: 'L’accesso è scaduto' });

/** What stays above the form. */
const notSaved = (editor: Editor) =>
  editor.page.getByRole('region', { name: 'La scheda non è stata salvata' });

/** Everybody is put out at the moment in which somebody saves. */
const endSessionsOnSaving = ({ page }: Editor, { identity }: NetlifyStandIn) =>
  page.route(
    /\/git\/blobs$/,
    (route) => {
      identity.endSessions();
      return route.continue();
    },
    { times: 1 },
  );

describe('an editor with an account', () => {
  test('signs in, publishes a commit, and is still in after a reload', () =>
    withGateway(async (editor, { netlify, repository }) => {
      netlify.identity.addUser(EDITOR.email, EDITOR.password);
      await editor.enter(EDITOR);
      await editor.page.getByText('Il Mulino Parlante').waitFor();
      // One request for the folder and one for each file.
      expect(netlify.asked.filter((asked) => asked.includes('/commits'))).toEqual([]);
      await editor.startNew('glossario');
      await editor.type('Titolo', 'Parola di prova');
      await editor.type('Definizione', 'Una parola che serve a provare.');
      await editor.save();
      expect(repository.git('log', '-1', '--format=%s|%ae', '--name-status', 'main')).toBe(
        `Termine: aggiunge «parola-di-prova»|${EDITOR.email}\n\nA\tcontenuti/glossario/parola-di-prova.yml`,
      );
      expect(repository.git('show', 'main:contenuti/glossario/parola-di-prova.yml')).toBe(
        'titolo: Parola di prova\ndefinizione: Una parola che serve a provare.',
      );
      await editor.page.reload();
      await editor.list('glossario');
      await editor.page.getByText('Parola di prova').waitFor();
    }));

  test('is told what is wrong, and can try again', () =>
    withGateway(async (editor, { netlify, admin }) => {
      const { page } = editor;
      netlify.identity.addUser(EDITOR.email, EDITOR.password);
      await editor.page.goto(admin);
      expectNone(await checkAccessibility(page, 'sign-in'));
      const link = page.getByRole('link', { name: /dimenticato la password/ });
      expect(await link.getAttribute('href')).toBe('/admin/accesso/');
      await editor.writeCredentials(EDITOR.email, '');
      await alert(editor).getByText('Scrivi il tuo indirizzo').waitFor();
      await editor.writeCredentials(EDITOR.email, 'un’altra');
      await alert(editor).getByText('L’indirizzo o la password non vanno').waitFor();
      await page.context().setOffline(true);
      await editor.writePassword(EDITOR.password);
      await alert(editor).getByText('Il collegamento a internet manca').waitFor();
      await page.context().setOffline(false);
      netlify.restrictTo(['redazione']);
      await editor.writePassword(EDITOR.password);
      await alert(editor).getByText('non ha il permesso di scrivere').waitFor();
      netlify.restrictTo([]);
      await page.reload();
      await editor.writeCredentials(EDITOR.email, EDITOR.password);
      await page.getByText('Ordina per').waitFor();
    }));
});

describe('a session that ends', () => {
  test('goes on by itself, also where another window renewed it', () =>
    withGateway(async (editor, { netlify, repository, admin }) => {
      netlify.identity.addUser(EDITOR.email, EDITOR.password);
      await editor.enter(EDITOR);
      await editor.open('luoghi', 'mulino-parlante');
      await editor.type('In breve', 'Un mulino con due finestre.');
      netlify.identity.ageSessions();
      const other = await editor.page.context().newPage();
      await other.goto(`${admin}#/collections/luoghi`);
      await other.getByText('Il Mulino Parlante').waitFor();
      await editor.save();
      expect(repository.git('show', `main:${MILL}`)).toContain('Un mulino con due finestre.');
    }));

  test('asks for the password over what one is writing, then saves it', () =>
    withGateway(async (editor, { netlify, repository }) => {
      netlify.identity.addUser(EDITOR.email, EDITOR.password);
      await editor.enter(EDITOR);
      await editor.open('luoghi', 'mulino-parlante');
      await editor.type('In breve', 'Un mulino che aspetta.');
      await endSessionsOnSaving(editor, netlify);
      await editor.publish();
      await again(editor).waitFor();
      await editor.writePassword('un’altra');
      await alert(editor).getByText('L’indirizzo o la password non vanno').waitFor();
      await editor.writePassword(EDITOR.password);
      await editor.page.getByText('Tutto salvato').waitFor();
      expect(repository.git('show', `main:${MILL}`)).toContain('Un mulino che aspetta.');
    }));

  test('can wait: what is written is proposed after signing in', () =>
    withGateway(async (editor, { netlify, repository }) => {
      netlify.identity.addUser(EDITOR.email, EDITOR.password);
      await editor.enter(EDITOR);
      await editor.open('luoghi', 'mulino-parlante');
      await editor.type('In breve', 'Un mulino ritrovato.');
      await endSessionsOnSaving(editor, netlify);
      await editor.publish();
      await again(editor).getByRole('button', { name: 'Non adesso' }).click();
      await notSaved(editor).getByText('L’accesso è scaduto: entra di nuovo.').waitFor();
      expect(await editor.field('In breve').inputValue()).toBe('Un mulino ritrovato.');
      await editor.page.reload();
      const copy = question(editor);
      await editor.writeCredentials(EDITOR.email, EDITOR.password);
      expect(await copy).toMatch(/c’è una copia non salvata di questa scheda/);
      await expect
        .poll(() => editor.field('In breve').inputValue(), soon)
        .toBe('Un mulino ritrovato.');
      await editor.save();
      expect(repository.git('show', `main:${MILL}`)).toContain('Un mulino ritrovato.');
    }));
});

describe('an archive that does not answer', () => {
  test('leaves what is written in the form and on the computer, also of a new entry', () =>
    withGateway(async (editor, { netlify, repository }) => {
      const { page } = editor;
      netlify.identity.addUser(EDITOR.email, EDITOR.password);
      await editor.enter(EDITOR);
      await editor.startNew('glossario');
      await editor.type('Titolo', 'Parola in viaggio');
      await editor.type('Definizione', 'Una parola che aspetta la linea.');
      await page.route(/\/git\/blobs$/, (route) => route.abort('internetdisconnected'));
      await page.clock.install();
      const before = repository.git('rev-parse', 'main');
      await editor.publish();
      // Decap tries again for almost a minute before it gives up.
      const told = notSaved(editor).getByText('Il collegamento a internet manca');
      await expect
        .poll(async () => {
          await page.clock.fastForward(30_000);
          return told.isVisible();
        }, soon)
        .toBe(true);
      expect(repository.git('rev-parse', 'main')).toBe(before);
      expect(await editor.field('Titolo').inputValue()).toBe('Parola in viaggio');
      await page.unroute(/\/git\/blobs$/);
      const copy = question(editor);
      await page.reload();
      expect(await copy).toMatch(/c’è una copia non salvata di questa scheda/);
      await expect.poll(() => editor.field('Titolo').inputValue(), soon).toBe('Parola in viaggio');
      await editor.save();
      expect(repository.git('show', 'main:contenuti/glossario/parola-in-viaggio.yml')).toBe(
        'titolo: Parola in viaggio\ndefinizione: Una parola che aspetta la linea.',
      );
    }));
});
