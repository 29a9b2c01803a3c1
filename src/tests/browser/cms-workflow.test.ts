import { describe, expect, test } from 'vitest';
import type { Account, Editor } from '../cms/editor.ts';
import type { GatewayDesk } from '../cms/gateway-desk.ts';
import { proposeBesides, saveBesides } from '../cms/save-besides.ts';
import { useGateway } from '../cms/sign-in.ts';

const EDITOR: Account = { email: 'redazione@esempio.it', password: 'quattro parole a caso' };

const MILL = 'contenuti/luoghi/mulino-parlante.md';
const MILL_BRANCH = 'cms/luoghi/mulino-parlante';

const soon = { timeout: 15_000 };

const withGateway = useGateway({ review: true });

const inBrief = (words: string) => (text: string) =>
  text.replace(/^in_breve: .*$/m, `in_breve: ${words}`);

async function enter(editor: Editor, { netlify }: GatewayDesk): Promise<void> {
  netlify.identity.addUser(EDITOR.email, EDITOR.password);
  await editor.enter(EDITOR);
}

/** Writes a new entry, which waits. @returns its file and the branch it waits on */
async function writeDraft(
  editor: Editor,
  title: string,
  id: string,
): Promise<{ file: string; branch: string }> {
  await editor.startNew('glossario');
  await editor.type('Titolo', title);
  await editor.type('Definizione', 'Una parola che aspetta.');
  await editor.saveDraft();
  return { file: `contenuti/glossario/${id}.yml`, branch: `cms/glossario/${id}` };
}

describe('a change that waits for review', () => {
  test('stands on a branch until it is published, as one commit', () =>
    withGateway(async (editor, desk) => {
      const { repository, netlify } = desk;
      const before = repository.git('rev-parse', 'main');
      await enter(editor, desk);
      const { file, branch } = await writeDraft(editor, 'Parola in prova', 'parola-in-prova');
      const labels = () => netlify.pulls.labelsOf(branch);
      expect(labels()).toEqual(['decap-cms/draft']);
      await editor.type('Definizione', 'Una parola riletta.');
      await editor.saveDraft();
      expect(repository.git('log', '--format=%s|%ae', `main..${branch}`).split('\n')).toEqual([
        `Termine: modifica «parola-in-prova»|${EDITOR.email}`,
        `Termine: aggiunge «parola-in-prova»|${EDITOR.email}`,
      ]);
      expect(repository.git('rev-parse', 'main')).toBe(before);

      netlify.pulls.setStatus(repository.git('rev-parse', branch), {
        context: 'netlify/processo/deploy-preview',
        state: 'success',
        target_url: 'https://anteprima.esempio.it',
      });
      const preview = editor.page.getByRole('link', { name: 'Apri l’anteprima' });
      expect(await preview.getAttribute('href')).toBe(
        'https://anteprima.esempio.it/glossario/#parola-in-prova',
      );

      await editor.setStatus('In revisione');
      await expect.poll(labels, soon).toEqual(['decap-cms/pending_review']);
      await editor.setStatus('Pronta');
      await expect.poll(labels, soon).toEqual(['decap-cms/pending_publish']);
      await editor.page.goto(`${desk.admin}#/workflow`);
      await editor.page.getByRole('link', { name: /Parola in prova.*20 maggio/ }).waitFor();
      await editor.open('glossario', 'parola-in-prova');
      await editor.publish();
      await expect.poll(labels, soon).toBeUndefined();
      expect(repository.git('log', '--format=%s|%ae', `${before}..main`)).toBe(
        `Termine: aggiunge «parola-in-prova» (#1)|${EDITOR.email}`,
      );
      expect(repository.git('show', `main:${file}`)).toBe(
        'titolo: Parola in prova\ndefinizione: Una parola riletta.',
      );
      await expect.poll(() => repository.git('branch', '--list', 'cms/*'), soon).toBe('');
    }));
});

describe('two editors on one change', () => {
  test('the second is told what the first changed in it, and chooses', () =>
    withGateway(async (editor, desk) => {
      await enter(editor, desk);
      const { file, branch } = await writeDraft(editor, 'Parola contesa', 'parola-contesa');
      const there = () => desk.repository.git('show', `${branch}:${file}`);
      saveBesides(desk, file, (text) => text.replace('che aspetta', 'di tutti'), branch);
      await editor.type('Definizione', 'Una parola mia.');
      await editor.draftIsRefused('«Definizione» adesso dice: «Una parola di tutti.»');
      expect(there()).toContain('Una parola di tutti.');
      await editor.saveDraft();
      expect(there()).toContain('Una parola mia.');
    }));

  test('nobody begins one that another began, and what was written is not lost', () =>
    withGateway(async (editor, desk) => {
      const { repository } = desk;
      await enter(editor, desk);
      await editor.open('luoghi', 'mulino-parlante');
      await editor.type('In breve', 'Le mie parole.');
      proposeBesides(desk, MILL, inBrief('Le parole di un altro.'), MILL_BRANCH);
      const begun = repository.git('rev-parse', MILL_BRANCH);
      await editor.draftIsRefused(/qualcun altro ha cominciato a cambiare questa scheda/);
      expect(repository.git('branch', '--list', '--format=%(objectname)', 'cms*/luoghi/*')).toBe(
        begun,
      );
      await editor.page.reload();
      await expect.poll(() => editor.field('In breve').inputValue(), soon).toBe('Le mie parole.');
      await editor.draftIsRefused('«In breve» adesso dice: «Le parole di un altro.»');
      await editor.saveDraft();
      expect(repository.git('show', `${MILL_BRANCH}:${MILL}`)).toContain('Le mie parole.');
      expect(repository.git('rev-parse', `${MILL_BRANCH}~`)).toBe(begun);

      // The site goes on meanwhile: neither saving again nor publishing puts its words away.
      saveBesides(desk, MILL, inBrief('Le parole del sito.'));
      await editor.type('In breve', 'Le mie ultime parole.');
      await editor.saveDraft();
      expect(repository.git('merge-base', '--is-ancestor', begun, MILL_BRANCH)).toBe('');
      await editor.setStatus('Pronta');
      await editor.publish();
      await editor.page
        .getByRole('region', { name: 'Questa modifica non si può unire da sola al sito' })
        .waitFor();
      expect(repository.git('show', `main:${MILL}`)).toContain('Le parole del sito.');
      expect(repository.git('show', `${MILL_BRANCH}:${MILL}`)).toContain('Le mie ultime parole.');
    }));
});
