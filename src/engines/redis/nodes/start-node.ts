import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Bench } from '../../process/bench.ts';
import { startPrivateServer } from '../../process/private-server.ts';
import { askForText, type Ask } from '../sessions/ask.ts';
import { busPort } from './ports.ts';
import { configText, type ConfigLine } from '../config/redis-config.ts';
import { writeNodeRecord, type NodeRecord } from './node-record.ts';

/** The file a server loads when it starts, in its folder. */
export const DUMP = 'dump.rdb';

const DEADLINE_MS = 15_000;

/** One server process of an instance. */
export interface StartingNode {
  readonly instance: string;
  /** The node's own 0700 folder below the instance's. */
  readonly folder: string;
  /** Null takes one of `findPort`. */
  readonly port: number | null;
  findPort(): Promise<number>;
  readonly clusterMode: boolean;
  recordFor(port: number): NodeRecord;
  /** Lines that are secret or of this start only. */
  readonly moreLines: readonly ConfigLine[];
  readonly ask: Ask;
  /** Masked in everything that is shown. */
  readonly secrets: readonly string[];
}

/** A node that answered. */
export interface StartedNode {
  readonly port: number;
  readonly pid: number | null;
}

/**
 * Starts one server; the configuration goes to its standard input. Loaded data are not left on disk: a node that is
 * killed and started again comes back empty. Throws as startPrivateServer does.
 */
export async function startNode(
  node: StartingNode,
  bench: Bench,
  signal: AbortSignal,
): Promise<StartedNode> {
  const { instance, folder, port, clusterMode, ask, secrets } = node;
  const { owner, product, program } = node.recordFor(port ?? 0);
  const { port: listening, process } = await startPrivateServer(
    {
      instance,
      owner,
      role: 'redis',
      product,
      program,
      folder,
      port,
      findPort: () => node.findPort(),
      alsoOpens: (chosen) => (clusterMode ? [busPort(chosen)] : []),
      commandFor: (chosen) => {
        const { command, args, lines } = node.recordFor(chosen);
        return { command, args, stdin: configText([...lines, ...node.moreLines]) };
      },
      // A server that is still loading answers with an error.
      isReady: async (chosen) => (await askForText(ask, chosen, 'PING')) === 'PONG',
      secrets,
      deadlineMs: DEADLINE_MS,
    },
    bench,
    signal,
  );
  await writeNodeRecord(folder, node.recordFor(listening));
  await rm(path.join(folder, DUMP), { force: true });
  return { port: listening, pid: process.pid };
}
