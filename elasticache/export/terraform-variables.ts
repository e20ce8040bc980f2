import { msg } from '../text/index.ts';
import { commented } from './comment.ts';
import type { Block, Entry, Expression, Raw } from './hcl.ts';
import type { Say } from './head.ts';
import type { Made, Parameter, TAG } from './made.ts';
import type { AwsPlan } from './plan.ts';
import { snake } from './terraform-names.ts';
import type { ParameterId } from './value.ts';

const raw = (text: string): Raw => ({ raw: text });

/** The provider, with the tag of everything. 6 has all that 5.100 has. */
export function providerOf(tag: typeof TAG): readonly Entry[] {
  return [
    {
      block: 'terraform',
      body: [
        { name: 'required_version', value: '>= 1.5' },
        {
          block: 'required_providers',
          body: [
            {
              name: 'aws',
              value: raw('{ source = "hashicorp/aws", version = ">= 5.100, < 7.0" }'),
            },
          ],
        },
      ],
    },
    variable('region', 'us-east-1'),
    {
      block: 'provider',
      labels: ['aws'],
      body: [
        { name: 'region', value: raw('var.region') },
        {
          block: 'default_tags',
          body: [{ name: 'tags', value: raw(`{ ${tag.Key} = "${tag.Value}" }`) }],
        },
      ],
    },
  ];
}

/** What is asked for: the parameters, and the secrets, which Terraform does not generate. */
export function variablesOf(plan: AwsPlan, secrets: readonly Made[], say: Say): readonly Entry[] {
  const asked = plan.parameters.filter(({ id }) => id !== 'VpcId' && id !== 'SubnetIds');
  return [
    ...asked.flatMap((parameter) => [
      { comment: commented(say(parameter.why)) },
      variable(snake(parameter.id), parameter.usual, LIMITS[parameter.id] ?? null),
    ]),
    ...secrets.flatMap(({ id }) => [
      {
        comment: commented(
          say(
            msg(
              id === 'CacheToken' ? 'export.why.token.terraform' : 'export.why.password.terraform',
            ),
          ),
        ),
      },
      secretVariable(snake(id)),
    ]),
    ...subnetsOf(plan.parameters, say),
  ];
}

/** What a variable must be like; errors are shown by Terraform, in English as its own. */
const LIMITS: Partial<Record<ParameterId, readonly [condition: string, error: string]>> = {
  Name: [
    'can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 40',
    'Lower-case letters, digits and single hyphens; a letter first; at most 40.',
  ],
  LearnerCidr: [
    String.raw`var.learner_cidr == "" || can(regex("^([0-9]{1,3}\\.){3}[0-9]{1,3}/32$", var.learner_cidr))`,
    'One address followed by /32, or nothing.',
  ],
};

function variable(
  name: string,
  usual: string | null,
  limits: readonly [condition: string, error: string] | null = null,
): Block {
  return {
    block: 'variable',
    labels: [name],
    body: [
      { name: 'type', value: raw('string') },
      ...(usual === null ? [] : [{ name: 'default', value: usual }]),
      ...(limits === null ? [] : [validation(...limits)]),
    ],
  };
}

function validation(condition: string, error: string): Block {
  return {
    block: 'validation',
    body: [
      { name: 'condition', value: raw(condition) },
      { name: 'error_message', value: error },
    ],
  };
}

/** ElastiCache takes these characters in a token and in a password. */
function secretVariable(name: string): Block {
  return {
    block: 'variable',
    labels: [name],
    body: [
      { name: 'type', value: raw('string') },
      { name: 'sensitive', value: true },
      validation(
        `can(regex("^[A-Za-z0-9!&#$^<>-]{16,128}$", var.${name}))`,
        '16 to 128 letters, digits and ! & # $ ^ < > -',
      ),
    ],
  };
}

/** The VPC and its subnets, which Terraform finds by itself. */
function subnetsOf(parameters: readonly Parameter[], say: Say): readonly Entry[] {
  const vpc = parameters.find(({ id }) => id === 'VpcId');
  const subnets = parameters.find(({ id }) => id === 'SubnetIds');
  const chosen = vpc?.usual ?? null;
  const ids = 'data.aws_subnets.chosen.ids';
  const most = subnets?.most;
  const filter = (name: string, values: Expression): Block => ({
    block: 'filter',
    body: [
      { name: 'name', value: name },
      { name: 'values', value: values },
    ],
  });
  return [
    {
      block: 'data',
      labels: ['aws_vpc', 'chosen'],
      body: [chosen === null ? { name: 'default', value: true } : { name: 'id', value: chosen }],
    },
    ...(subnets === undefined ? [] : [{ comment: commented(say(subnets.why)) }]),
    {
      block: 'data',
      labels: ['aws_subnets', 'chosen'],
      body: [
        filter('vpc-id', [raw('data.aws_vpc.chosen.id')]),
        ...(chosen === null ? [filter('default-for-az', ['true'])] : []),
      ],
    },
    {
      block: 'locals',
      body: [
        {
          name: 'subnet_ids',
          value: raw(most === undefined ? ids : `slice(sort(${ids}), 0, ${most})`),
        },
      ],
    },
  ];
}
