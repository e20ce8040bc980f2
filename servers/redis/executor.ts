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
import { countLookups, type Lookups } from './lookups.ts';
import type { EmbeddedNode } from './node.ts';
import { createGuardPolicy, createSubscribedPolicy } from './policies.ts';
import { mendReply } from './reply-types.ts';

/** Commands that may answer later; the library flags not all of them. */
const ASYNCHRONOUS = new Set(['xread', 'xreadgroup', 'wait', 'shutdown']);

const SCRIPTS = /^(eval|fcall)/;

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

  constructor(node: EmbeddedNode, commands: readonly CommandDefinition[]) {
    const library = createRedisCommandExecutor({ compatibility: node.state.profile });
    const registry = new CommandRegistry();
    registry.registerAll(library.getCommandDefinitions());
    registry.registerAll(commands, { override: true });
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

  override async executePlan(
    plan: CommandPlan,
    context: RedisExecutionContext,
  ): Promise<ExecutorResult> {
    // The Lua engine is loaded with the first script; that time is not the script's.
    if (SCRIPTS.test(plan.definition.name)) await this.#node.state.getLuaRuntime();
    const call = this.#begin(plan, context);
    const given = await super.executePlan(plan, context);
    const result = given instanceof RedisResult ? mendReply(plan, given) : given;
    if (call !== undefined) this.#finish(call, plan, context, result);
    return result;
  }

  override executePlanSync(plan: CommandPlan, context: RedisExecutionContext): RedisResult {
    const call = this.#begin(plan, context);
    const result = mendReply(plan, super.executePlanSync(plan, context));
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
