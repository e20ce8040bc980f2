import type { AwsWatch } from '../../contract/aws.ts';
import type { AwsStackResource, Ledger } from '../../contract/resources.ts';
import type { StepClock } from '../../contract/clock.ts';
import type { AwsClients } from './clients.ts';
import type { AwsRequest } from './contract.ts';
import { nameOf, told } from './errors.ts';
import { describeStack, failureOf, followStack } from './stack.ts';
import { PROJECT, stackNameOf, tagOf, TAGS } from './tags.ts';
import type { Stack } from './sdk.ts';

/** How long a stack is meant to stand, in ms; what its tag ExpiresAt says. Nobody deletes it then. */
const LIFE_MS = 4 * 60 * 60 * 1000;
/** AWS takes everything back where it has not made all of it by then. */
const TIMEOUT_MINUTES = 60;

/** What raising needs beside the clients. */
export interface Site {
  readonly ledger: Ledger;
  readonly clock: StepClock;
  /** The time of day; of the machine, unless a test says otherwise. */
  readonly today: () => Date;
  readonly session: string;
}

/**
 * Makes the stack of a session: it is in the journal before AWS is asked, and with its id right after. One that is being
 * made, or stands, is taken as it is.
 * @throws TutorialError AWS_STACK_FAILED, AWS_REFUSED, AWS_CREDENTIALS, AWS_SILENT; CancelledError leaves the stack
 */
export async function raiseStack(
  clients: AwsClients,
  account: string,
  request: AwsRequest,
  { ledger, clock, today, session }: Site,
  watch: AwsWatch,
): Promise<AwsStackResource> {
  const name = stackNameOf(session);
  const now = today();
  const intended: AwsStackResource = {
    kind: 'aws-stack',
    id: `aws/${name}`,
    owner: request.owner,
    account,
    region: clients.region,
    name,
    session,
    stackId: null,
    since: now.toISOString(),
    expiresAt: new Date(now.getTime() + LIFE_MS).toISOString(),
    usdPerHour: request.usdPerHour,
  };
  const before = await describeStack(clients, name);
  if (before === null) await ledger.intend(intended);
  const stackId = before?.StackId ?? (await create(clients, intended, request));
  const made = { ...intended, stackId, ...(before === null ? {} : timesOf(before)) };
  await ledger.created(made);
  const stack = await followStack(clients, stackId, 'CREATE_IN_PROGRESS', { ...watch, clock });
  if (stack?.StackStatus === 'CREATE_COMPLETE') return made;
  throw await failureOf(clients, stack ?? ({ StackId: stackId, StackName: name } as Stack));
}

/** When a stack was made, and until when it was meant to stand. */
export function timesOf(stack: Stack): Partial<Pick<AwsStackResource, 'since' | 'expiresAt'>> {
  const since = stack.CreationTime?.toISOString();
  const expiresAt = tagOf(stack, TAGS.expires);
  return {
    ...(since === undefined ? {} : { since }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

async function create(
  clients: AwsClients,
  { name, session, expiresAt }: AwsStackResource,
  { name: named, parameters: given, template }: AwsRequest,
): Promise<string> {
  const { sdk, cloudformation } = clients;
  // Several sessions in one account must not want the same names.
  const parameters = { ...given, ...(named === null ? {} : { Name: `${named}-${session}` }) };
  const input = {
    StackName: name,
    TemplateBody: template,
    Parameters: Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({
      ParameterKey,
      ParameterValue,
    })),
    // The same for every attempt, so that one whose answer was lost makes no second stack.
    ClientRequestToken: name,
    OnFailure: 'DELETE' as const,
    TimeoutInMinutes: TIMEOUT_MINUTES,
    Tags: [
      { Key: TAGS.project, Value: PROJECT },
      { Key: TAGS.session, Value: session },
      { Key: TAGS.expires, Value: expiresAt },
    ],
  };
  try {
    const { StackId } = await cloudformation.send(new sdk.CreateStackCommand(input));
    if (StackId !== undefined) return StackId;
  } catch (error) {
    if (nameOf(error) !== 'AlreadyExistsException') {
      return told('cloudformation:CreateStack', Promise.reject(error as Error));
    }
  }
  // It was made by an attempt whose answer never came.
  const stack = await describeStack(clients, name);
  return stack?.StackId ?? name;
}
