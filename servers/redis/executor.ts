import {
  CommandExecutor,
  CommandRegistry,
  createAuthPolicy,
  createClusterPolicy,
  createRedisCommandExecutor,
  createTransactionPolicy,
  RedisCommandError,
  RedisResult,
  type ClientSession,
  type CommandDefinition,
  type CommandPlan,
  type ExecutorResult,
  type RedisExecutionContext,
} from 'js-redis-server/core';
import { checkWords } from './arity.ts';
import { countLookups, type Lookups } from './lookups.ts';
import { MENDED_COMMANDS } from './mended.ts';
import { positioned } from './positions.ts';
import type { EmbeddedNode } from './node.ts';
import { createGuardPolicy, createSubscribedPolicy } from './policies.ts';
import { planOfFailure, refusal } from './refusals.ts';
import { mendReply } from './reply-types.ts';

/** Commands that may answer later; the library flags not all of them. */
const ASYNCHRONOUS = new Set(['xread', 'xreadgroup', 'wait', 'shutdown']);

const SCRIPTS = /^(eval|fcall)/;

/** Commands that leave a short string in the encoding of a long one. */
const RAW_MAKERS = /^(append|setrange|setbit|bitop|bitfield)$/;

const CONTAINERS = new Set(
  'acl client cluster command config function latency memory object pubsub script slowlog xgroup xinfo'.split(
    ' ',
  ),
);

/** The name under which INFO commandstats counts a command: `get`, `config|get`. */
function statsName(plan: CommandPlan): string {
  const name = plan.definition.name;
  const sub = plan.rawArgs[0];
  return CONTAINERS.has(name) && sub !== undefined
    ? `${name}|${sub.toString('latin1').toLowerCase()}`
    : name;
}

interface Call {
  readonly startedAt: number;
  readonly lookups: Lookups | undefined;
}

/**
 * The library's pipeline with the counting that real Redis does in `call()`: a command is counted
 * when it runs, so also inside EXEC and scripts, and not when it is only queued.
 */
export class EmbeddedExecutor extends CommandExecutor {
  readonly #node: EmbeddedNode;
  readonly #synchronous = new Map<string, boolean>();
  readonly #own: ReadonlySet<string>;

  constructor(node: EmbeddedNode, commands: readonly CommandDefinition[]) {
    const library = createRedisCommandExecutor({ compatibility: node.state.profile });
    const registry = new CommandRegistry();
    registry.registerAll(library.getCommandDefinitions().map(positioned));
    registry.registerAll(MENDED_COMMANDS.map(positioned), { override: true });
    registry.registerAll(commands.map(positioned), { override: true });
    super({
      registry,
      profile: node.state.profile,
      policies: [
        createAuthPolicy(),
        createSubscribedPolicy(),
        ...(node.clusterMode ? [createClusterPolicy({ localNodeId: node.id })] : []),
        createGuardPolicy(node),
        createTransactionPolicy(),
      ],
    });
    this.#node = node;
    this.#own = new Set(commands.map(({ name }) => name));
  }

  /**
   * Runs a command at once when nobody holds the shard's turn and the command cannot wait.
   * Returns undefined when it has to go the asynchronous way.
   */
  runNow(
    session: ClientSession,
    context: RedisExecutionContext,
    command: Buffer,
    args: readonly Buffer[],
  ): RedisResult | undefined {
    if (!this.#node.shard.turns.idle || !this.#isSynchronous(command.toString('latin1'))) {
      return undefined;
    }
    try {
      return this.executePlanSync(this.plan(command, args), context);
    } catch (error) {
      if (!(error instanceof RedisCommandError)) throw error;
      session.markTransactionDirty();
      return RedisResult.error(error.message, error.code);
    }
  }

  /**
   * @throws {RedisCommandError} When Redis refuses before the command would run.
   */
  override plan(command: Buffer | string, args: readonly Buffer[]): CommandPlan {
    const name = command.toString('latin1').toLowerCase();
    checkWords(name, args);
    try {
      return super.plan(command, args);
    } catch (error) {
      if (!(error instanceof RedisCommandError)) throw error;
      if (this.#own.has(name)) throw error;
      return planOfFailure(this.getCommandDefinition(name), Buffer.from(command), args, error);
    }
  }

  override async executePlan(
    plan: CommandPlan,
    context: RedisExecutionContext,
  ): Promise<ExecutorResult> {
    // The Lua engine is loaded with the first script; that time is not the script's.
    if (SCRIPTS.test(plan.definition.name)) await this.#node.state.getLuaRuntime();
    const call = this.#begin(plan, context);
    const given = await super.executePlan(plan, context);
    const result = given instanceof RedisResult ? this.#mended(plan, given) : given;
    if (call !== undefined) this.#finish(call, plan, context, result);
    return result;
  }

  override executePlanSync(plan: CommandPlan, context: RedisExecutionContext): RedisResult {
    const call = this.#begin(plan, context);
    const result = this.#mended(plan, super.executePlanSync(plan, context));
    if (call !== undefined) this.#finish(call, plan, context, result);
    return result;
  }

  #isSynchronous(name: string): boolean {
    const known = this.#synchronous.get(name);
    if (known !== undefined) return known;
    const definition = this.getCommandDefinition(name);
    if (definition === undefined) return false;
    const { flags } = definition;
    const synchronous =
      !ASYNCHRONOUS.has(definition.name) &&
      !flags.includes('noscript') &&
      !flags.includes('pubsub') &&
      !flags.includes('blocking');
    this.#synchronous.set(name, synchronous);
    return synchronous;
  }

  /** A reply with the types of Redis, an error with its words or a refusal. */
  #mended(plan: CommandPlan, result: RedisResult): RedisResult {
    const { value } = result;
    if (RAW_MAKERS.test(plan.definition.name)) this.#node.shard.mayHoldRaw = true;
    if (value.kind !== 'error') return mendReply(plan, result);
    const { name } = plan.definition;
    if (this.#own.has(name) || SCRIPTS.test(name)) return result;
    const error = new RedisCommandError(value.message, value.code);
    const told = refusal(plan, error);
    return told === error ? result : RedisResult.error(told.message, told.code);
  }

  #begin(plan: CommandPlan, context: RedisExecutionContext): Call | undefined {
    const queued = context.session.mode === 'transaction' && !plan.flags.includes('transaction');
    if (queued) return undefined;
    const startedAt = performance.now();
    return { startedAt, lookups: countLookups(this.#node, plan, context) };
  }

  #finish(
    call: Call,
    plan: CommandPlan,
    context: RedisExecutionContext,
    result: ExecutorResult,
  ): void {
    const { stats, settings, slowlog } = this.#node;
    const usec = Math.round((performance.now() - call.startedAt) * 1000);
    const value = result instanceof RedisResult ? result.value : undefined;
    const code = value?.kind === 'error' ? (value.code ?? 'ERR') : undefined;
    if (!stats.record(statsName(plan), usec, code)) return;
    if (call.lookups !== undefined) {
      stats.hits += call.lookups.hits;
      stats.misses += call.lookups.misses;
    }
    const limit = settings.slowlogLogSlowerThan;
    if (limit < 0 || usec < limit || !isLogged(plan, context)) return;
    const args = plan.definition.monitor?.redactArgs?.(plan.rawArgs) ?? plan.rawArgs;
    slowlog.add(
      usec,
      [plan.rawCommand, ...args],
      context.session.clientAddress ?? '',
      settings.slowlogMaxLen,
    );
  }
}

/** Waiting is not slowness, EXEC is logged by its parts, and a script as a whole. */
function isLogged(plan: CommandPlan, context: RedisExecutionContext): boolean {
  const { name } = plan.definition;
  return name !== 'exec' && !/^(b[lz]|xread|wait)/.test(name) && context.monitor?.defer !== true;
}
