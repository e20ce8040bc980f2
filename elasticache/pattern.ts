import type { Table } from '../src/contract/events.ts';
import { msg } from './text/index.ts';
import type { CacheChoices } from './cache-choices.ts';

/** Cluster mode off or on, with or without replicas. */
const PATTERNS = ['single', 'replicated', 'sharded', 'sharded-replicated'] as const;
/** One of the four patterns of a replication group. */
export type Pattern = (typeof PATTERNS)[number];

/** The pattern of a Valkey or Redis OSS. */
export function patternOf({
  clusterMode,
  replicas,
}: Pick<CacheChoices, 'clusterMode' | 'replicas'>): Pattern {
  if (clusterMode) return replicas > 0 ? 'sharded-replicated' : 'sharded';
  return replicas > 0 ? 'replicated' : 'single';
}

/** The four patterns by name, and what each loses with a primary. Null where none of them was chosen. */
export function patternsTable(chosen: Pattern | null): Table {
  return {
    id: 'patterns',
    title: msg('create-page.pattern.title'),
    engines: [],
    columns: [
      { id: 'pattern', name: msg('create-page.pattern.name'), unit: 'text' },
      { id: 'nodes', name: msg('create-page.pattern.nodes'), unit: 'text' },
      { id: 'dead', name: msg('create-page.pattern.dead'), unit: 'text' },
      { id: 'chosen', name: msg('create-page.pattern.chosen'), unit: 'text' },
    ],
    rows: PATTERNS.map((pattern) => [
      msg(`create-page.pattern.${pattern}`),
      msg(`create-page.pattern.${pattern}.nodes`),
      msg(`create-page.pattern.${pattern}.dead`),
      pattern === chosen ? msg('create-page.value.yours') : '',
    ]),
    notes: [
      ...(chosen === null ? [msg('create-page.pattern.serverless')] : []),
      msg('create-page.pattern.saves'),
      msg('create-page.pattern.memcached'),
      msg('create-page.pattern.words'),
      msg('create-page.pattern.note'),
    ],
  };
}
