import type { Message } from './message.ts';

/** The value of any option. */
export type OptionValue = number | string | boolean | null | readonly string[];

interface OptionBase {
  /** Opens the other questions of its step; `run` asks none of them unless this one was typed. */
  readonly gate?: boolean;
  /** One line for `--help`. */
  readonly help: Message;
  /** Asked in a terminal when the flag was not given; without it the default is taken silently. */
  readonly question?: Message;
  /** False when the question has no meaning after the answers so far; then the default is taken. */
  readonly when?: (answers: Readonly<Record<string, OptionValue>>) => boolean;
  /** Heading over the questions and the help lines that belong together. */
  readonly group?: Message;
  /** What it is worth on this machine, in a word or two behind its title. */
  readonly badge?: Message;
  /** Sentences shown above the question. */
  readonly about?: readonly Message[];
}

/** A whole number in [min, max]. */
export interface IntegerOption extends OptionBase {
  readonly type: 'integer';
  /** Placeholder in `--help`, for example `seconds`. */
  readonly placeholder: string;
  readonly default: number | null;
  readonly min: number;
  readonly max: number;
}

/** The bounds of a whole number as they are typed, without separators: a flag takes no `1,024`, and a port is no quantity. */
export function boundsOf({ min, max }: Pick<IntegerOption, 'min' | 'max'>): {
  readonly min: string;
  readonly max: string;
} {
  return { min: String(min), max: String(max) };
}

/** Text; `check` returns what is wrong with it, or undefined. */
export interface TextOption extends OptionBase {
  readonly type: 'text';
  readonly placeholder: string;
  /** The value of the flag when it is typed without one. */
  readonly implied?: string;
  readonly default: string | null;
  /** Never echoed, journalled or logged. */
  readonly secret?: boolean;
  readonly check?: (value: string) => Message | undefined;
}

/** A switch; `--no-<flag>` exists when the default is true. */
export interface SwitchOption extends OptionBase {
  readonly type: 'switch';
  readonly default: boolean;
}

/** One of a few words. */
export interface ChoiceOption extends OptionBase {
  readonly type: 'choice';
  readonly placeholder: string;
  readonly values: readonly string[];
  readonly default: string;
  /** What a value is called in the question; the value itself where there is none. */
  readonly labels?: Readonly<Record<string, Message>>;
}

/** Texts, one for every time the flag is given; `check` returns what is wrong with one of them. */
export interface ListOption extends OptionBase {
  readonly type: 'list';
  readonly placeholder: string;
  readonly default: readonly string[];
  readonly check?: (value: string) => Message | undefined;
}

/** One choice of a step, declared once: it makes the flag, the question, the validation and the help line. */
export type Option = IntegerOption | TextOption | SwitchOption | ChoiceOption | ListOption;

/** Options by flag name in kebab-case, without the dashes. */
export type OptionSet = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends IntegerOption
  ? O['default'] extends number
    ? number
    : number | null
  : O extends TextOption
    ? O['default'] extends string
      ? string
      : string | null
    : O extends SwitchOption
      ? boolean
      : O extends ChoiceOption
        ? O['values'][number]
        : O extends ListOption
          ? readonly string[]
          : never;

/** The values of an option set, keyed like it. */
export type Choices<O extends OptionSet = OptionSet> = { readonly [K in keyof O]: ValueOf<O[K]> };

/** What was typed, parsed: only of some options there is a value. */
export type Given = Partial<Choices>;

/** The default of every option. */
export function defaultsOf<O extends OptionSet>(options: O): Choices<O> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, option.default]),
  ) as Choices<O>;
}
