import { CloudFormationClient, type Stack } from '@aws-sdk/client-cloudformation';
import * as cloudformation from '@aws-sdk/client-cloudformation';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { STSClient } from '@aws-sdk/client-sts';
import { exported } from '../../../elasticache/export/index.ts';
import { sayIn, SETS } from '../../../elasticache/export/sets-fixture.ts';
import { FakeAws } from './fake-aws.ts';
import { NETWORK, type Script } from './script.ts';

/** The parameters that every exported template asks for. */
export const PARAMETERS = [
  { ParameterKey: 'VpcId', ParameterValue: NETWORK.vpcId },
  { ParameterKey: 'SubnetIds', ParameterValue: NETWORK.subnetIds.join(',') },
];

/** The exported template of a set of choices. */
export function templateOf(set: keyof typeof SETS): string {
  const choices = SETS[set];
  if (choices === undefined) throw new Error(`no set ${set}`);
  return exported(choices, 'cloudformation', sayIn('en'));
}

/** A fake and the SDK's own clients of it. */
export async function openAws(
  script: Script = {},
  options: { region?: string; key?: string } = {},
) {
  const aws = await FakeAws.open(script);
  const config = {
    region: options.region ?? 'us-east-1',
    endpoint: aws.url,
    credentials: { accessKeyId: options.key ?? 'AKIDLEARNER', secretAccessKey: 'none' },
  };
  const stacks = new CloudFormationClient(config);
  const look = async (StackName: string): Promise<Stack> => {
    const { Stacks = [] } = await stacks.send(
      new cloudformation.DescribeStacksCommand({ StackName }),
    );
    const [stack] = Stacks;
    if (stack === undefined) throw new Error('no stack');
    return stack;
  };
  return {
    aws,
    config,
    stacks,
    sts: new STSClient(config),
    secrets: new SecretsManagerClient(config),
    look,
    /** Creates a stack of a set of choices. @returns its id */
    create: async (
      input: Partial<cloudformation.CreateStackInput> = {},
      set: keyof typeof SETS = 'one-node',
    ): Promise<string> => {
      const { StackId = '' } = await stacks.send(
        new cloudformation.CreateStackCommand({
          StackName: 'tutorial',
          TemplateBody: templateOf(set),
          Parameters: PARAMETERS,
          ...input,
        }),
      );
      return StackId;
    },
    /** The words of each event, the oldest first. */
    events: async (StackName: string): Promise<readonly string[]> => {
      const { StackEvents = [] } = await stacks.send(
        new cloudformation.DescribeStackEventsCommand({ StackName }),
      );
      return StackEvents.toReversed().map(
        ({ LogicalResourceId = '', ResourceStatus = '', ResourceStatusReason }) =>
          [LogicalResourceId, ResourceStatus, ResourceStatusReason].filter(Boolean).join(' '),
      );
    },
    /** How AWS calls a resource of a stack. */
    physicalId: async (StackName: string, LogicalResourceId: string): Promise<string> => {
      const { StackResources = [] } = await stacks.send(
        new cloudformation.DescribeStackResourcesCommand({ StackName, LogicalResourceId }),
      );
      return StackResources[0]?.PhysicalResourceId ?? '';
    },
    delete: (StackName: string) =>
      stacks.send(new cloudformation.DeleteStackCommand({ StackName })),
    [Symbol.asyncDispose]: () => aws[Symbol.asyncDispose](),
  };
}

/** A fake and the SDK's own clients of it. */
export type Aws = Awaited<ReturnType<typeof openAws>>;
