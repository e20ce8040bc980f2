import {
  type AnyLab,
  type Choices,
  labOf,
  type MysqlFact,
  type OptionSet,
  type PlannedChange,
  type RedisFact,
  type StepContext,
  type Verdict,
} from '#tutorial';
import type { Instance } from './instance.ts';
import { openLab, type Lab } from './lab.ts';
import { leftBehind } from './leftovers.ts';
import { createNarrator, type Narrator } from './narrator.ts';
import {
  ownLeftovers,
  ownRedis,
  type OtherFamily,
  type OwnRedis,
  type OwnServers,
  requireBeside,
  requireOwnServers,
} from './own-redis.ts';
import { Refusals } from './refusals.ts';
import { msg } from './text.ts';
import { tellingTrueCause } from './true-cause.ts';

interface LabText<O extends OptionSet> extends Pick<
  AnyLab,
  'id' | 'texts' | 'text' | 'seconds' | 'figures'
> {
  readonly options: O;
  /** Pure: what will be changed, for consent and `--dry-run`. */
  plan(choices: Choices<O>): readonly PlannedChange[];
}

/** What a lab works with that uses the servers of the run. */
export interface LabBench<O extends OptionSet = OptionSet> {
  readonly lab: Lab;
  /** The lab's first connections. */
  readonly main: Instance;
  readonly redis: RedisFact;
  readonly mysql: MysqlFact;
  readonly tell: Narrator;
  readonly ctx: StepContext<O>;
}

/** A lab on the servers of the run. */
export interface TablesLab<O extends OptionSet> extends LabText<O> {
  /** Its tables: dropped before it begins and when it ends. */
  readonly tables: readonly string[];
  /** Families of which it starts a server beside those of the run, where the learner gives none. */
  readonly beside?: readonly OtherFamily[];
  readonly ownServers?: undefined;
  /** Does the lab and tells of it; what it wrote is removed afterwards. */
  tell(bench: LabBench<O>): Promise<void>;
  /** Proves by the servers that what the lab teaches holds, on a bench of its own. */
  prove(bench: LabBench<O>): Promise<Verdict>;
}

/** What a lab works with that starts servers of its own. */
export interface OwnBench<O extends OptionSet = OptionSet> {
  readonly own: OwnRedis;
  readonly tell: Narrator;
  readonly ctx: StepContext<O>;
}

/** A lab on servers of its own. */
export interface OwnServersLab<O extends OptionSet> extends LabText<O> {
  readonly ownServers: OwnServers;
  readonly tables?: undefined;
  /** Does the lab and tells of it; its servers are destroyed afterwards. */
  tell(bench: OwnBench<O>): Promise<void>;
  /** Proves by servers that what the lab teaches holds. */
  prove(bench: OwnBench<O>): Promise<Verdict>;
}

/**
 * Declares a lab: it is opened and closed here, ends with what to try next, and its check begins with what the lab may
 * have left.
 */
export function defineLab<const O extends OptionSet>(lab: TablesLab<O> | OwnServersLab<O>): AnyLab {
  return lab.tables === undefined ? onItsOwn(lab) : onTheRun(lab);
}

function onTheRun<O extends OptionSet>(spec: TablesLab<O>): AnyLab {
  const { id, texts, text, options, tables, seconds, figures = [], beside = [] } = spec;
  type Servers = Pick<LabBench, 'redis' | 'mysql'>;
  const opened = async <T>(
    { redis, mysql }: Servers,
    given: StepContext<O>,
    work: (bench: LabBench<O>) => Promise<T>,
  ): Promise<T> => {
    const refusals = new Refusals();
    const withOpen = (): Promise<T> =>
      refusals.during(given.signal, async (signal) => {
        const ctx = { ...given, signal };
        await using open = await openLab({ id, tables, refusals, redis, mysql, ctx });
        const { lab, main } = open;
        return await work({ lab, main, redis, mysql, tell: createNarrator(ctx), ctx });
      });
    return await tellingTrueCause({ redis, mysql }, given, withOpen);
  };
  return labOf({
    ...{ id, texts, text, options, seconds, figures },
    realOnly: false,
    needs: ['redis', 'mysql', 'planets'],
    gives: [],
    plan: (_facts, choices) => spec.plan(choices),
    admit: ({ engines }) => requireBeside(id, engines, beside),
    async run(facts, ctx) {
      await opened(facts, ctx, (bench) => spec.tell(bench));
      createNarrator(ctx).say('tip', text.hint);
      return {};
    },
    async check(facts, ctx) {
      const left = await leftBehind({ id, tables }, facts, ctx);
      return left.length > 0 ? leftovers(left) : opened(facts, ctx, (bench) => spec.prove(bench));
    },
  });
}

function onItsOwn<O extends OptionSet>(spec: OwnServersLab<O>): AnyLab {
  const { id, texts, text, options, ownServers, seconds, figures = [] } = spec;
  const opened = async <T>(
    ctx: StepContext<O>,
    work: (bench: OwnBench<O>) => Promise<T>,
  ): Promise<T> => {
    await using own = await ownRedis(id, ctx, ownServers.needs);
    return await work({ own, tell: createNarrator(ctx), ctx });
  };
  return labOf({
    ...{ id, texts, text, options, seconds, figures },
    realOnly: ownServers.needs !== null,
    needs: [],
    gives: [],
    plan: (_facts, choices) => spec.plan(choices),
    admit: ({ engines }) => requireOwnServers(id, engines, ownServers),
    async run(_facts, ctx) {
      await opened(ctx, (bench) => spec.tell(bench));
      createNarrator(ctx).say('tip', text.hint);
      return {};
    },
    async check(_facts, ctx) {
      const left = await ownLeftovers(id, ctx);
      return left.length > 0 ? leftovers(left) : opened(ctx, (bench) => spec.prove(bench));
    },
  });
}

function leftovers(left: readonly string[]): Verdict {
  return { ok: false, problem: msg('lab.check.left', { names: left.join(', ') }) };
}
