import type { FrameLocator, Locator, Page } from 'playwright-core';

const PREVIEW_SWITCH = 'Mostra o nascondi l’anteprima';

/** What somebody signs in with. */
export interface Account {
  email: string;
  password: string;
}

/** Does what an editor does, on a page that shows the CMS; fields by the label they have. */
export class Editor {
  readonly page: Page;
  readonly #admin: string;

  constructor(page: Page, admin: string) {
    this.page = page;
    this.#admin = admin;
    // Every question is answered yes: to delete, to leave, to start again from a copy.
    page.on('dialog', (dialog) => void dialog.accept());
  }

  async signIn(): Promise<void> {
    await this.page.goto(this.#admin);
    await this.page.getByRole('button', { name: 'Accedi' }).click();
    await this.list('luoghi');
  }

  /** On a published site: with an account. */
  async enter({ email, password }: Account): Promise<void> {
    await this.page.goto(this.#admin);
    await this.writeCredentials(email, password);
    await this.list('luoghi');
  }

  async writeCredentials(email: string, password: string): Promise<void> {
    await this.page.getByLabel('Indirizzo e-mail').fill(email);
    await this.writePassword(password);
  }

  async writePassword(password: string): Promise<void> {
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Accedi' }).click();
  }

  async list(collection: string): Promise<void> {
    await this.page.goto(`${this.#admin}#/collections/${collection}`);
    await this.page.getByText('Ordina per').waitFor();
  }

  /** Goes through the list, as editors do: from form to form Decap keeps the controls of the first. */
  async startNew(collection: string): Promise<void> {
    await this.list(collection);
    await this.page.goto(`${this.#admin}#/collections/${collection}/new`);
    await this.#formIsThere();
  }

  async open(collection: string, id: string): Promise<void> {
    if (collection !== 'impostazioni') await this.list(collection);
    await this.page.goto(`${this.#admin}#/collections/${collection}/entries/${id}`);
    await this.#formIsThere();
  }

  async #formIsThere(): Promise<void> {
    await this.page.locator('label').first().waitFor();
  }

  /** Where there is no room for both, it comes over the form. */
  async showPreview(): Promise<void> {
    await this.page.getByTitle(PREVIEW_SWITCH).click();
  }

  /** What the preview shows, when it is done. */
  preview(): FrameLocator {
    return this.page.frameLocator('#preview-pane');
  }

  /** The nth control with a label, with or without "(facoltativo)" after it. */
  field(label: string, nth = 0): Locator {
    return this.page
      .getByLabel(new RegExp(`^${RegExp.escape(label)}\\s*(\\(|$)`))
      .and(this.page.locator('input, textarea, [role=radiogroup]'))
      .nth(nth);
  }

  /** The part of the form with a label: its control and all that belongs to it. */
  part(label: string, nth = 0): Locator {
    return this.page
      .locator('label')
      .filter({ hasText: new RegExp(`^\\s*${RegExp.escape(label)}\\s*(\\(|$)`) })
      .nth(nth)
      .locator('xpath=ancestor::div[@data-campo][1]');
  }

  async type(label: string, text: string, nth = 0): Promise<void> {
    const input = this.field(label, nth);
    await input.click();
    // Filling at once would add to what is there: the control puts its own caret back.
    await this.page.keyboard.press('ControlOrMeta+a');
    if (text === '') await this.page.keyboard.press('Delete');
    else await this.page.keyboard.insertText(text);
  }

  /** Fills an input of the browser's own, such as a day. */
  async set(label: string, value: string, nth = 0): Promise<void> {
    await this.field(label, nth).fill(value);
  }

  async pick(label: string, option: string, nth = 0): Promise<void> {
    await this.field(label, nth).focus();
    await this.page.keyboard.insertText(option);
    await this.page.getByRole('option').filter({ hasText: option }).first().click();
  }

  /** Takes away what was chosen, once it is shown: the names of things come after the form. */
  async clear(label: string): Promise<void> {
    const chosen = this.part(label).locator('[class*=-singleValue], [class*=-multiValue]');
    await chosen.first().waitFor();
    await this.field(label).press('Backspace');
  }

  /** Opens a group, or a list, if it is closed. */
  async unfold(label: string): Promise<void> {
    const bar = this.part(label).locator('button[aria-expanded]').first();
    if ((await bar.getAttribute('aria-expanded')) === 'false') await bar.click();
  }

  /** Closes a group, or a list. */
  async fold(label: string): Promise<void> {
    await this.part(label).locator('button[aria-expanded="true"]').first().click();
  }

  async add(what: string): Promise<void> {
    await this.page.getByRole('button', { name: `Aggiungi ${what}` }).click();
  }

  /** The rich text of the body. */
  body(): Locator {
    return this.page.locator('[data-slate-editor]').last();
  }

  async publish(): Promise<void> {
    await this.page
      .getByRole('button', { name: /^Pubblica/ })
      .first()
      .click();
    await this.page.getByRole('menuitem', { name: 'Pubblica ora' }).click();
  }

  /** Publishes, and waits until the file is written. */
  async save(): Promise<void> {
    await this.publish();
    await this.page.getByText('Tutto salvato').waitFor();
  }

  /** Tries to publish, and waits for the reason it is not done. */
  async isRefused(reason: string | RegExp): Promise<void> {
    await this.publish();
    await this.page.getByText(reason).first().waitFor();
  }

  /** Where changes wait for review: saves one, and waits until it is on its branch. */
  async saveDraft(): Promise<void> {
    await this.page.getByRole('button', { name: 'Salva' }).click();
    await this.page.getByText('Tutto salvato').waitFor();
  }

  /** Tries to save a change that waits for review, and waits for the reason it is not done. */
  async draftIsRefused(reason: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Salva' }).click();
    await this.page.getByText(reason).first().waitFor();
  }

  async setStatus(status: string): Promise<void> {
    await this.page.getByRole('button', { name: /^Stato/ }).click();
    await this.page.getByRole('menuitem', { name: status }).click();
    await this.page.getByRole('button', { name: `Stato: ${status}` }).waitFor();
  }

  async delete(): Promise<void> {
    await this.page.getByRole('button', { name: /Cancella la scheda/ }).click();
  }
}
