import { TutorialError } from '../contract/errors.ts';
import { msg, type Message } from '../text/message.ts';
import { adviceFor, type Advice } from './advice.ts';
import type { EngineDeps } from './deps.ts';
import type { Availability, Selection } from './engine.ts';
import { diagnoseMysql, diagnoseRedis, type Diagnosis } from './external/diagnose.ts';
import { mysqlRole } from './mysql/role.ts';
import { processTable } from './process/process-table.ts';
import { redisRole } from './redis/role.ts';

/** What `doctor` found for one role. */
export interface RoleReport {
  readonly role: 'redis' | 'mysql';
  /** In the order of preference, each with where it is or why it cannot be used. */
  readonly candidates: readonly Availability[];
  /** What a run would take; null when nothing can be used, for which `problem` is the reason. */
  readonly selection: Selection | null;
  readonly problem: Message | null;
  /** How to get a real server; empty when there is one. */
  readonly advice: readonly Advice[];
}

/** Everything `doctor` found, as data. */
export interface DoctorReport {
  readonly roles: readonly RoleReport[];
  /** One per address that was given: why it answers or does not. */
  readonly diagnoses: readonly Diagnosis[];
}

/** What `doctor` needs: it starts nothing, journals nothing and reads no secret. */
export type DoctorDeps = Pick<
  EngineDeps,
  'choice' | 'redisUrl' | 'mysqlUrl' | 'path' | 'embeddedFolder' | 'platform'
>;

/** Looks at every engine of this machine and follows the way to every address that was given. */
export async function examine(deps: DoctorDeps): Promise<DoctorReport> {
  const table = processTable(deps.platform);
  const inert = { ...deps, ...INERT };
  const [redis, mysql, ...diagnoses] = await Promise.all([
    report('redis', redisRole(inert, table), deps.platform),
    report('mysql', mysqlRole(inert, table), deps.platform),
    ...(deps.redisUrl === null ? [] : [diagnoseRedis(deps.redisUrl)]),
    ...(deps.mysqlUrl === null ? [] : [diagnoseMysql(deps.mysqlUrl)]),
  ]);
  return { roles: [redis, mysql], diagnoses };
}

async function report(
  role: 'redis' | 'mysql',
  engines: { candidates(): Promise<readonly Availability[]>; select(): Promise<Selection> },
  platform: NodeJS.Platform,
): Promise<RoleReport> {
  const candidates = await engines.candidates();
  const hasReal = candidates.some((one) => one.usable && one.kind === 'system');
  const advice = hasReal ? [] : await adviceFor(role, platform);
  try {
    return { role, candidates, selection: await engines.select(), problem: null, advice };
  } catch (error) {
    if (!(error instanceof TutorialError) || error.code !== 'ENGINE_MISSING') throw error;
    const params = error.params as { engine: string; role: Message; reason: Message };
    return {
      role,
      candidates,
      selection: null,
      problem: msg('error.ENGINE_MISSING.what', params),
      advice,
    };
  }
}

const refuse = (): Promise<never> => Promise.reject(new Error('doctor makes nothing'));

/** Doctor only looks: whatever would make something fails. */
const INERT = {
  workspace: '',
  cacheFolder: '',
  session: '',
  ledger: { intend: refuse, created: refuse, removed: refuse },
  secrets: { put: refuse, get: refuse },
} as const;
