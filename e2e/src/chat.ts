import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from './languages.js';

/** The chat on a page, by the roles and names that assistive technology knows it by. */
export class Chat {
  readonly region: Locator;
  readonly launcher: Locator;
  readonly panel: Locator;
  readonly question: Locator;
  readonly send: Locator;
  readonly stop: Locator;
  readonly newConversation: Locator;
  readonly conversations: Locator;
  readonly close: Locator;
  readonly suggestions: Locator;
  readonly conversation: Locator;
  readonly quotes: Locator;
  readonly code: Locator;
  readonly sources: Locator;
  readonly nearestPages: Locator;
  readonly tryAgain: Locator;
  readonly announcement: Locator;
  readonly alert: Locator;

  constructor(
    readonly page: Page,
    readonly language: Language,
  ) {
    const { messages } = language;
    this.region = page.getByRole('region', { name: messages.regionLabel });
    this.launcher = this.region.getByRole('button', { name: messages.launcherLabel });
    this.panel = page.getByRole('dialog', { name: messages.panelTitle });
    this.question = this.panel.getByRole('textbox', { name: messages.composerLabel });
    this.send = this.panel.getByRole('button', { name: messages.send });
    this.stop = this.panel.getByRole('button', { name: messages.stop });
    this.newConversation = this.panel.getByRole('button', { name: messages.newConversation });
    this.conversations = this.panel.getByRole('button', { name: messages.conversations });
    this.close = this.panel.getByRole('button', { name: messages.close });
    this.suggestions = this.panel.getByRole('list', { name: messages.suggestionsLabel }).getByRole('button');
    this.conversation = this.panel.getByRole('log', { name: messages.conversationLabel });
    this.quotes = this.conversation.getByRole('blockquote');
    this.code = this.conversation.getByRole('code');
    this.sources = this.conversation.getByRole('list', { name: messages.sources }).getByRole('link');
    this.nearestPages = this.conversation
      .getByRole('list', { name: messages.nearestPages })
      .getByRole('link');
    this.tryAgain = this.conversation.getByRole('button', { name: messages.tryAgain });
    this.announcement = this.panel.locator('[aria-live="polite"]');
    this.alert = this.panel.locator('[aria-live="assertive"]');
  }

  /** Goes to a page of the site, by default the home page, and waits until the chat is there. */
  async visit(path = this.language.home): Promise<void> {
    await this.page.goto(path);
    await expect(this.launcher).toBeVisible();
  }

  /** Opens the panel, unless it is open. */
  async open(): Promise<void> {
    if (await this.panel.isVisible()) return;
    await this.launcher.click();
    await expect(this.question).toBeFocused();
  }

  async visitAndOpen(path?: string): Promise<void> {
    await this.visit(path);
    await this.open();
  }

  /** Sends a question, as a reader who types it and presses Enter does. */
  async ask(question: string): Promise<void> {
    await this.question.fill(question);
    await this.question.press('Enter');
    await expect(this.conversation.getByText(question, { exact: true }).last()).toBeVisible();
  }

  /** Asks, and waits until an answer with its sources is complete. */
  async askAndRead(question: string): Promise<void> {
    await this.ask(question);
    await expect(this.sources.first()).toBeVisible();
    await this.expectFinished();
  }

  /** Points at the first quote's citation until its preview is there. */
  async preview(): Promise<void> {
    await this.quotes.first().getByRole('link').hover();
    await expect(this.panel.getByRole('tooltip')).toBeVisible();
  }

  /** Waits until whatever was asked has come to an end. */
  async expectFinished(): Promise<void> {
    await expect(this.stop).toBeHidden();
    await expect(this.send).toBeVisible();
  }

  /** What the conversation shows, where the announcer says the same a second time. */
  says(message: string): Locator {
    return this.conversation.getByText(message);
  }
}
