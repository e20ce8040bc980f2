import type { Unit } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';
import {
  defaultsOf,
  type Choices,
  type ListOption,
  type Option,
  type OptionSet,
  type OptionValue,
} from '../contract/options.ts';
import type { Ask } from '../contract/step.ts';
import { parseInteger, parseText, parseYesNo, type Parsed } from './answers.ts';
import { askBoard } from './board/ask-either.ts';
import type { Board } from './board/board.ts';
import type { Kit } from './kit.ts';
import { paragraph } from './label.ts';
import { parseGuess } from './parse-guess.ts';
import type { LineQuestion, Questioner } from './questioner.ts';

/** One line of a menu. */
export interface MenuItem<T> {
  readonly value: T;
  readonly label: Message | string;
  /** Shown while the item is selected. */
  readonly hint?: Message | string;
  /** Why it cannot be chosen now. */
  readonly disabled?: Message | string;
}

/** Questions outside of steps. Every one answers at once with its fallback when nobody can be asked. */
export interface PromptPort {
  /** A menu; `fallback` is also what is selected first. */
  select<T>(question: Message, items: readonly MenuItem<T>[], fallback: T): Promise<T>;
  /** A board, on the whole screen or as a numbered list; null when the learner leaves. */
  board<T>(board: Board<T>): Promise<T | null>;
  /** Asks for one option, with its own validation. */
  option(option: Option): Promise<OptionValue>;
  /** Asks for every option that has a question and was not given; the others take their default. */
  options<O extends OptionSet>(set: O, given: Partial<Choices<O>>): Promise<Choices<O>>;
}

/** Answers everything with its fallback, at once. */
export const NOBODY: Ask & PromptPort = {
  interactive: false,
  guess: () => Promise.resolve(null),
  confirm: (_question, fallback) => Promise.resolve(fallback),
  proceed: () => Promise.resolve(),
  select: (_question, _items, fallback) => Promise.resolve(fallback),
  board: () => Promise.resolve(null),
  option: (option) => Promise.resolve(option.default),
  options: (set, given) => Promise.resolve({ ...defaultsOf(set), ...given }),
};

/** Runs a question while nothing else moves on the screen. */
export type Undisturbed = <T>(ask: () => Promise<T>) => Promise<T>;

/** Asks a person. All methods throw CancelledError on Ctrl-C. */
export function createPrompts(
  kit: Kit,
  questioner: Questioner,
  undisturbed: Undisturbed,
): Ask & PromptPort {
  async function answered<T>(
    question: Omit<LineQuestion, 'problem'>,
    parse: (answer: string) => Parsed<T>,
  ): Promise<T> {
    const problem = (answer: string): string | undefined => {
      const parsed = parse(answer);
      return 'problem' in parsed ? kit.say(parsed.problem) : undefined;
    };
    const answer = await undisturbed(() => questioner.line({ ...question, problem }));
    const parsed = parse(answer);
    // The questioner lets no answer through that has a problem.
    if ('problem' in parsed) throw new Error('an answer was accepted that has a problem');
    return parsed.value;
  }

  function confirm(question: Message, fallback: boolean): Promise<boolean> {
    const hint = kit.say(msg(fallback ? 'ui.prompt.yes-default' : 'ui.prompt.no-default'));
    const parse = (answer: string): Parsed<boolean> => parseYesNo(answer, fallback);
    const shown = (answer: string): string => {
      const parsed = parse(answer);
      const yes = 'value' in parsed ? parsed.value : fallback;
      return kit.say(msg(yes ? 'ui.prompt.yes' : 'ui.prompt.no'));
    };
    return answered({ message: kit.say(question), hint, shown }, parse);
  }

  function guess(question: Message, unit: Unit): Promise<number | null> {
    const message =
      unit === 'text' || unit === 'count'
        ? msg('ui.prompt.guess-plain', { question })
        : msg('ui.prompt.guess', { question, unit: msg(`ui.unit.${unit}`) });
    return answered({ message: kit.say(message) }, (answer) => parseGuess(answer, unit));
  }

  async function proceed(message: Message): Promise<void> {
    const question = {
      message: kit.say(msg('ui.prompt.proceed', { message })),
      shown: () => '',
      enterOnly: true,
    };
    await answered(question, () => ({ value: undefined }));
  }

  async function select<T>(
    question: Message,
    items: readonly MenuItem<T>[],
    fallback: T,
  ): Promise<T> {
    const shown = items.map(({ label, hint, disabled }) => ({
      label: kit.say(label),
      ...(hint === undefined ? {} : { hint: kit.say(hint) }),
      ...(disabled === undefined ? {} : { disabled: kit.say(disabled) }),
    }));
    const initial = Math.max(
      0,
      items.findIndex(({ value }) => value === fallback),
    );
    const message = kit.say(question);
    const index = await undisturbed(() => questioner.select({ message, items: shown, initial }));
    const chosen = items[index];
    return chosen === undefined ? fallback : chosen.value;
  }

  function option(asked: Option): Promise<OptionValue> {
    const question = asked.question ?? asked.help;
    switch (asked.type) {
      case 'switch':
        return confirm(question, asked.default);
      case 'choice': {
        const items = asked.values.map((value) => {
          const label = asked.labels?.[value];
          return { value, label: label ?? value };
        });
        return select(question, items, asked.default);
      }
      case 'integer': {
        const { min, max } = asked;
        const message = kit.say(msg('ui.prompt.range', { question, min, max }));
        const hint = asked.default === null ? {} : { hint: String(asked.default) };
        const shown = (answer: string): string => answer || String(asked.default ?? '');
        return answered({ message, ...hint, shown }, (answer) => parseInteger(answer, asked));
      }
      case 'text': {
        if (asked.secret === true) {
          const message = kit.say(msg('ui.prompt.secret', { question }));
          return answered({ message, secret: true }, (answer) => parseText(answer, asked));
        }
        const hint = asked.default === null ? {} : { hint: asked.default };
        const shown = (answer: string): string => answer || (asked.default ?? '');
        const message = kit.say(question);
        return answered({ message, ...hint, shown }, (answer) => parseText(answer, asked));
      }
      case 'list':
        return list(asked, question);
    }
  }

  /** One line for each, until an empty one; Enter alone at once takes the default. */
  async function list(asked: ListOption, question: Message): Promise<readonly string[]> {
    const taken: string[] = [];
    const shape = { type: 'text', placeholder: '', default: null, help: asked.help } as const;
    const one = asked.check === undefined ? shape : { ...shape, check: asked.check };
    const hint = asked.default.join(' | ');
    for (;;) {
      const lead = { message: kit.say(question), ...(hint === '' ? {} : { hint }) };
      const answer = await answered(taken.length > 0 ? { message: lead.message } : lead, (text) =>
        parseText(text, one),
      );
      if (answer === null) return taken.length === 0 ? asked.default : taken;
      taken.push(answer);
    }
  }

  /** The heading of a new group of questions, and what there is to say before this one. */
  async function introduce(asked: Option, group: Message | undefined): Promise<void> {
    const heading =
      asked.group === undefined || asked.group.key === group?.key
        ? []
        : ['', kit.theme.strong(kit.say(asked.group))];
    const about = (asked.about ?? []).flatMap((said) => paragraph(said, kit));
    const lines = [...heading, ...(about.length === 0 ? [] : ['', ...about])];
    if (lines.length === 0) return;
    await undisturbed(() => Promise.resolve(questioner.tell?.(lines)));
  }

  async function options<O extends OptionSet>(
    set: O,
    given: Partial<Choices<O>>,
  ): Promise<Choices<O>> {
    const values: Record<string, OptionValue> = { ...defaultsOf(set), ...given };
    let group: Message | undefined;
    for (const [flag, asked] of Object.entries(set)) {
      if (asked.question === undefined || flag in given || asked.when?.(values) === false) continue;
      await introduce(asked, group);
      group = asked.group ?? group;
      values[flag] = await option(asked);
    }
    return values as Choices<O>;
  }

  const board = <T>(asked: Board<T>): Promise<T | null> =>
    askBoard(asked, { kit, questioner, undisturbed });

  return { interactive: true, board, guess, confirm, proceed, select, option, options };
}
