import type { OptionSet } from '#tutorial';
import { msg } from './text.ts';
import { checkPatterns, PATTERN_IDS } from './patterns.ts';

/** Choices of the lab. */
export const options = {
  patterns: {
    type: 'text',
    placeholder: 'names',
    default: PATTERN_IDS.join(','),
    check: checkPatterns,
    help: msg('lab.four-patterns.option.patterns'),
  },
  keys: {
    type: 'integer',
    placeholder: 'number',
    default: 300,
    min: 30,
    max: 20_000,
    help: msg('lab.four-patterns.option.keys'),
  },
  seconds: {
    type: 'integer',
    placeholder: 'seconds',
    default: 5,
    min: 2,
    max: 60,
    help: msg('lab.four-patterns.option.seconds'),
  },
  shards: {
    type: 'integer',
    placeholder: 'number',
    default: 3,
    // A majority of the primaries must be left to vote for a replica.
    min: 3,
    max: 6,
    help: msg('lab.four-patterns.option.shards'),
  },
  replicas: {
    type: 'integer',
    placeholder: 'number',
    default: 1,
    min: 1,
    max: 3,
    help: msg('lab.four-patterns.option.replicas'),
  },
} as const satisfies OptionSet;
