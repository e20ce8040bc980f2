import { defaultsOf, type OptionValue } from '../../src/contract/options.ts';
import { options } from './index.ts';

const DEFAULTS: Readonly<Record<string, OptionValue>> = defaultsOf(options);

/** True when a flag of create-redis has its default. Lists are compared by what they hold. */
export function isUsual(flag: string, value: OptionValue | undefined): boolean {
  return JSON.stringify(value) === JSON.stringify(DEFAULTS[flag]);
}
