import type { Message } from '../../src/contract/message.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { formatUsd } from '../prices.ts';
import { recordChoices, typedFlags } from '../recorded-choices.ts';
import { msg } from '../text/index.ts';
import { accessOf } from './access.ts';
import { cacheOf } from './cache.ts';
import { databaseOf } from './database.ts';
import { estimatesOf } from './estimate.ts';
import type { Access, Made, Output, Parameter } from './made.ts';
import { networkOf } from './network.ts';
import { notesOn } from './notes.ts';
import { outputsOf } from './outputs.ts';
import { logGroupsOf, parametersOf, streamsOf } from './upkeep.ts';

/** Everything that choices come to on AWS. Whoever prints it decides nothing. */
export interface AwsPlan {
  /** As the choices would be typed; no secret, and no name of a file. */
  readonly typed: string;
  /** What a stack, and all that needs a name, is called; lower case. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** In the order in which it can be made. */
  readonly made: readonly Made[];
  readonly outputs: readonly Output[];
  /** What it costs. */
  readonly costs: readonly Message[];
  /** What of the choices is left out, and why. */
  readonly notes: readonly Message[];
}

/** What a name may be long, so that an id with a user's name behind it is none too long for AWS. */
const LONGEST_NAME = 30;
/** A name that others need as it is, among them a user that signs in by IAM. */
const LONGEST_EXACT = 40;

/** The plan of choices that the rules of AWS let pass. Pure. */
export function planOf(choices: CacheChoices, access: Access = 'vpc'): AwsPlan {
  const made = [
    ...networkOf(choices, access),
    ...accessOf(choices),
    ...logGroupsOf(choices),
    ...parametersOf(choices),
    cacheOf(choices, access),
    ...databaseOf(),
  ];
  const secrets = made.filter(({ kind }) => kind === 'secret').length;
  return {
    typed: typedOf(choices),
    name: nameOf(choices),
    parameters: parametersAsked(choices),
    made,
    outputs: outputsOf(choices, made),
    costs: costsOf(choices, secrets),
    notes: notesOn(choices),
  };
}

/** The choices as they would be typed. A backup's file is of this machine alone. */
function typedOf(choices: CacheChoices): string {
  const recorded = recordChoices(choices.asked, choices.users);
  return ['create-redis', ...typedFlags({ ...recorded, 'from-backup': null })].join(' ');
}

function nameOf({ name, users }: CacheChoices): string {
  const most = users.length > 0 ? LONGEST_NAME : LONGEST_EXACT;
  return name.toLowerCase().slice(0, most).replace(/-$/, '');
}

function parametersAsked(choices: CacheChoices): readonly Parameter[] {
  const { asked, serverless } = choices;
  return [
    { id: 'Name', usual: nameOf(choices), why: msg('export.param.Name') },
    { id: 'VpcId', usual: asked.vpc, why: msg('export.param.VpcId') },
    {
      id: 'SubnetIds',
      usual: null,
      why: msg(serverless ? 'export.param.SubnetIds.serverless' : 'export.param.SubnetIds'),
      ...(serverless ? { most: 2 } : {}),
    },
    { id: 'LearnerCidr', usual: '', why: msg('export.param.LearnerCidr') },
    { id: 'MySqlVersion', usual: '8.4', exact: '8.4.8', why: msg('export.param.MySqlVersion') },
    ...streamsOf(choices).map((id): Parameter => {
      const slow = id === 'SlowLogStream';
      const why = msg(slow ? 'export.param.SlowLogStream' : 'export.param.EngineLogStream');
      return { id, usual: null, why };
    }),
  ];
}

function costsOf(choices: CacheChoices, secrets: number): readonly Message[] {
  const estimates = estimatesOf(choices, secrets);
  const costs = estimates.map(({ region: id, usd }) => {
    const region = msg(`create-page.cost.${id}`);
    if (usd === null) {
      const type = choices.serverless ? msg('create-page.value.serverless') : choices.nodeType;
      return msg('export.head.cost.unknown', { type, region });
    }
    const key = choices.serverless ? 'export.head.cost.least' : 'export.head.cost';
    return msg(key, {
      region,
      read: usd.read,
      hour: formatUsd(usd.hour, 'hour'),
      month: formatUsd(usd.month, 'month'),
    });
  });
  return [
    ...costs,
    ...(estimates.some(({ usd }) => usd !== null) ? [msg('export.head.cost.basis')] : []),
    ...(choices.asked.durability === 'none' ? [] : [msg('export.head.cost.durable')]),
  ];
}
