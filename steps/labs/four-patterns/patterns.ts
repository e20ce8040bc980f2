import type { Message } from '#tutorial';
import { msg } from './text.ts';

/** The four patterns of the create page, by what `--patterns` calls them. */
export const PATTERN_IDS = ['off', 'off-replicas', 'on', 'on-replicas'] as const;

/** One pattern's id. */
export type PatternId = (typeof PATTERN_IDS)[number];

/** A pattern with its size. */
export interface Pattern {
  readonly id: PatternId;
  readonly clusterMode: boolean;
  /** 1 without cluster mode. */
  readonly shards: number;
  /** For each shard. */
  readonly replicas: number;
}

/** What is between the ids of `--patterns`. */
const SEPARATOR = ',';

/** What is wrong with a value of `--patterns`, or undefined. */
export function checkPatterns(value: string): Message | undefined {
  const names = value.split(SEPARATOR);
  if (names.every((name) => PATTERN_IDS.some((id) => id === name))) return undefined;
  return msg('lab.four-patterns.option.patterns.bad', { values: PATTERN_IDS.join(', ') });
}

/** The patterns of a value of `--patterns`, each once and in the order of the page. */
export function patternsOf(
  value: string,
  { shards, replicas }: { readonly shards: number; readonly replicas: number },
): readonly Pattern[] {
  const names = new Set(value.split(SEPARATOR));
  return PATTERN_IDS.filter((id) => names.has(id)).map((id) => {
    const clusterMode = id === 'on' || id === 'on-replicas';
    return {
      id,
      clusterMode,
      shards: clusterMode ? shards : 1,
      replicas: id === 'off-replicas' || id === 'on-replicas' ? replicas : 0,
    };
  });
}

/** Servers of a pattern, without Sentinels. */
export function nodesOf({ shards, replicas }: Pick<Pattern, 'shards' | 'replicas'>): number {
  return shards * (replicas + 1);
}
