import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Editor } from '../cms/editor.ts';
import { useEditors } from '../cms/sign-in.ts';
import { ROOT } from '../site-builds.ts';

const asEditor = useEditors({ content: join(ROOT, 'src/tests/fixtures/esempio') });

/** Days on which the clocks change in Italy, with the hours that are skipped or come twice. */
const CHANGES = [
  { day: '2031-03-30', from: '00:00', to: '02:30' },
  { day: '2031-10-26', from: '02:30', to: '23:59' },
] as const;

const labels = ['Giorno', 'Comincia alle', 'Finisce alle'] as const;

function shown(editor: Editor): Promise<string[]> {
  return Promise.all(labels.map((label) => editor.field(label).inputValue()));
}

describe.for(['Europe/Rome', 'UTC', 'America/New_York'])('in a browser in %s', (timezoneId) => {
  test('the day and the hours stored are those that one chose', async () => {
    await asEditor(
      async (editor, desk) => {
        await editor.open('sessioni', 'seconda-sessione');
        for (const { day, from, to } of CHANGES) {
          // A clock that changes today makes some hours of today impossible.
          await editor.page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
          const chosen = [day, from, to];
          for (const [index, label] of labels.entries()) {
            await editor.set(label, chosen[index] ?? '');
          }
          await editor.save();
          expect(desk.read('sessioni/seconda-sessione.md')).toContain(
            `\ndata: '${day}'\nora_inizio: '${from}'\nora_fine: '${to}'\n`,
          );
          await editor.open('sessioni', 'seconda-sessione');
          await expect.poll(() => shown(editor)).toEqual(chosen);
        }
      },
      { timezoneId },
    );
  });
});

describe('a day', () => {
  test('can be typed, figure by figure', async () => {
    await asEditor(async (editor) => {
      await editor.startNew('aggiornamenti');
      await editor.set('Giorno', '2031-03-30');
      await editor.field('Giorno').focus();
      // Whatever the order of day and month, the year is last.
      for (const key of ['ArrowRight', 'ArrowRight', '2', '0', '2', '9']) {
        await editor.page.keyboard.press(key);
      }
      expect(await editor.field('Giorno').inputValue()).toBe('2029-03-30');
    });
  });

  test('is not lost while it is half written', async () => {
    await asEditor(async (editor) => {
      await editor.open('sessioni', 'seconda-sessione');
      await editor.field('Giorno').focus();
      await editor.page.keyboard.press('Delete');
      await editor.isRefused('Il giorno è scritto a metà');
      await editor.page.getByRole('button', { name: 'Svuota: Giorno' }).click();
      expect(await editor.field('Giorno').evaluate(isWhole)).toBe(true);
    });
  });

  test('of today is that of Italy', async () => {
    await asEditor(
      async (editor) => {
        await editor.page.clock.setFixedTime(new Date('2031-03-30T00:30:00+01:00'));
        await editor.startNew('aggiornamenti');
        await editor.page.getByRole('button', { name: 'Oggi: Giorno' }).click();
        expect(await editor.field('Giorno').inputValue()).toBe('2031-03-30');
      },
      { timezoneId: 'America/New_York' },
    );
  });
});

function isWhole(input: Element): boolean {
  return !(input as HTMLInputElement).validity.badInput;
}
