import {
  defineCommand,
  RedisCommandError,
  RedisResult,
  RedisValue,
  t,
  WrongNumberOfArgumentsError,
  type CommandDefinition,
  type CommandExecutionResult,
  type CommandFlag,
  type RedisExecutionContext,
} from 'js-redis-server/core';

interface Description {
  readonly name: string;
  /** As in COMMAND INFO: the exact number of words with the name, or the negated minimum. */
  readonly arity: number;
  readonly flags: readonly CommandFlag[];
  readonly keys?: (args: readonly Buffer[]) => readonly Buffer[];
  /** Throws for words that are refused at once, also in a transaction. */
  readonly check?: (args: readonly Buffer[]) => void;
  readonly run: (args: readonly Buffer[], context: RedisExecutionContext) => CommandExecutionResult;
}

/** A command of the layer that reads its own arguments. */
export function command({ name, arity, flags, keys, check, run }: Description): CommandDefinition {
  return defineCommand<readonly Buffer[]>({
    name,
    schema: t.custom((input, index) => {
      const words = input.length - index + 1;
      if (arity >= 0 ? words !== arity : words < -arity) {
        throw new WrongNumberOfArgumentsError(name);
      }
      const value = input.slice(index);
      check?.(value);
      return { value, nextIndex: input.length };
    }),
    flags,
    introspection: { arity, flags: [...flags], firstKey: 0, lastKey: 0, keyStep: 0 },
    keys: (args) => keys?.(args) ?? [],
    execute: run,
  });
}

type Subcommand = (
  args: readonly Buffer[],
  context: RedisExecutionContext,
) => CommandExecutionResult;

/**
 * A command that is a family of others (`OBJECT ENCODING`). `fallback` gets what the table lacks,
 * with all words after the name; without it, Redis' error for an unknown subcommand.
 */
export function container(
  description: Omit<Description, 'run' | 'arity'> & {
    readonly table: Readonly<Record<string, { readonly arity: number; readonly run: Subcommand }>>;
    readonly fallback?: Subcommand | undefined;
  },
): CommandDefinition {
  const { table, fallback, ...rest } = description;
  const find = (word: string): (typeof table)[string] | undefined =>
    Object.hasOwn(table, word.toLowerCase()) ? table[word.toLowerCase()] : undefined;
  return command({
    ...rest,
    arity: -2,
    check: (args) => {
      const word = text(args[0]);
      const arity = find(word)?.arity;
      if (arity === undefined) {
        if (fallback !== undefined) return;
        throw new RedisCommandError(
          `unknown subcommand '${word}'. Try ${rest.name.toUpperCase()} HELP.`,
        );
      }
      const words = args.length + 1;
      if (arity >= 0 ? words !== arity : words < -arity) {
        throw new WrongNumberOfArgumentsError(`${rest.name}|${word.toLowerCase()}`);
      }
    },
    run: ([word, ...args], context) =>
      find(text(word))?.run(args, context) ??
      fallback?.(word === undefined ? args : [word, ...args], context) ??
      RedisResult.error('syntax error'),
  });
}

/** The library's own definition of a command, to be asked for what the layer leaves as it is. */
export function libraryRun(
  definitions: readonly CommandDefinition[],
  name: string,
): { run: Subcommand } & Pick<CommandDefinition, 'monitor'> {
  const definition = definitions.find((known) => known.name === name);
  if (definition === undefined) throw new Error(`embedded redis: the library has no ${name}`);
  return {
    ...(definition.monitor === undefined ? {} : { monitor: definition.monitor }),
    run: (args, context) => {
      const parsed = definition.schema.parse(args, 0, {
        commandName: name,
        profile: context.server.profile,
      });
      return definition.execute(parsed.value, context);
    },
  };
}

export function text(word: Buffer | undefined): string {
  return word?.toString() ?? '';
}

export const bulk = (value: string | Buffer | null): RedisValue =>
  RedisValue.bulkString(typeof value === 'string' ? Buffer.from(value) : value);

export const reply = (value: RedisValue): RedisResult => RedisResult.create(value);

export const integerReply = (value: number): RedisResult => reply(RedisValue.integer(value));

export const bulkReply = (value: string | Buffer | null): RedisResult => reply(bulk(value));

export const arrayReply = (items: RedisValue[]): RedisResult => reply(RedisValue.array(items));

/** The error for what only a real server can do; it says where to look. */
export function notSupported(what: string): RedisCommandError {
  return new RedisCommandError(
    `${what} is not supported by the embedded engine; run 'npx elasticache-tutorial doctor' to see how to get a real server`,
  );
}
