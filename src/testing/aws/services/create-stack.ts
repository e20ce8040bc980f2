import type { CreateStackCommandOutput, CreateStackInput } from '@aws-sdk/client-cloudformation';
import type { Region } from '../region.ts';
import { NETWORK } from '../script.ts';
import { uuid } from '../stack/make.ts';
import { parametersOf } from '../stack/parameters.ts';
import { planOf, stackArn, type Planned } from '../stack/plan.ts';
import { refusalOf } from '../stack/refusals.ts';
import { Stack, type Obstacles } from '../stack/stack.ts';
import { readTemplate, type Template } from '../stack/template.ts';
import { invalid, Refusal } from '../wire/refusal.ts';
import { requireFaked, type Answer } from './operation.ts';

const NAME = '[a-zA-Z][-a-zA-Z0-9]*';
const MOST_TAGS = 50;

/** CreateStack. The template is read, and its functions are carried out. */
export const createStack: Answer<CreateStackInput, CreateStackCommandOutput> = (input, region) => {
  requireFaked(input, [
    ...([
      'Capabilities',
      'ClientRequestToken',
      'DisableRollback',
      'EnableTerminationProtection',
    ] as const),
    ...([
      'OnFailure',
      'Parameters',
      'StackName',
      'Tags',
      'TemplateBody',
      'TimeoutInMinutes',
    ] as const),
  ]);
  const { ClientRequestToken: token = null, Parameters = [], StackName: name = '' } = input;
  const now = region.time.now();
  requireName(name);
  requireSound(input);
  const before = region.stack(name);
  if (before !== undefined) {
    // The same request once more: its answer was lost on the way.
    if (token !== null && before.request.token === token) return { StackId: before.request.id };
    throw new Refusal('AlreadyExistsException', `Stack [${name}] already exists`);
  }
  const template = readTemplate(input.TemplateBody ?? '');
  const parameters = parametersOf(template, Parameters);
  const id = stackArn(region.account, region.name, name, uuid());
  const plan = planOf(template, {
    account: region.account,
    region: region.name,
    stackName: name,
    stackId: id,
    parameters,
    place: (resource) => ({
      endpoint: region.script.endpoints?.[resource] ?? null,
      secret: region.script.secrets?.[resource] ?? null,
    }),
  });
  const request = {
    name,
    id,
    token,
    description: template.description,
    parameters: [...parameters].map(([ParameterKey, value]) => ({
      ParameterKey,
      ParameterValue: template.parameters[ParameterKey]?.NoEcho === true ? '****' : value,
    })),
    tags: input.Tags ?? [],
    onFailure: input.OnFailure ?? (input.DisableRollback === true ? 'DO_NOTHING' : 'ROLLBACK'),
    terminationProtection: input.EnableTerminationProtection ?? false,
    timeoutMinutes: input.TimeoutInMinutes ?? null,
  } as const;
  const obstacles = obstaclesOf(region, template, parameters, plan.resources);
  region.stacks.push(new Stack(request, plan, obstacles, now));
  return { StackId: id };
};

function requireName(name: string): void {
  if (new RegExp(`^${NAME}$`).test(name) && name.length <= 128) return;
  const wrong = new RegExp(`^${NAME}$`).test(name)
    ? 'Member must have length less than or equal to 128'
    : `Member must satisfy regular expression pattern: ${NAME}`;
  throw invalid(
    `1 validation error detected: Value '${name}' at 'stackName' failed to satisfy constraint: ${wrong}`,
  );
}

function requireSound({
  DisableRollback,
  OnFailure,
  Tags = [],
  TemplateBody,
}: CreateStackInput): void {
  if (TemplateBody === undefined) {
    throw invalid('Either Template URL or Template Body must be specified.');
  }
  if (DisableRollback !== undefined && OnFailure !== undefined) {
    throw invalid('You cannot specify both DisableRollback and OnFailure');
  }
  if (Tags.length > MOST_TAGS) {
    throw invalid(
      `1 validation error detected: Value at 'tags' failed to satisfy constraint: Member must have length less than or equal to ${MOST_TAGS}`,
    );
  }
  const keys = Tags.map(({ Key }) => Key);
  if (new Set(keys).size < keys.length) throw invalid('Duplicate tag keys found.');
  const reserved = Tags.find(({ Key }) => Key?.toLowerCase().startsWith('aws:') === true);
  if (reserved !== undefined) {
    throw invalid('aws: prefixed tag key names are not allowed for external use.');
  }
}

function obstaclesOf(
  region: Region,
  template: Template,
  parameters: ReadonlyMap<string, string>,
  resources: readonly Planned[],
): Obstacles {
  const { failing = {}, noNetwork = false } = region.script;
  const secrets = resources.flatMap(({ made: { secret } }) =>
    secret === undefined ? [] : [secret],
  );
  const broken = resources.flatMap((one) => {
    const reason = failing[one.id] ?? refusalOf(one, [...region.secrets(), ...secrets]);
    return reason === null ? [] : [[one.id, reason] as const];
  });
  return {
    failing: new Map(broken),
    undeletable: (id) => region.undeletable(id),
    beforeAll: unknownNetwork(template, parameters, noNetwork),
  };
}

/** CloudFormation looks whether VPCs and subnets exist, after it has answered. */
function unknownNetwork(
  { parameters: declared }: Template,
  parameters: ReadonlyMap<string, string>,
  noNetwork: boolean,
): string | null {
  const known: readonly string[] = noNetwork ? [] : [NETWORK.vpcId, ...NETWORK.subnetIds];
  const unknown = [...parameters].flatMap(([name, text]) =>
    /AWS::EC2::(VPC|Subnet)::Id/.test(declared[name]?.Type ?? '')
      ? text
          .split(',')
          .map((one) => one.trim())
          .filter((one) => !known.includes(one))
          .map((one) => `parameter value ${one} for parameter name ${name} does not exist`)
      : [],
  );
  return unknown.length === 0 ? null : `Parameter validation failed: ${unknown.join(', ')}.`;
}
