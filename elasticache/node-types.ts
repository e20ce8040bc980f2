import type { Message } from '../src/contract/message.ts';
import { msg } from './text/index.ts';

/**
 * The parameter maxmemory of the node types in bytes, from the Amazon ElastiCache User Guide, "Valkey node-type
 * specific parameters" and "Redis OSS node-type specific parameters" (the two tables agree where both have a type).
 * M7g and R7g have the sizes of M6g and R6g there, R6gd those of R6g from xlarge up.
 */
const BYTES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  t1: { micro: 142_606_336 },
  t2: { micro: 581_959_680, small: 1_665_138_688, medium: 3_461_349_376 },
  t3: { micro: 536_870_912, small: 1_471_026_299, medium: 3_317_862_236 },
  t4g: { micro: 536_870_912, small: 1_471_026_299, medium: 3_317_862_236 },
  m5: {
    large: 6_854_542_746,
    xlarge: 13_891_921_715,
    '2xlarge': 27_966_669_210,
    '4xlarge': 56_116_178_125,
    '12xlarge': 168_715_971_994,
    '24xlarge': 337_500_562_842,
  },
  m6g: {
    large: 6_854_542_746,
    xlarge: 13_891_921_715,
    '2xlarge': 27_966_669_210,
    '4xlarge': 56_116_178_125,
    '8xlarge': 111_325_552_312,
    '12xlarge': 168_715_971_994,
    '16xlarge': 225_000_375_228,
  },
  r5: {
    large: 14_037_181_030,
    xlarge: 28_261_849_702,
    '2xlarge': 56_711_183_565,
    '4xlarge': 113_609_865_216,
    '12xlarge': 341_206_346_547,
    '24xlarge': 682_485_973_811,
  },
  r6g: {
    large: 14_037_181_030,
    xlarge: 28_261_849_702,
    '2xlarge': 56_711_183_565,
    '4xlarge': 113_609_865_216,
    '8xlarge': 225_000_375_228,
    '12xlarge': 341_206_346_547,
    '16xlarge': 450_000_750_456,
  },
  c7gn: {
    large: 3_317_862_236,
    xlarge: 6_854_542_746,
    '2xlarge': 13_891_921_715,
    '4xlarge': 27_966_669_210,
    '8xlarge': 56_116_178_125,
    '12xlarge': 84_357_985_997,
    '16xlarge': 113_609_865_216,
  },
};

const SAME_SIZES: Readonly<Record<string, string>> = { m7g: 'm6g', r7g: 'r6g', r6gd: 'r6g' };

/** A node type in its parts. */
export interface NodeType {
  /** For example `t4g`. */
  readonly family: string;
  /** For example `micro`. */
  readonly size: string;
}

/** The parts of a node type such as `cache.t4g.micro`; null when it is not written like one. */
export function parseNodeType(text: string): NodeType | null {
  const match = /^cache\.([a-z]\d[a-z]*)\.([a-z0-9]+)$/.exec(text);
  return match?.[1] === undefined || match[2] === undefined
    ? null
    : { family: match[1], size: match[2] };
}

/** What is wrong with the way a node type is written. */
export function checkNodeType(text: string): Message | undefined {
  return parseNodeType(text) === null ? msg('create-page.node-type.wrong') : undefined;
}

/** The parameter maxmemory of a node type in bytes; null when the table does not have the type. */
export function maxmemoryOf(nodeType: string): number | null {
  const parts = parseNodeType(nodeType);
  if (parts === null || (parts.family === 'r6gd' && parts.size === 'large')) return null;
  return BYTES[SAME_SIZES[parts.family] ?? parts.family]?.[parts.size] ?? null;
}

/** True for burstable types, which lack what needs a steady processor. */
export function isBurstable(nodeType: string): boolean {
  return parseNodeType(nodeType)?.family.startsWith('t') === true;
}
