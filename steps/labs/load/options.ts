import type { IntegerOption, Message, TextOption } from '#tutorial';
import { msg } from './text.ts';
import { MOST_KEYS } from './workload.ts';

/** Exponents that web traffic is known to have lie near 0.8 to 1.2; more than this is one key and no crowd. */
const MOST_EXPONENT = 3;

/** What is wrong with an exponent that was typed. */
function checkExponent(text: string): Message | undefined {
  return /^\d+(?:\.\d+)?$/.test(text) && Number(text) <= MOST_EXPONENT
    ? undefined
    : msg('lab.load.option.zipf.wrong', { most: MOST_EXPONENT });
}

function integer(of: Omit<IntegerOption, 'type'> & { readonly default: number }) {
  return { type: 'integer', ...of } as const;
}

/** The choices of the lab load. */
export const options = {
  readers: integer({
    placeholder: 'number',
    default: 50,
    min: 1,
    max: 1000,
    help: msg('lab.load.option.readers'),
  }),
  rate: integer({
    placeholder: 'reads',
    default: 400,
    min: 10,
    max: 20_000,
    help: msg('lab.load.option.rate'),
  }),
  seconds: integer({
    placeholder: 'seconds',
    default: 12,
    min: 3,
    max: 600,
    help: msg('lab.load.option.seconds'),
  }),
  keys: integer({
    placeholder: 'number',
    default: 1000,
    min: 1,
    max: MOST_KEYS,
    help: msg('lab.load.option.keys'),
  }),
  ttl: integer({
    placeholder: 'seconds',
    default: 2,
    min: 1,
    max: 60,
    help: msg('lab.load.option.ttl'),
  }),
  zipf: {
    type: 'text',
    placeholder: 'exponent',
    default: '1',
    check: checkExponent,
    help: msg('lab.load.option.zipf'),
  } satisfies TextOption,
} as const;
