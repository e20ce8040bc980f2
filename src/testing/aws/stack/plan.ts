import { invalid, type Refusal } from '../wire/refusal.ts';
import { evaluate, holds, NO_VALUE, type Scope } from './functions.ts';
import type { Json, JsonObject } from './json.ts';
import type { Made, Place } from './make.ts';
import type { Template, Wanted } from './template.ts';
import { TYPES, type ResourceType } from './types.ts';

/** A resource that a stack will have. */
export interface Planned {
  readonly id: string;
  readonly typeName: string;
  readonly type: ResourceType;
  readonly made: Made;
  readonly properties: JsonObject;
  /** Ids of those that are made before it, and deleted after it. */
  readonly after: readonly string[];
  readonly deletionPolicy: string | null;
}

/** What a template comes to with its parameters. */
export interface Plan {
  readonly resources: readonly Planned[];
  readonly outputs: Readonly<Record<string, string>>;
}

/** Who makes a stack, and where. */
export interface Circumstances {
  readonly account: string;
  readonly region: string;
  readonly stackName: string;
  readonly stackId: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly place: (id: string) => Pick<Place, 'endpoint' | 'secret'>;
}

/** Carries out the functions of a template. @throws Refusal in CloudFormation's words */
export function planOf(template: Template, given: Circumstances): Plan {
  const unknown = template.resources.map(({ type }) => type).filter((type) => !(type in TYPES));
  if (unknown.length > 0) throw unrecognized(unknown);
  const planned = new Map<string, Planned>();
  const scope = scopeOf(template, given, planned);
  const wanted = template.resources.filter(
    ({ condition }) => condition === null || holds(condition, scope),
  );
  for (const one of inOrder(wanted)) planned.set(one.id, plannedOf(one, given, scope));
  const outputs = Object.entries(template.outputs).flatMap(([name, output]) => {
    const { Condition, Value = null } = output as JsonObject;
    if (typeof Condition === 'string' && !holds(Condition, scope)) return [];
    const value = evaluate(Value, scope);
    return [[name, typeof value === 'string' ? value : JSON.stringify(value)] as const];
  });
  return { resources: [...planned.values()], outputs: Object.fromEntries(outputs) };
}

function unrecognized(types: readonly string[]): Refusal {
  const names = [...new Set(types)].join(', ');
  return invalid(`Template format error: Unrecognized resource types: [${names}]`);
}

function plannedOf(one: Wanted, given: Circumstances, scope: Scope): Planned {
  const type = TYPES[one.type];
  if (type === undefined) throw unrecognized([one.type]);
  const properties = evaluate(one.properties, scope) as JsonObject;
  const { account, region, stackName } = given;
  const place = { account, region, stackName, id: one.id, properties, ...given.place(one.id) };
  return {
    id: one.id,
    typeName: one.type,
    type,
    made: type.make(place),
    properties,
    after: one.after,
    deletionPolicy: one.deletionPolicy,
  };
}

function scopeOf(
  template: Template,
  given: Circumstances,
  planned: ReadonlyMap<string, Planned>,
): Scope {
  const pseudo: Readonly<Record<string, Json>> = {
    'AWS::AccountId': given.account,
    'AWS::NoValue': NO_VALUE,
    'AWS::Partition': 'aws',
    'AWS::Region': given.region,
    'AWS::StackId': given.stackId,
    'AWS::StackName': given.stackName,
    'AWS::URLSuffix': 'amazonaws.com',
  };
  const resource = (id: string): Planned => {
    const found = planned.get(id);
    if (found === undefined) {
      throw invalid(
        `Template format error: Unresolved resource dependencies [${id}] in the Resources block of the template`,
      );
    }
    return found;
  };
  return {
    conditions: template.conditions,
    ref: (name) => {
      const text = given.parameters.get(name);
      if (text === undefined) return pseudo[name] ?? resource(name).made.physicalId;
      return template.parameters[name]?.Type.includes('List') === true
        ? text.split(',').map((one) => one.trim())
        : text;
    },
    attribute: (id, name) => {
      const { made } = resource(id);
      const value = made.attributes[name];
      if (value !== undefined) return value;
      throw invalid(
        `Template error: resource ${id} does not support attribute type ${name} in Fn::GetAtt`,
      );
    },
  };
}

/** Each after those that it needs. */
function inOrder(wanted: readonly Wanted[]): readonly Wanted[] {
  const order: Wanted[] = [];
  let left = wanted;
  while (left.length > 0) {
    const ready = left.filter(({ after }) => !left.some(({ id }) => after.includes(id)));
    if (ready.length === 0) {
      const names = left.map(({ id }) => id).join(', ');
      throw invalid(`Circular dependency between resources: [${names}]`);
    }
    order.push(...ready);
    left = left.filter((one) => !ready.includes(one));
  }
  return order;
}

/** The ARN of a stack. */
export function stackArn(account: string, region: string, name: string, id: string): string {
  return `arn:aws:cloudformation:${region}:${account}:stack/${name}/${id}`;
}
