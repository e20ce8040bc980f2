import type { AwsSettings } from '../contract/aws.ts';
import type { FamilyId } from '../contract/engine-kind.ts';
import type { ServerFact } from '../contract/facts.ts';
import type { Ledger } from '../contract/resources.ts';
import type { SecretStore } from '../contract/secrets.ts';
import type { StepClock } from '../contract/clock.ts';
import type { AwsEngine } from './aws/contract.ts';
import { awsEngine } from './aws/engine.ts';
import { withTokens } from './aws/token-store.ts';
import { createDestroyer, type Destroyer } from './destroy/resources.ts';
import { findStrays } from './destroy/strays.ts';
import type { EngineAdmin, Engines, FamilyEngines } from './engine.ts';
import type { AnyFamily, AnyImplementation, ClientCall, Variables } from './family.ts';
import { ALL_FAMILIES } from './index.ts';
import type { EngineChoice } from './kinds/availability.ts';
import type { Machine } from './kinds/kind.ts';
import { createStarter } from './kinds/starter.ts';
import type { Bench, Folders, OwnPrograms } from './process/bench.ts';
import { processTable } from './process/process-table.ts';
import { LEARNER_BUNDLE, learnerEngine } from './learner/start.ts';
import { WEB_BUNDLE, webEngine } from './web/start.ts';

/** URLs of the learner's own servers, by family; absent where none was given. */
export type ServerUrls = Readonly<Partial<Record<FamilyId, string>>>;

/** What the engines need from the wiring. Everything is injected, nothing is read from the environment. */
export interface EngineDeps {
  readonly choice: EngineChoice;
  readonly urls: ServerUrls;
  readonly folders: Folders;
  readonly ledger: Ledger;
  readonly secrets: SecretStore;
  /** Value of PATH. */
  readonly path: string;
  readonly platform: NodeJS.Platform;
  /** Value of VIRTUAL_ENV; left out where there is none. */
  readonly virtualEnv?: string | undefined;
  readonly aws: AwsSettings;
  /** A monotonic clock and a wait, for what AWS takes minutes for. */
  readonly clock: StepClock;
  /** The time of day. */
  readonly today: () => Date;
  /** Id of this workspace's session: names the database and the key prefix on external servers. */
  readonly session: string;
}

/** A family with everything it can do. */
export type LoadedFamily = AnyFamily & AnyImplementation;

/** Every family, loaded one after the other. */
export async function loadFamilies(): Promise<readonly LoadedFamily[]> {
  const loaded: LoadedFamily[] = [];
  for (const family of ALL_FAMILIES) loaded.push({ ...family, ...(await family.load()) });
  return loaded;
}

/** The engines of one run: probing, starting, connecting, and finding and destroying what was made. */
export async function createEngines(deps: EngineDeps): Promise<Engines & EngineAdmin> {
  const families = await loadFamilies();
  const { aws, bench, destroyer } = createBench(deps, families);
  const engines = Object.fromEntries(
    families.map((family) => {
      const machine = machineFor(family.id, deps);
      return [family.id, family.engine(createStarter(family, deps.choice, machine, bench), bench)];
    }),
  );
  return {
    ...(engines as unknown as FamilyEngines),
    aws,
    web: webEngine(bench),
    learner: learnerEngine(bench),
    ...destroyer,
    strays: (known = []) => findStrays(known, bench),
    variables: async (facts) => {
      const servers: Partial<Record<FamilyId, ServerFact>> = facts;
      const variables: Variables[] = [];
      for (const family of families) {
        const fact = servers[family.id];
        if (fact !== undefined) variables.push(await family.variables(fact, bench));
      }
      return Object.assign({}, ...variables) as Variables;
    },
    clients: async (facts) => {
      const servers: Partial<Record<FamilyId, ServerFact>> = facts;
      const clients: Partial<Record<FamilyId, ClientCall>> = {};
      for (const family of families) {
        const fact = servers[family.id];
        const call = fact === undefined ? undefined : await family.client?.(fact, bench);
        if (call !== undefined) clients[family.id] = call;
      }
      return clients;
    },
  };
}

/** What servers are started, recognised and ended with. */
export function createBench(
  deps: EngineDeps,
  families: readonly LoadedFamily[],
): {
  readonly aws: AwsEngine;
  readonly bench: Bench;
  readonly destroyer: Destroyer;
} {
  const { ledger, secrets, folders, path, platform, virtualEnv, session, urls } = deps;
  const aws = awsEngine({ ...deps, chosen: deps.choice === 'aws', settings: deps.aws });
  const bench: Bench = {
    ledger,
    secrets: withTokens(secrets, (login) => aws.token(login)),
    folders,
    path,
    platform,
    virtualEnv,
    session,
    urls,
    aws,
    processes: processTable(platform),
    own: ownPrograms(families),
    async remove(resource) {
      await destroyer.destroy(resource);
      await ledger.removed(resource);
    },
  };
  const destroyer = createDestroyer(families, bench);
  return { aws, bench, destroyer };
}

/** The part of the machine that matters to one family. */
export function machineFor(
  id: FamilyId,
  {
    urls,
    path,
    platform,
    folders,
    choice,
  }: Pick<EngineDeps, 'urls' | 'path' | 'platform' | 'choice'> & {
    readonly folders: Pick<Folders, 'embedded'>;
  },
): Machine {
  const embeddedFolder = folders.embedded;
  return { url: urls[id] ?? null, path, platform, embeddedFolder, aws: choice === 'aws' };
}

function ownPrograms(families: readonly AnyFamily[]): OwnPrograms {
  return {
    programs: new Map(
      families.flatMap(({ id, programs }) => programs.map((name) => [name, id] as const)),
    ),
    bundles: new Map([
      ...families.map(({ id }) => [id, id] as const),
      [WEB_BUNDLE, 'helper'] as const,
      [LEARNER_BUNDLE, 'helper'] as const,
    ]),
    scripts: new Map([[LEARNER_BUNDLE, 'helper']]),
  };
}
