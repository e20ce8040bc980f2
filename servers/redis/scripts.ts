import { createHash } from 'node:crypto';
import {
  createRedisLuaRuntime,
  RedisCommandError,
  RedisResult,
  RedisValue,
  setLuaWasmLoadOptions,
  WrongNumberOfArgumentsError,
  type CommandExecutor,
  type CommandPlan,
  type LuaReplyValue,
  type RedisExecutionContext,
  type RedisLuaRuntime,
  type RedisServerState,
} from 'js-redis-server/core';
import { notSupported } from './commands/define.ts';
import { doubleText } from './numbers.ts';
import { asRedisRuns, REFUSED_REPLY } from './script-source.ts';

/** Errors of the engine that Redis words otherwise, and what is refused in their place. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/field '(debug|register_function)' \(a nil value\)/, 'This field of redis in a script'],
  [/^script execution failed/, 'An error that is a table or nil'],
  [/RESP version must be 2 or 3|redis\.log requires|to 'sha1hex'/, 'Such a call in a script'],
  [/cannot run asynchronously from scripts/, 'This command in a script'],
];

type Failure = Extract<LuaReplyValue, { err: Buffer }>;

const isFailure = (reply: LuaReplyValue): reply is Failure =>
  typeof reply === 'object' && reply !== null && 'err' in reply;

/** Doubles as Redis hands them to a script over RESP2. */
function asText(value: RedisValue): RedisValue {
  switch (value.kind) {
    case 'double':
      return RedisValue.bulkString(Buffer.from(doubleText(value.value)));
    case 'array':
    case 'set':
      return RedisValue.array(value.items.map(asText));
    case 'map':
    case 'flat-pairs':
      return RedisValue.array(value.entries.flat().map(asText));
    case 'map-pairs':
      return RedisValue.array(
        value.entries.map((entry) => RedisValue.array(entry.map((item) => asText(item)))),
      );
    default:
      return value;
  }
}

/** What `redis.call` reaches: the executor with the words and numbers a script gets from Redis. */
function executorForScripts(executor: CommandExecutor): CommandExecutor {
  const plan = (command: Buffer | string, args: readonly Buffer[]): CommandPlan => {
    try {
      return executor.plan(command, args);
    } catch (error) {
      if (!(error instanceof WrongNumberOfArgumentsError)) throw error;
      throw new RedisCommandError('Wrong number of args calling Redis command from script');
    }
  };
  const executePlanSync = (known: CommandPlan, context: RedisExecutionContext): RedisResult =>
    RedisResult.create(asText(executor.executePlanSync(known, context).value));
  return new Proxy(executor, {
    get(target, name) {
      if (name === 'plan') return plan;
      if (name === 'executePlanSync') return executePlanSync;
      return Reflect.get(target, name, target) as unknown;
    },
  });
}

/** A number out of the range of a reply is the one that C's conversion gives on x86. */
function integers(reply: LuaReplyValue): LuaReplyValue {
  if (Array.isArray(reply)) return reply.map(integers);
  if (reply === 9_223_372_036_854_775_807n) return -9_223_372_036_854_775_808n;
  return reply;
}

/**
 * The library's engine with the return values of Redis: the first of several values and not the last,
 * an error of the compiler with its own words, and numbers as Redis writes them.
 */
class Scripts {
  readonly #engine: RedisLuaRuntime;
  /** By the hash of a script: what is wrong with it, or '' when it compiles. */
  readonly #compiled = new Map<string, string>();

  private constructor(engine: RedisLuaRuntime) {
    this.#engine = engine;
  }

  static async create(state: RedisServerState): Promise<Scripts> {
    setLuaWasmLoadOptions({
      redisProps: {
        REDIS_VERSION: { value: '7.0.15' },
        REDIS_VERSION_NUM: { value: 0x07_00_0f },
        // Nobody replicates and nobody debugs here; every user may do everything.
        replicate_commands: { returns: true },
        set_repl: { returns: null },
        breakpoint: { returns: false },
        acl_check_cmd: { returns: true },
      },
    });
    return new Scripts(await createRedisLuaRuntime(state.profile));
  }

  /**
   * Runs a script. Its reply is an error reply when the script fails.
   * @throws {RedisCommandError} When the script does not compile, or needs what only a real server has.
   */
  eval(
    script: Buffer,
    keys: readonly Buffer[],
    args: readonly Buffer[],
    context: RedisExecutionContext,
    options?: { readOnly?: boolean },
  ): LuaReplyValue {
    const sha = createHash('sha1').update(script).digest('hex');
    this.check(script, context);
    const wrapped = Buffer.from(asRedisRuns(script.toString('latin1')), 'latin1');
    const inner: RedisExecutionContext = Object.create(context, {
      executor: { value: executorForScripts(context.executor) },
    }) as RedisExecutionContext;
    return this.#mended(this.#engine.eval(wrapped, keys, args, inner, options), script, sha);
  }

  /**
   * Compiles a script without running it.
   * @throws {RedisCommandError} With the words of Redis when it does not compile.
   */
  check(script: Buffer, context: RedisExecutionContext): void {
    if (script.subarray(0, 2).toString('latin1') === '#!') {
      throw notSupported('A script that begins with #!');
    }
    const sha = createHash('sha1').update(script).digest('hex');
    const known = this.#compiled.get(sha) ?? this.#compile(script, context);
    if (this.#compiled.size > 1_000) this.#compiled.clear();
    this.#compiled.set(sha, known);
    if (known !== '') throw new RedisCommandError(known);
  }

  #compile(script: Buffer, context: RedisExecutionContext): string {
    const probe = Buffer.from(
      "local f, e = loadstring(ARGV[1], '@user_script') return f and '' or e",
    );
    const answer = this.#engine.eval(probe, [], [script], context);
    if (!Buffer.isBuffer(answer)) throw notSupported('This script');
    return answer.length === 0
      ? ''
      : `Error compiling script (new function): ${answer.toString('latin1')}`;
  }

  #mended(reply: LuaReplyValue, script: Buffer, sha: string): LuaReplyValue {
    if (!isFailure(reply)) return integers(reply);
    const text = reply.err.toString('latin1');
    if (text === REFUSED_REPLY) throw notSupported('Such a reply of a script');
    if (reply.meta === undefined) {
      return text.startsWith('unsupported Lua return type') ? null : reply;
    }
    // The engine raises what pcall would give back.
    if (reply.meta.kind === 'command-arg-type' && script.includes('pcall')) {
      throw notSupported('Such a call in a script');
    }
    const refused = REFUSED.find(([words]) => words.test(text));
    if (refused !== undefined) throw notSupported(refused[1]);
    return { ...reply, meta: { ...reply.meta, sha } };
  }
}

const ENGINES = new WeakMap<RedisServerState, Promise<Scripts>>();

function scriptsOf(state: RedisServerState): Promise<Scripts> {
  const known = ENGINES.get(state) ?? Scripts.create(state);
  ENGINES.set(state, known);
  return known;
}

/** Lets EVAL and its family use this engine in place of the library's own. */
export function useScripts(state: RedisServerState): void {
  // The library only ever calls eval() of what this gives.
  state.getLuaRuntime = () => scriptsOf(state) as unknown as Promise<RedisLuaRuntime>;
}

/**
 * Compiles a script that is to be kept.
 * @throws {RedisCommandError} When it does not compile, with the words of Redis.
 */
export async function checkScript(
  state: RedisServerState,
  script: Buffer,
  context: RedisExecutionContext,
): Promise<void> {
  (await scriptsOf(state)).check(script, context);
}
