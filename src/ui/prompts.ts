import type { Unit } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';
import type { Form } from '../contract/form.ts';
import {
  defaultsOf,
  type Choices,
  type Option,
  type OptionSet,
  type OptionValue,
} from '../contract/options.ts';
import type { Ask } from '../contract/step.ts';
import { hintLines } from './ask-key.ts';
import { askLine, askOption, askYesNo, type Reply } from './ask-option.ts';
import { askBoard } from './board/ask-either.ts';
import type { Board } from './board/board.ts';
import { choiceLines } from './choice-lines.ts';
import { fillIn } from './form.ts';
import type { Kit } from './kit.ts';
import { paragraph } from './label.ts';
import { parseGuess } from './parse-guess.ts';
import type { Questioner, Undisturbed } from './questioner.ts';

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
  /** One of a few keys, which `hint` names: letters, digits, or Enter, the empty one. `fallback` when nobody is asked. */
  key<K extends string>(hint: Message, keys: readonly K[], fallback: K): Promise<K>;
  /** A board, on the whole screen or as a numbered list; null when the learner leaves. */
  board<T>(board: Board<T>): Promise<T | null>;
  /** Asks for one option, with its own validation. */
  option(option: Option): Promise<OptionValue>;
  /**
   * Asks for every option that has a question and was not given; the others take their default. With a form the
   * questions make a page with a way back, and each answer is judged.
   */
  options<O extends OptionSet>(
    set: O,
    given: Partial<Choices<O>>,
    form?: Form,
  ): Promise<Choices<O>>;
}

/** Answers everything with its fallback, at once. */
export const NOBODY: Ask & PromptPort = {
  interactive: false,
  guess: () => Promise.resolve(null),
  choice: () => Promise.resolve(null),
  confirm: (_question, fallback) => Promise.resolve(fallback),
  typed: () => Promise.resolve(null),
  proceed: () => Promise.resolve(),
  select: (_question, _items, fallback) => Promise.resolve(fallback),
  key: (_hint, _keys, fallback) => Promise.resolve(fallback),
  keyUntil: (_hint, _keys, until) => aborted(until),
  board: () => Promise.resolve(null),
  option: (option) => Promise.resolve(option.default),
  options: (set, given) => Promise.resolve({ ...defaultsOf(set), ...given }),
};

/** Resolves with null when the signal is aborted. */
function aborted(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(null);
    else {
      signal.addEventListener('abort', () => {
        resolve(null);
      });
    }
  });
}

/** Asks a person. All methods throw CancelledError on Ctrl-C. */
export function createPrompts(
  kit: Kit,
  questioner: Questioner,
  undisturbed: Undisturbed,
): Ask & PromptPort {
  const asking = { kit, questioner };

  async function answered<T>(ask: () => Promise<Reply<T>>): Promise<T> {
    const reply = await undisturbed(ask);
    if ('way' in reply) throw new Error('a way was taken that was not offered');
    return reply.value;
  }

  function confirm(question: Message, fallback: boolean): Promise<boolean> {
    return answered(() => askYesNo(asking, question, fallback));
  }

  function guess(question: Message, unit: Unit): Promise<number | null> {
    const message =
      unit === 'text' || unit === 'count' || unit === 'times' || unit === 'per-second'
        ? msg('ui.prompt.guess-plain', { question })
        : msg('ui.prompt.guess', { question, unit: msg(`ui.unit.${unit}`) });
    return answered(() =>
      askLine(asking, { message: kit.say(message) }, (answer) => parseGuess(answer, unit)),
    );
  }

  function choice(question: Message, choices: readonly Message[]): Promise<number | null> {
    const lines = choiceLines(question, choices, kit);
    const keys = ['', ...choices.map((_choice, at) => String(at + 1))];
    const hint = kit.say(msg('ui.prompt.choice-keys', { max: choices.length }));
    return undisturbed(
      async () => {
        questioner.tell?.(lines);
        const number = Number(await questioner.key({ hint, keys }));
        const chosen = choices[number - 1];
        if (chosen === undefined) return null;
        questioner.tell?.(['', ...paragraph(msg('ui.prompt.chosen', { choice: chosen }), kit)]);
        return number;
      },
      lines.length + hintLines(hint, kit).length,
    );
  }

  function typed(question: Message): Promise<string | null> {
    return answered(() =>
      askLine(asking, { message: kit.say(question) }, (answer) => ({ value: answer.trim() })),
    );
  }

  async function proceed(message: Message): Promise<void> {
    const question = {
      message: kit.say(msg('ui.prompt.proceed', { message })),
      shown: () => '',
      enterOnly: true,
    };
    await answered(() => askLine(asking, question, () => ({ value: undefined })));
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
    const chosen = items[Number(index)];
    return chosen === undefined ? fallback : chosen.value;
  }

  async function key<K extends string>(hint: Message, keys: readonly K[], fallback: K): Promise<K> {
    const said = kit.say(hint);
    const pressed = await undisturbed(
      () => questioner.key({ hint: said, keys }),
      hintLines(said, kit).length,
    );
    return keys.find((one) => one === pressed) ?? fallback;
  }

  function keyUntil(
    hint: Message,
    keys: readonly string[],
    until: AbortSignal,
  ): Promise<string | null> {
    const question = { hint: kit.say(hint), keys };
    const rows = hintLines(question.hint, kit).length;
    return undisturbed(() => questioner.keyUntil(question, until), rows);
  }

  function option(asked: Option): Promise<OptionValue> {
    return answered(() => askOption(asking, asked));
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
    form?: Form,
  ): Promise<Choices<O>> {
    if (form !== undefined) return fillIn(set, given, form, asking, undisturbed);
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

  return {
    interactive: true,
    board,
    guess,
    choice,
    confirm,
    typed,
    proceed,
    select,
    key,
    keyUntil,
    option,
    options,
  };
}
