import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import { familyOf } from '../versions.ts';
import { changedParameters } from '../parameters.ts';
import type { Made } from './made.ts';
import type { Input, ParameterId } from './value.ts';

/** True where the cache needs a parameter group of its own. */
export function needsGroup(choices: CacheChoices): boolean {
  return choices.asked['parameter-group'] === null && changedParameters(choices).length > 0;
}

/** The parameter group, where one is needed. */
export function parametersOf(choices: CacheChoices): readonly Made[] {
  if (!needsGroup(choices)) return [];
  const family = familyOf(choices.engine, choices.version);
  const name = { named: `-${family.replaceAll('.', '-')}` };
  const values = [
    ...changedParameters(choices).map(([name, value]) => [name, value] as const),
    ...(choices.clusterMode ? [['cluster-enabled', 'yes'] as const] : []),
  ];
  return [
    {
      id: 'CacheParameters',
      kind: 'parameterGroup',
      input: {
        CacheParameterGroupName: name,
        CacheParameterGroupFamily: family,
        Description: 'Parameters of the cache',
      },
      then: {
        CacheParameterGroupName: name,
        ParameterNameValues: values.map(([ParameterName, ParameterValue]) => ({
          ParameterName,
          ParameterValue,
        })),
      },
      comments: [{ at: null, text: msg('export.why.parameters') }],
    },
  ];
}

/** A log that is delivered. */
interface Log {
  readonly type: 'slow-log' | 'engine-log';
  readonly to: 'cloudwatch-logs' | 'kinesis-firehose';
  /** Of the group that is made. */
  readonly id: string;
  readonly stream: ParameterId;
}

function logsAsked(choices: CacheChoices): readonly Log[] {
  return (['slow-log', 'engine-log'] as const).flatMap((type): readonly Log[] => {
    const to = choices.asked[type];
    const id = type === 'slow-log' ? 'SlowLog' : 'EngineLog';
    return to === 'off' ? [] : [{ type, to, id, stream: `${id}Stream` }];
  });
}

/** Streams that must exist. */
export function streamsOf(choices: CacheChoices): readonly ParameterId[] {
  return logsAsked(choices)
    .filter(({ to }) => to === 'kinesis-firehose')
    .map(({ stream }) => stream);
}

/** The groups that logs are written to. */
export function logGroupsOf(choices: CacheChoices): readonly Made[] {
  return logsAsked(choices)
    .filter(({ to }) => to === 'cloudwatch-logs')
    .map(({ id, type }) => {
      const logGroupName = { named: `-${type}` };
      return {
        id,
        kind: 'logGroup',
        input: { logGroupName },
        then: { logGroupName, retentionInDays: 1 },
        comments: [{ at: null, text: msg('export.why.logs') }],
      };
    });
}

/** Where the cache delivers its logs to; undefined where it does not. */
export function logDeliveryOf(choices: CacheChoices): readonly Input[] | undefined {
  const logs = logsAsked(choices).map(({ type, to, id, stream }) => ({
    LogType: type,
    LogFormat: choices.asked['log-format'],
    DestinationType: to,
    DestinationDetails:
      to === 'cloudwatch-logs'
        ? { CloudWatchLogsDetails: { LogGroup: { made: id } } }
        : { KinesisFirehoseDetails: { DeliveryStream: { given: stream } } },
  }));
  return logs.length === 0 ? undefined : logs;
}
