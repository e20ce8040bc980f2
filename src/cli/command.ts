import type { Given, OptionSet } from '../contract/options.ts';
import type { Message } from '../text/message.ts';

/** One command: it makes the line of help, the flags and what is done. `A` is what a command works with. */
export interface Command<A> {
  /** The word that is typed. */
  readonly name: string;
  /** One line for `--help`. */
  readonly help: Message;
  /** What it tells is followed as it happens, and so not shown page by page. */
  readonly live?: boolean;
  /** It is a place to choose from: who leaves it has nothing to read. */
  readonly place?: boolean;
  readonly options?: OptionSet;
  /** Any number of words behind the command, given to it as a list under their name. */
  readonly operands?: {
    readonly name: string;
    readonly help: Message;
    /** True when the command is of use without any. */
    readonly optional?: true;
  };
  /** Shown under the command's own help. */
  readonly hint?: Message;
  /** Commands of its own, as `lab` has them. */
  readonly commands?: readonly Command<A>[];
  /** What is wrong with a word that is none of its own commands; `similar` are those it may have meant. */
  readonly unknownWord?: (word: string, similar: string | null) => Message;
  /** The command with the options and the hint that are not known before its code is loaded. */
  readonly load?: () => Promise<Command<A>>;
  /** Loads what it needs, and does it. */
  run(app: A, given: Given): Promise<void>;
}

/** Every command as it is typed: `lab`, `lab NAME`. */
export function commandPaths<A>(commands: readonly Command<A>[]): readonly string[] {
  return commands.flatMap(({ name, commands: own = [] }) => [
    name,
    ...commandPaths(own).map((words) => `${name} ${words}`),
  ]);
}

/** The same commands, those that were typed with all their options, and without those of what stands above them. */
export async function loadTyped<A>(
  commands: readonly Command<A>[],
  words: readonly string[],
): Promise<readonly Command<A>[]> {
  const known: Command<A>[] = [];
  for (const command of commands) {
    const at = words.indexOf(command.name);
    const whole = at < 0 ? command : ((await command.load?.()) ?? command);
    const behind = at < 0 ? [] : words.slice(at + 1);
    const own = await loadTyped(whole.commands ?? [], behind);
    const { options, ...bare } = whole;
    // An option behind one of its own commands is that command's, also where both have one of this name.
    const isOwn = options === undefined || own.some(({ name }) => behind.includes(name));
    known.push({
      ...bare,
      ...(isOwn ? {} : { options }),
      ...(own.length === 0 ? {} : { commands: own }),
    });
  }
  return known;
}
