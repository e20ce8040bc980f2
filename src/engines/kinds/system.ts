import { msg, type Message } from '../../text/message.ts';
import type { Bench } from '../process/bench.ts';
import type { InstallAdvice } from './advice.ts';
import type { Refused, Usable } from './availability.ts';
import type { Kind } from './kind.ts';
import type { Program } from './programs.ts';

/** A server program that can be started, and what it is. */
export interface FoundServer {
  readonly program: Program;
  readonly product: string;
  readonly version: string;
}

/** One program that was looked at: how it is shown, and the server when it can be used. */
export type Probed<Server extends FoundServer = FoundServer> =
  FoundProgram<Server> | { readonly availability: Refused; readonly server: null };

interface FoundProgram<Server extends FoundServer> {
  readonly availability: Usable;
  readonly server: Server;
}

/** Private instances of a server program of this machine. */
export function systemKind<Spec, Fact, Server extends FoundServer>(system: {
  probe(path: string, platform: NodeJS.Platform): Promise<readonly Probed<Server>[]>;
  start(server: Server, spec: Spec, bench: Bench, signal: AbortSignal): Promise<Fact>;
  preferred?(spec: Spec): string;
  readonly install: InstallAdvice;
}): Kind<Spec, Fact> {
  return {
    kind: 'system',
    install: system.install,
    ...(system.preferred === undefined
      ? {}
      : { preferred: (spec: Spec) => system.preferred?.(spec) ?? '' }),
    async probe({ path, platform }) {
      const probed = await system.probe(path, platform);
      return probed.map((one) =>
        isFound(one)
          ? {
              availability: one.availability,
              start: (spec, bench, signal) => system.start(one.server, spec, bench, signal),
            }
          : { availability: one.availability, start: null },
      );
    },
  };
}

function isFound<Server extends FoundServer>(one: Probed<Server>): one is FoundProgram<Server> {
  return one.server !== null;
}

/** A program that can be used. */
export function usable<Server extends FoundServer>(server: Server): Probed<Server> {
  const { product, version, program } = server;
  return {
    availability: { usable: true, kind: 'system', product, version, where: program.path },
    server,
  };
}

/** A program that cannot be used, and why. */
export function refusal(product: string, reason: Message): Probed<never> {
  return { availability: { usable: false, kind: 'system', product, reason }, server: null };
}

/** No program of these names was found. */
export function notFound(product: string, names: readonly string[]): Probed<never> {
  return refusal(product, msg('engine.refused.not-found', { names: names.join(', ') }));
}
