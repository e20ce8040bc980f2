import { SETS } from '../../../elasticache/export/sets-fixture.ts';
import { stackOf } from '../../../elasticache/export/stack.ts';
import type { AwsSettings, StackNews } from '../../contract/aws.ts';
import { FakeAws } from './fake-aws.ts';
import { NETWORK, type Script } from './script.ts';
import { memoryLedger, type MemoryLedger } from '../engine-fixture.ts';
import { fakeClock } from '../fakes.ts';
import type { AwsRequest } from '../../engines/aws/contract.ts';
import { awsEngine } from '../../engines/aws/engine.ts';

const BEGIN = Date.UTC(2026, 11, 1);

/** What create-redis asks for, of one of the sets of choices. */
export function requestFor(set: string): AwsRequest {
  const choices = SETS[set];
  if (choices === undefined) throw new Error(`no set ${set}`);
  const { name, parameters, template } = stackOf(choices, false);
  return {
    owner: 'create-redis',
    template,
    name: parameters.includes('Name') ? name : null,
    parameters: {
      VpcId: NETWORK.vpcId,
      SubnetIds: NETWORK.subnetIds.slice(0, 2).join(','),
      LearnerCidr: '',
    },
    usdPerHour: 0.036,
  };
}

/** An account of the fake's, as the engine sees it; its waits take no time and move the fake's time on. */
export async function openAccount(
  script: Script = {},
  {
    ledger = memoryLedger(),
    session = 'ab12cd34',
    ...settings
  }: Partial<AwsSettings> & { ledger?: MemoryLedger; session?: string } = {},
) {
  const clock = fakeClock(0);
  const aws = await FakeAws.open(
    { secondsPerLook: 120, ...script },
    { clock: () => BEGIN + clock.now() },
  );
  Object.assign(process.env, aws.env);
  const abort = new AbortController();
  const heard: StackNews[] = [];
  const engineOf = (more: Partial<AwsSettings> = {}) =>
    awsEngine({
      chosen: true,
      settings: { region: null, account: null, from: null, subnets: [], ...settings, ...more },
      ledger,
      clock,
      today: () => new Date(BEGIN + clock.now()),
      session,
    });
  return {
    aws,
    ledger,
    clock,
    heard,
    abort,
    engine: engineOf(),
    /** The same account as another command line sees it. */
    engineOf,
    watch: {
      signal: abort.signal,
      heard: (news: StackNews) => {
        heard.push(news);
      },
    },
    /** Operations that were asked for, in their order. */
    operations: () => aws.calls.map(({ operation }) => operation),
    [Symbol.asyncDispose]: () => aws[Symbol.asyncDispose](),
  };
}

/** An account of a test. */
export type Account = Awaited<ReturnType<typeof openAccount>>;
