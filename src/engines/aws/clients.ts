import { CancelledError, TutorialError } from '../../contract/errors.ts';
import { holds } from '../waits/holds.ts';
import { told } from './errors.ts';
import { loadSdk } from './load.ts';
import type * as Sdk from './sdk.ts';

/** Clients of one Region. Where they connect, and as whom, is the SDK's own affair: its variables and profiles. */
export interface AwsClients {
  readonly sdk: typeof Sdk;
  readonly region: string;
  readonly sts: Sdk.STSClient;
  readonly cloudformation: Sdk.CloudFormationClient;
  readonly secrets: Sdk.SecretsManagerClient;
  readonly tagging: Sdk.ResourceGroupsTaggingAPIClient;
  readonly elasticache: Sdk.ElastiCacheClient;
  readonly rds: Sdk.RDSClient;
}

/** No answer of AWS's is waited for longer than this, in ms; the SDK tries twice more. */
const TIMES = { connectionTimeout: 5000, requestTimeout: 30_000 };

/**
 * Clients of a Region, or of the one that the SDK finds in its variables and profiles.
 * @throws TutorialError AWS_REGION_MISSING
 */
export async function awsClients(wanted: string | null, times = TIMES): Promise<AwsClients> {
  const sdk = await loadSdk();
  // Without the word the SDK only warns, and goes on waiting.
  const requestHandler = { ...times, throwOnRequestTimeout: true };
  const shared = { requestHandler, ...(wanted === null ? {} : { region: wanted }) };
  const sts = held(new sdk.STSClient(shared));
  const region = await regionOf(sts);
  const config = { ...shared, region };
  return {
    sdk,
    region,
    sts,
    cloudformation: held(new sdk.CloudFormationClient(config)),
    secrets: held(new sdk.SecretsManagerClient(config)),
    tagging: held(new sdk.ResourceGroupsTaggingAPIClient(config)),
    elasticache: held(new sdk.ElastiCacheClient(config)),
    rds: held(new sdk.RDSClient(config)),
  };
}

/** A client whose questions are given up with every other wait. */
function held<C extends { readonly config: { readonly requestHandler: Handler } }>(client: C): C {
  const { requestHandler } = client.config;
  const handle = requestHandler.handle.bind(requestHandler);
  requestHandler.handle = async (request, options) => {
    const given = new AbortController();
    const letGo = holds.hold(() => {
      given.abort();
    });
    try {
      return await handle(request, { ...options, abortSignal: given.signal });
    } catch (error) {
      throw given.signal.aborted ? new CancelledError() : error;
    } finally {
      letGo();
    }
  };
  return client;
}

type Handler = Sdk.STSClient['config']['requestHandler'];

async function regionOf(sts: Sdk.STSClient): Promise<string> {
  try {
    return await sts.config.region();
  } catch {
    throw new TutorialError('AWS_REGION_MISSING');
  }
}

/** Who asks, as AWS tells it. */
export interface Caller {
  /** Twelve digits. */
  readonly account: string;
  readonly arn: string;
}

/** Whose credentials the SDK found. @throws TutorialError AWS_CREDENTIALS, AWS_REFUSED, AWS_SILENT */
export async function callerOf({ sdk, sts }: AwsClients): Promise<Caller> {
  const { Account = '', Arn = '' } = await told(
    'sts:GetCallerIdentity',
    sts.send(new sdk.GetCallerIdentityCommand({})),
  );
  return { account: Account, arn: Arn };
}
