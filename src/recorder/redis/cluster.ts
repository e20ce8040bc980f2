import type { FaultRule, Health } from '../fault.ts';
import type { RecorderOptions } from '../recorder.ts';
import { Turns } from '../turns.ts';
import type { Ports } from './addresses.ts';
import { RedisRecorder, type RedisRecorderOptions } from './recorder.ts';

/** What a cluster's recorder stands before. */
export interface ClusterRecorderOptions extends Omit<RedisRecorderOptions, 'upstream' | 'turns'> {
  /** All nodes, the one first that a program is told of. */
  readonly nodes: readonly RecorderOptions['upstream'][];
}

/**
 * One recorder before each node of a cluster, which clients take for the nodes: what nodes tell of each other names the
 * recorders. Commands pass one at a time over all of them.
 */
export class ClusterRecorder {
  readonly #recorders: readonly RedisRecorder[];
  readonly #nodes: ClusterRecorderOptions['nodes'];

  constructor({ nodes, ...options }: ClusterRecorderOptions) {
    const turns = new Turns();
    const ports = (): Ports => this.#ports();
    this.#nodes = nodes;
    this.#recorders = nodes.map(
      (upstream) => new RedisRecorder({ ...options, upstream, turns, ports }),
    );
  }

  /** Of the first node. */
  get port(): number {
    return this.#recorders[0]?.port ?? 0;
  }

  /** How many connections were opened so far, to all nodes. */
  get connections(): number {
    return this.#recorders.reduce((sum, { connections }) => sum + connections, 0);
  }

  async listen(): Promise<void> {
    await Promise.all(this.#recorders.map((one) => one.listen()));
  }

  /** One rule for all nodes. */
  setRule(rule: FaultRule | undefined): void {
    for (const recorder of this.#recorders) recorder.setRule(rule);
  }

  /** Told of what comes to any node. */
  setArrival(told: Parameters<RedisRecorder['setArrival']>[0]): void {
    for (const recorder of this.#recorders) recorder.setArrival(told);
  }

  /** All nodes look alike. */
  async become(health: Health): Promise<void> {
    await Promise.all(this.#recorders.map((one) => one.become(health)));
  }

  async close(): Promise<void> {
    await Promise.all(this.#recorders.map((one) => one.close()));
  }

  #ports(): Ports {
    return new Map(this.#nodes.map(({ port }, at) => [port, this.#recorders[at]?.port ?? port]));
  }
}
