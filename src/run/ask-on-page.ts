import type { App } from './app.ts';
import { CancelledError, TutorialError } from '../contract/errors.ts';
import type { Guide } from '../contract/form.ts';
import { defaultsOf, type Choices, type Given } from '../contract/options.ts';
import type { CourseUnit } from '../contract/step.ts';
import { msg } from '../text/message.ts';
import { toFailure } from './failure.ts';
import { lookView } from './reading.ts';

/**
 * Asks the questions of a unit that has a guide: as a page where it is opened, with a last look before they are taken.
 * Answers are kept in the workspace until cleanup: what they come to may still fail to start. Throws CancelledError when the learner leaves.
 */
export async function askOnPage(
  app: App,
  step: CourseUnit,
  given: Given,
  guide: Guide,
): Promise<Choices> {
  const page = new Page(app, step, given, guide);
  try {
    return await page.ask();
  } catch (error) {
    if (error instanceof CancelledError) page.tellKept();
    throw error;
  }
}

class Page {
  readonly #app: App;
  readonly #step: CourseUnit;
  readonly #given: Given;
  readonly #guide: Guide;
  #answers: Given = {};
  #at: string | null = null;

  constructor(app: App, step: CourseUnit, given: Given, guide: Guide) {
    this.#app = app;
    this.#step = step;
    this.#given = given;
    this.#guide = guide;
  }

  async ask(): Promise<Choices> {
    await this.#refuseGiven();
    await this.#takeDraft();
    for (;;) {
      const choices = await this.#fillIn();
      if (!(await this.#isAccepted(choices))) continue;
      if (this.#guide.isOpen(choices) && !(await this.#isTaken(choices))) continue;
      return choices;
    }
  }

  /** Who goes away is told where the answers are. */
  tellKept(): void {
    if (Object.keys(this.#answers).length === 0) return;
    const text = msg('run.draft.kept', { step: this.#step.id });
    this.#app.ui.print({ id: 'draft', blocks: [{ kind: 'paragraph', tone: 'note', text }] });
  }

  /** What was typed on the command line cannot be answered anew. */
  async #refuseGiven(): Promise<void> {
    const choices = { ...defaultsOf(this.#step.options), ...this.#given } as Choices;
    const objections = await this.#guide.judge(choices);
    if (objections.some(({ about }) => about.every((name) => name in this.#given))) {
      await this.#step.deliberate?.examine?.(choices);
    }
  }

  async #takeDraft(): Promise<void> {
    const { drafts, ui } = this.#app;
    const { id, options } = this.#step;
    const draft = await drafts.read(id, options);
    const count = Object.keys(draft).length;
    const opened = { ...defaultsOf(options), ...draft, ...this.#given } as Choices;
    if (count === 0 || !this.#guide.isOpen(opened)) return;
    if (await ui.ask.confirm(msg('run.draft.take', { count }), true)) this.#answers = draft;
    else await drafts.drop();
  }

  #fillIn(): Promise<Choices> {
    const { drafts, ui } = this.#app;
    const { id, options } = this.#step;
    return ui.ask.options(options, this.#given, {
      guide: this.#guide,
      answers: this.#answers,
      at: this.#at,
      keep: async (answers) => {
        const opened = { ...defaultsOf(options), ...answers, ...this.#given } as Choices;
        if (!this.#guide.isOpen(opened)) return;
        this.#answers = answers;
        await drafts.keep(id, options, { ...this.#gates(), ...answers });
      },
    });
  }

  /** What was typed to open the page: whoever goes on with a draft need not type it again. */
  #gates(): Given {
    const { options } = this.#step;
    return Object.fromEntries(
      Object.entries(this.#given).filter(([name]) => options[name]?.gate === true),
    );
  }

  /** Answers can be given anew; flags cannot. */
  async #isAccepted(choices: Choices): Promise<boolean> {
    try {
      await this.#step.deliberate?.examine?.(choices);
      return true;
    } catch (error) {
      if (Object.keys(this.#answers).length === 0 || !(error instanceof TutorialError)) throw error;
      this.#app.ui.failure(toFailure(error));
      this.#at = Object.keys(this.#answers).at(-1) ?? null;
      return false;
    }
  }

  /** The last look: true when the choices are taken as they are. */
  async #isTaken(choices: Choices): Promise<boolean> {
    const { ui } = this.#app;
    ui.print(lookView(await this.#guide.look(choices)));
    const next = await ui.ask.select(
      msg('run.look.question'),
      [
        { value: 'take', label: msg('run.look.take') },
        { value: 'change', label: msg('run.look.change') },
        { value: 'leave', label: msg('run.look.leave') },
      ],
      'take',
    );
    if (next === 'leave') throw new CancelledError();
    if (next === 'take') return true;
    this.#at = await this.#pick(choices);
    return false;
  }

  /** The question whose answer is to be changed. */
  #pick(choices: Choices): Promise<string | null> {
    const { options } = this.#step;
    const items = Object.keys(this.#answers).flatMap((name) => {
      const title = options[name]?.question;
      if (title === undefined || options[name]?.gate === true) return [];
      const value = this.#guide.shown(name, choices) ?? String(choices[name] ?? '');
      return [{ value: name, label: msg('ui.form.answer', { title, value }) }];
    });
    return this.#app.ui.ask.select<string | null>(
      msg('ui.form.which'),
      items,
      items[0]?.value ?? null,
    );
  }
}
