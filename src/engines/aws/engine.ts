import type { AwsSettings, AwsSite, AwsStack, AwsWatch } from '../../contract/aws.ts';
import { TutorialError } from '../../contract/errors.ts';
import type { IamLogin } from '../../contract/iam-ref.ts';
import type { AwsStackResource } from '../../contract/resources.ts';
import { awsClients, callerOf, type AwsClients, type Caller } from './clients.ts';
import type { AwsEngine } from './contract.ts';
import { asTold, told } from './errors.ts';
import { taggedArns } from './leftovers.ts';
import { raiseStack, timesOf, type Site } from './raise.ts';
import { requireReach } from './reach.ts';
import { describeStack, eventsOf, partsOf } from './stack.ts';
import { lookAtStack, takeDownStack } from './take-down.ts';
import { iamToken } from './token.ts';
import { accountOfArn, regionOfArn, stackNameOf, tagOf, TAGS } from './tags.ts';

/** What the account of a run is worked with. Everything is injected. */
export interface AwsDeps extends Site {
  readonly chosen: boolean;
  readonly settings: AwsSettings;
}

/** Signs users in by IAM. */
interface Tokens {
  token(login: IamLogin): Promise<string>;
}

const NOBODY: AwsWatch = { heard: () => undefined, signal: new AbortController().signal };

/** The learner's account for steps and for families. Nothing is loaded or asked before it is used. */
export function awsEngine(deps: AwsDeps): AwsEngine & AwsSite & Tokens {
  const { chosen, settings, session } = deps;
  const opened = new Map<string | null, Promise<AwsClients>>();
  const clientsOf = (region: string | null): Promise<AwsClients> => {
    const clients = opened.get(region) ?? awsClients(region);
    opened.set(region, clients);
    return clients;
  };
  const here = (): Promise<AwsClients> => clientsOf(settings.region);
  /** Clients for a stack of the journal: its account must be today's, and no other Region may have been named. */
  const clientsFor = async ({ account, region }: AwsStackResource): Promise<AwsClients> => {
    if (settings.region !== null && settings.region !== region) {
      throw new TutorialError('AWS_REGION_OTHER', { asked: settings.region, region });
    }
    const clients = await clientsOf(region);
    requireAccount(account, await callerOf(clients));
    return clients;
  };
  const standing = async (): Promise<AwsStack> => {
    const { clients, name } = { clients: await here(), name: stackNameOf(session) };
    const stack = await describeStack(clients, name);
    if (stack?.StackStatus !== 'CREATE_COMPLETE') {
      throw new TutorialError('AWS_STACK_MISSING', { name, region: clients.region });
    }
    const outputs = Object.fromEntries(
      (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]),
    );
    const account = accountOfArn(stack.StackId ?? '');
    return { resource: { name, region: clients.region, account }, outputs };
  };
  return {
    chosen,
    settings,
    standing,
    async survey() {
      const clients = await here();
      const caller = await callerOf(clients);
      if (settings.account !== null) requireAccount(settings.account, caller);
      return { ...caller, region: clients.region };
    },
    async raise(request, watch) {
      const clients = await here();
      const { account } = await callerOf(clients);
      return raiseStack(clients, account, request, deps, watch);
    },
    async idOf(logical) {
      const clients = await here();
      const parts = partsOf(await eventsOf(clients, stackNameOf(session)));
      return parts.findLast((part) => part.logical === logical)?.id ?? '';
    },
    async token(login) {
      return iamToken(await clientsOf(login.region), login);
    },
    async secret(arn) {
      const { sdk, secrets } = await here();
      const asked = secrets.send(new sdk.GetSecretValueCommand({ SecretId: arn }));
      return (await told('secretsmanager:GetSecretValue', asked)).SecretString ?? '';
    },
    async reach(server) {
      await requireReach(server, await standing());
    },
    async takeDown(stack, watch = NOBODY) {
      await takeDownStack(await clientsFor(stack), stack, { ...watch, clock: deps.clock });
    },
    async look(stack) {
      try {
        return await lookAtStack(await clientsFor(stack), stack);
      } catch (error) {
        const { code, detail } = asTold('sts:GetCallerIdentity', error);
        return { state: 'unknown', detail: detail ?? code };
      }
    },
    async adopt(owner, agreed) {
      const clients = await here();
      const found: AwsStackResource[] = [];
      for (const arn of await taggedArns(clients, { only: ['cloudformation:stack'] })) {
        const stack = await describeStack(clients, arn);
        if (stack === null || stack.StackStatus === 'DELETE_COMPLETE') continue;
        const name = stack.StackName ?? '';
        const now = deps.today().toISOString();
        found.push({
          kind: 'aws-stack',
          id: `aws/${name}`,
          owner,
          account: accountOfArn(arn),
          region: regionOfArn(arn),
          name,
          session: tagOf(stack, TAGS.session) ?? name,
          stackId: arn,
          usdPerHour: null,
          ...{ since: now, expiresAt: now },
          ...timesOf(stack),
        });
      }
      await agreed(found);
      for (const resource of found) await deps.ledger.intend(resource);
      return found;
    },
  };
}

/** @throws TutorialError AWS_ACCOUNT_OTHER unless the caller is of this account */
function requireAccount(wanted: string, { account, arn }: Caller): void {
  if (wanted === account) return;
  throw new TutorialError('AWS_ACCOUNT_OTHER', { wanted, account, arn });
}
