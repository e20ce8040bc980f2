import type { Form, Objection } from '../contract/form.ts';
import type { Choices, Given, Option, OptionSet } from '../contract/options.ts';
import { msg } from '../text/message.ts';
import { askOption, type Asking } from './ask-option.ts';
import { FormAnswers } from './form-answers.ts';
import { labelled, paragraph } from './label.ts';
import { pageLines } from './form-page.ts';
import type { Undisturbed } from './questioner.ts';

/** What is typed instead of an answer: to the question before, all the rest as usual, this one as usual again. */
const BACK = '<';
const REST = '.';
const USUAL = '-';

/**
 * Asks the questions of a page one by one. Each answer is held against the guide's rules at once: what does not go
 * together leads back to one of the questions that it is about. Throws CancelledError on Ctrl-C.
 */
export async function fillIn<O extends OptionSet>(
  set: O,
  given: Partial<Choices<O>>,
  form: Form,
  asking: Asking,
  undisturbed: Undisturbed,
): Promise<Choices<O>> {
  const filling = new Filling(set, given, form, asking, undisturbed);
  return (await filling.run()) as Choices<O>;
}

class Filling {
  readonly #set: OptionSet;
  readonly #form: Form;
  readonly #asking: Asking;
  readonly #undisturbed: Undisturbed;
  readonly #answers: FormAnswers;
  /** What was wrong with the last answer, to be said above the question that comes next. */
  #refused: { readonly lines: readonly string[]; readonly again: boolean } | null = null;
  /** The next question was gone to by itself: those behind it have their answers. */
  #jumped: boolean;
  #introduced: boolean;

  constructor(set: OptionSet, given: Given, form: Form, asking: Asking, undisturbed: Undisturbed) {
    this.#set = set;
    this.#form = form;
    this.#asking = asking;
    this.#undisturbed = undisturbed;
    this.#answers = new FormAnswers(set, given, form.answers);
    this.#jumped = form.at !== null;
    this.#introduced = form.at !== null;
  }

  async run(): Promise<Choices> {
    const answers = this.#answers;
    let at = this.#form.at ?? answers.open;
    for (;;) {
      if (at === null) {
        const objection = await this.#objection();
        if (objection === null) return answers.choices;
        at = await this.#settle(objection, null);
        continue;
      }
      const way = await this.#ask(at);
      if (way === BACK) {
        this.#jumped = false;
        at = this.#before(at);
        continue;
      }
      if (way === REST) {
        answers.takeRest();
        this.#jumped = true;
      }
      const objection = await this.#objection();
      at = objection === null ? this.#after(at) : await this.#settle(objection, at);
      await this.#form.keep(answers.kept);
    }
  }

  /** The way that was taken; null where the question was answered. */
  async #ask(name: string): Promise<string | null> {
    const option = this.#set[name];
    if (option === undefined) return null;
    const { guide } = this.#form;
    const { choices, asked } = this.#answers;
    const has = this.#answers.has(name);
    const current = has ? ({ ...option, default: choices[name] } as Option) : option;
    const canReset = has && JSON.stringify(choices[name]) !== JSON.stringify(option.default);
    // Before the page is asked for, there is nothing to go through.
    const open = guide.isOpen(choices);
    const canGoBack = open && this.#before(name) !== name;
    const ways = open ? [...(canGoBack ? [BACK] : []), REST, ...(canReset ? [USUAL] : [])] : [];
    const numbered = asked.filter((one) => this.#set[one]?.gate !== true);
    const page = open
      ? pageLines(
          option,
          { number: numbered.indexOf(name) + 1, of: numbered.length, ways },
          this.#asking.kit,
        )
      : [];
    const refused = this.#refused;
    this.#refused = null;
    const lines = [
      ...this.#introduction(open),
      ...(refused?.lines ?? []),
      // What was just read need not be read again.
      ...(refused?.again === true ? [] : page),
    ];
    const { questioner } = this.#asking;
    const reply = await this.#undisturbed(() => {
      if (lines.length > 0) questioner.tell?.(lines);
      return askOption(this.#asking, current, {
        ways,
        usual: option.default === null ? guide.shown(name, choices) : null,
        suggestions: guide.suggestions(name, choices),
      });
    });
    if ('value' in reply) {
      this.#answers.set(name, reply.value);
      return null;
    }
    if (reply.way !== USUAL) return reply.way;
    this.#answers.set(name, option.default);
    return null;
  }

  /** What is said before the first question of the page, once. */
  #introduction(open: boolean): readonly string[] {
    if (!open || this.#introduced) return [];
    this.#introduced = true;
    return ['', ...this.#form.guide.intro.flatMap((said) => paragraph(said, this.#asking.kit))];
  }

  /** The question before this one; itself where it is the first. */
  #before(name: string): string {
    const { asked } = this.#answers;
    const before = asked[asked.indexOf(name) - 1];
    return before === undefined || this.#set[before]?.gate === true ? name : before;
  }

  /** The next question; after one that was gone to by itself, the first without an answer. */
  #after(name: string): string | null {
    const { asked, open } = this.#answers;
    if (this.#jumped) {
      this.#jumped = false;
      return open;
    }
    return asked[asked.indexOf(name) + 1] ?? open;
  }

  /** The first objection to which no open question can change anything. */
  async #objection(): Promise<Objection | null> {
    const { guide } = this.#form;
    const { choices } = this.#answers;
    if (!guide.isOpen(choices)) return null;
    const objections = await guide.judge(choices);
    const due = objections.filter(
      ({ about }) =>
        about.every((name) => this.#answers.isDecided(name)) && this.#changeable(about).length > 0,
    );
    return due[0] ?? null;
  }

  #changeable(about: readonly string[]): readonly string[] {
    const { asked } = this.#answers;
    return asked.filter((name) => about.includes(name) && this.#answers.has(name));
  }

  /** Says what is wrong with the answer to `last`; the question whose answer is to be changed. */
  async #settle({ about, problem, words }: Objection, last: string | null): Promise<string> {
    const { kit, questioner } = this.#asking;
    const said = [problem, ...(words === null ? [] : [words])];
    const lines = ['', ...labelled(msg('ui.form.refused'), kit.theme.bad, said, kit)];
    const names = this.#changeable(about);
    const [only = '', ...others] = names;
    this.#jumped = true;
    if (others.length === 0) {
      this.#refused = { lines, again: only === last };
      this.#answers.forget(only);
      return only;
    }
    const { choices } = this.#answers;
    const items = names.map((name) => {
      const title = this.#set[name]?.question ?? '';
      const shown = this.#form.guide.shown(name, choices);
      const value = shown ?? String(choices[name] ?? '');
      return { label: kit.say(msg('ui.form.answer', { title, value })) };
    });
    const picked = await this.#undisturbed(() => {
      questioner.tell?.(lines);
      return questioner.select({
        message: kit.say(msg('ui.form.which')),
        items,
        initial: items.length - 1,
      });
    });
    return names[Number(picked)] ?? only;
  }
}
