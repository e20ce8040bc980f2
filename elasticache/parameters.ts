import type { CacheChoices } from './cache-choices.ts';
import { isUsual } from './options/usual.ts';

/** Choices that are parameters of a group and no properties of a cache, by what AWS calls them. */
const PARAMETERS = {
  'maxmemory-policy': 'maxmemory-policy',
  'reserved-memory-percent': 'reserved-memory-percent',
  'slow-log-threshold': 'slowlog-log-slower-than',
} as const;

/** A choice that is a parameter. */
type ParameterFlag = keyof typeof PARAMETERS;

/** The choices that are parameters. */
export const PARAMETER_FLAGS = Object.keys(PARAMETERS) as readonly ParameterFlag[];

/** Parameters that differ from those of a default group: name, value, and the choice. */
export function changedParameters(
  choices: CacheChoices,
): readonly (readonly [name: string, value: string, flag: ParameterFlag])[] {
  if (choices.engine === 'memcached' || choices.serverless) return [];
  return PARAMETER_FLAGS.flatMap((flag) => {
    const value = choices.asked[flag];
    return isUsual(flag, value) ? [] : [[PARAMETERS[flag], String(value), flag] as const];
  });
}
