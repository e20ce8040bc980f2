import {
  type Message,
  type RedisSpec,
  type StepContext,
  type Table,
  TutorialError,
} from '#tutorial';
import type { CacheChoices } from '../../elasticache/cache-choices.ts';
import { stackOf, type StackPlan } from '../../elasticache/export/stack.ts';
import { formatUsd } from '../../elasticache/prices.ts';
import { createNarrator } from '../kit/narrator.ts';
import { requestedRedis } from '../kit/requested-redis.ts';
import { msg } from './text.ts';

type Survey = Awaited<ReturnType<StepContext['engines']['aws']['survey']>>;

/**
 * Shows what would be made in the learner's account and what it costs, has the account's id typed, and makes it.
 * @throws TutorialError AWS_NETWORK_MISSING, AWS_ACCOUNT_UNCONFIRMED, and what the account's engine throws
 */
export async function raiseOnAws(choices: CacheChoices, ctx: StepContext): Promise<RedisSpec> {
  const { aws } = ctx.engines;
  const { account, from, subnets } = aws.settings;
  const { vpc } = choices.asked;
  if (vpc === null || subnets.length === 0) throw new TutorialError('AWS_NETWORK_MISSING');
  if (account === null && !ctx.ask.interactive) throw new TutorialError('AWS_ACCOUNT_UNCONFIRMED');
  const tell = createNarrator(ctx);
  const stack = stackOf(choices, from !== null);
  const survey = await aws.survey();
  tell.table(surveyTable(survey, stack, from));
  tell.say('warning', msg('create-redis.aws.costs'));
  if (account === null) await confirm(survey, ctx);
  const begin = ctx.clock.now();
  const { name } = await aws.raise(
    {
      owner: 'create-redis',
      template: stack.template,
      name: stack.parameters.includes('Name') ? stack.name : null,
      parameters: {
        VpcId: vpc,
        SubnetIds: subnets.slice(0, stack.mostSubnets ?? subnets.length).join(','),
        LearnerCidr: from ?? '',
      },
      usdPerHour: usdOf(stack, survey.region)?.hour ?? null,
    },
    {
      signal: ctx.signal,
      heard: ({ done, status, what }) => {
        if (status === 'CREATE_COMPLETE') {
          tell.progress('stack', msg('create-redis.aws.progress'), done, stack.resources, 'count');
        } else if (status === 'DELETE_COMPLETE') {
          tell.say('text', msg('create-redis.aws.taken-back', { what }));
        } else {
          tell.say('warning', msg('create-redis.aws.news', { what, status }));
        }
      },
    },
  );
  const seconds = { value: (ctx.clock.now() - begin) / 1000, unit: 's' } as const;
  tell.say('result', msg('create-redis.aws.made', { name, seconds }));
  const spec = requestedRedis(choices, 'create-redis');
  return { ...spec, ...loginOf(spec, stack, choices.serverless) };
}

/** The learner signs in as the user who may do most, as on this machine. */
function loginOf(
  { users }: RedisSpec,
  { logins }: StackPlan,
  serverless: boolean,
): Pick<RedisSpec, 'login'> {
  const login = logins.find(({ user }) => user === null || user.name === users[0]?.name);
  if (login === undefined) return {};
  const { secret, user } = login;
  // Who needs no password has no secret and no token.
  if (secret === null && user?.authentication !== 'iam') return {};
  const byIam = secret === null;
  const username = byIam ? (user?.name.toLowerCase() ?? null) : (user?.name ?? null);
  return { login: { username, secret, serverless } };
}

async function confirm({ account }: Survey, { ask }: StepContext): Promise<void> {
  const typed = await ask.typed(msg('create-redis.aws.question'));
  if (typed !== account) throw new TutorialError('AWS_ACCOUNT_UNCONFIRMED');
}

function usdOf({ estimates }: StackPlan, region: string): StackPlan['estimates'][number]['usd'] {
  return estimates.find((one) => one.region === region)?.usd ?? null;
}

function surveyTable(survey: Survey, stack: StackPlan, from: string | null): Table {
  const { account, arn, region } = survey;
  const usd = usdOf(stack, region);
  const costs: readonly (readonly [Message, Message | string])[] =
    usd === null
      ? [[msg('create-redis.aws.hour'), msg('create-redis.aws.unknown', { region })]]
      : [
          [
            msg('create-redis.aws.hour'),
            msg('create-redis.aws.usd', { usd: formatUsd(usd.hour, 'hour'), read: usd.read }),
          ],
          [
            msg('create-redis.aws.month'),
            msg('create-redis.aws.usd', { usd: formatUsd(usd.month, 'month'), read: usd.read }),
          ],
        ];
  return {
    id: 'aws',
    title: msg('create-redis.aws.title'),
    engines: [],
    columns: [
      { id: 'what', name: msg('create-redis.aws.what'), unit: 'text' },
      { id: 'value', name: msg('create-redis.aws.value'), unit: 'text' },
    ],
    rows: [
      [msg('create-redis.aws.account'), account],
      [msg('create-redis.aws.arn'), arn],
      [msg('create-redis.aws.region'), region],
      [msg('create-redis.aws.stack'), msg('create-redis.aws.resources', { n: stack.resources })],
      ...costs,
      [msg('create-redis.aws.time'), msg('create-redis.aws.minutes')],
      [msg('create-redis.aws.cache'), msg(`create-redis.aws.cache.${stack.access}`)],
      [
        msg('create-redis.aws.mysql'),
        from === null
          ? msg('create-redis.aws.mysql.inside')
          : msg('create-redis.aws.mysql.open', { from }),
      ],
    ],
    notes: [],
  };
}
