import type { CacheChoices } from '../cache-choices.ts';
import { loginsOf, type Login } from './access.ts';
import { parametersOf, templateOf } from './cloudformation.ts';
import { estimatesOf, type Estimate } from './estimate.ts';
import { planOf } from './plan.ts';
import type { Access } from './made.ts';
import type { ParameterId } from './value.ts';
import { atLeast } from '../versions.ts';
import { writeYaml } from './yaml.ts';

/** What CloudFormation is asked to make of choices. */
export interface StackPlan {
  /** The template that is exported, without its comments: AWS keeps no text but ASCII. */
  readonly template: string;
  /** What the template asks for. */
  readonly parameters: readonly ParameterId[];
  /** How many subnets it takes; null for any number. */
  readonly mostSubnets: number | null;
  /** What all that needs a name is called. */
  readonly name: string;
  /** How many resources it makes. */
  readonly resources: number;
  /** Who may sign in to the cache, and the output that names the secret with the password. */
  readonly logins: readonly Login[];
  /** From where the cache can be reached. */
  readonly access: Access;
  /** What it costs, by Region. */
  readonly estimates: readonly Estimate[];
}

/** The stack of choices that the rules of AWS let pass. Pure; `opened` where MySQL is opened to an address. */
export function stackOf(choices: CacheChoices, opened: boolean): StackPlan {
  const access = opened && canBePublic(choices) ? 'public' : 'vpc';
  const plan = planOf(choices, access);
  const subnets = plan.parameters.find(({ id }) => id === 'SubnetIds');
  const secrets = plan.made.filter(({ kind }) => kind === 'secret').length;
  return {
    template: writeYaml(templateOf(plan), () => []),
    parameters: parametersOf(plan).map(({ id }) => id),
    mostSubnets: subnets?.most ?? null,
    name: plan.name,
    resources: plan.made.filter(({ when }) => when === undefined || opened).length,
    logins: loginsOf(choices),
    access,
    estimates: estimatesOf(choices, secrets),
  };
}

/**
 * Whether AWS gives a cache like this a public address: serverless, Valkey from 9 on, all of whose users sign in by IAM.
 * Sources: AWS's announcement of public access for serverless caches, 29 September 2026; the history of CloudFormation's
 * resource types, 8 October 2026 (ConnectionType).
 */
function canBePublic({ engine, serverless, users, version }: CacheChoices): boolean {
  const byIam = users.length > 0 && users.every((user) => user.authentication === 'iam');
  return serverless && engine === 'valkey' && atLeast(version, '9.0') && byIam;
}
