import { CLOUDFORMATION, ENDPOINTS } from './cloudformation-names.ts';
import { commented } from './comment.ts';
import { headOf, type Say } from './head.ts';
import type { Made, Output, Parameter } from './made.ts';
import { TAG } from './made.ts';
import type { AwsPlan } from './plan.ts';
import {
  entriesOf,
  isList,
  isRef,
  type Input,
  type ParameterId,
  type Ref,
  type Value,
} from './value.ts';
import { writeYaml, type Tree } from './yaml.ts';

type Mapping = Readonly<Record<string, Tree>>;

/** A plan as a CloudFormation template in YAML. */
export function cloudformation(plan: AwsPlan, say: Say): string {
  const comments = new Map<string, readonly string[]>();
  for (const { id, why } of plan.parameters) comments.set(`Parameters/${id}`, commented(say(why)));
  for (const made of plan.made) {
    for (const { at, text } of made.comments) {
      const place = at === null ? '' : `/Properties/${propertyOf(made, at)}`;
      comments.set(`Resources/${made.id}${place}`, commented(say(text)));
    }
  }
  for (const { id, why } of plan.outputs) comments.set(`Outputs/${id}`, commented(say(why)));
  const body = writeYaml(templateOf(plan), (place) => comments.get(place) ?? []);
  return `${headOf(plan, 'cloudformation', say).join('\n')}\n${body}`;
}

/** The template of a plan. */
export function templateOf(plan: AwsPlan): Tree {
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'elasticache-tutorial: a cache in front of MySQL',
    Parameters: Object.fromEntries(
      parametersOf(plan).map((parameter) => [parameter.id, parameterOf(parameter)]),
    ),
    Conditions: { LearnerCidrGiven: { 'Fn::Not': [{ 'Fn::Equals': [ref('LearnerCidr'), ''] }] } },
    Resources: resourcesOf(plan),
    Outputs: Object.fromEntries(
      plan.outputs.map((output) => [output.id, { Value: outputOf(output) }]),
    ),
  };
}

/** What the template asks for: CloudFormation gives most things a name itself. */
export function parametersOf(plan: AwsPlan): readonly Parameter[] {
  const named = /"Ref":"Name"|\$\{Name\}/.test(JSON.stringify(resourcesOf(plan)));
  return plan.parameters.filter(({ id }) => id !== 'Name' || named);
}

function resourcesOf({ made }: AwsPlan): Mapping {
  return Object.fromEntries(made.map((one) => [one.id, resourceOf(one)]));
}

const ref = (id: string): Mapping => ({ Ref: id });

/** How a parameter is asked for. Texts here are stored by AWS, which keeps ASCII only. */
const PARAMETERS: Readonly<Record<ParameterId, Mapping>> = {
  Name: {
    Type: 'String',
    AllowedPattern: '^[a-z](-?[a-z0-9])*$',
    MaxLength: 40,
    ConstraintDescription: 'lower-case letters, digits and single hyphens; a letter first',
  },
  VpcId: { Type: 'AWS::EC2::VPC::Id' },
  SubnetIds: { Type: 'List<AWS::EC2::Subnet::Id>' },
  LearnerCidr: {
    Type: 'String',
    AllowedPattern: String.raw`^$|^([0-9]{1,3}\.){3}[0-9]{1,3}/32$`,
    ConstraintDescription: 'one address followed by /32, or nothing',
  },
  MySqlVersion: { Type: 'String' },
  SlowLogStream: { Type: 'String' },
  EngineLogStream: { Type: 'String' },
};

function parameterOf({ id, exact, ...given }: Parameter): Tree {
  const usual = exact ?? given.usual;
  const { Type = 'String', ...limits } = PARAMETERS[id];
  return { Type, ...(usual === null ? {} : { Default: usual }), ...limits };
}

function resourceOf(made: Made): Tree {
  const { type, disposable = false, tags = 'Tags' } = CLOUDFORMATION[made.kind];
  return {
    Type: type,
    ...(made.when === undefined ? {} : { Condition: `${made.when}Given` }),
    ...(disposable ? { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' } : {}),
    Properties: {
      ...propertiesOf(made),
      ...(tags === 'none' ? {} : { Tags: [TAG] }),
    },
  };
}

/** The input of the SDK by the names of CloudFormation; a key that has none stays as it is. */
function propertiesOf(made: Made): Mapping {
  const { also = () => ({}), names = {} } = CLOUDFORMATION[made.kind];
  const properties = entriesOf({ ...made.input, ...also(made) }).flatMap(([key, value]) => {
    const name = names[key] === undefined ? key : names[key];
    return name === null ? [] : [[name, treeOf(value)] as const];
  });
  return Object.fromEntries(properties);
}

function propertyOf(made: Made, key: string): string {
  return CLOUDFORMATION[made.kind].names?.[key] ?? key;
}

function treeOf(value: Value): Tree {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(treeOf);
  return isRef(value) ? refOf(value) : inputOf(value);
}

function inputOf(input: Input): Mapping {
  return Object.fromEntries(entriesOf(input).map(([key, value]) => [key, treeOf(value)]));
}

function refOf(value: Ref): Tree {
  if ('given' in value) return ref(value.given);
  if ('whether' in value) return { 'Fn::If': [`${value.whether}Given`, true, false] };
  if ('secret' in value) {
    return { 'Fn::Sub': `{{resolve:secretsmanager:\${${value.secret}}:SecretString}}` };
  }
  if ('named' in value) {
    return value.named === '' ? ref('Name') : { 'Fn::Sub': `\${Name}${value.named}` };
  }
  return value.made.endsWith('SecurityGroup') ? attribute(value.made, 'GroupId') : ref(value.made);
}

function attribute(id: string, name: string): Mapping {
  return { 'Fn::GetAtt': [id, name] };
}

function outputOf(output: Output): Tree {
  if ('idOf' in output) return refOf({ made: output.idOf });
  if ('endpoint' in output) return attribute(output.made, ENDPOINTS[output.endpoint]);
  return output.secretOf === 'Database'
    ? attribute('Database', 'MasterUserSecret.SecretArn')
    : ref(output.secretOf);
}
