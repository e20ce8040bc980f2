import { access, realpath } from 'node:fs/promises';
import path from 'node:path';
import { msg } from '../../text/message.ts';
import type { Bench } from '../process/bench.ts';
import type { ServerCommand } from '../process/private-server.ts';
import type { Kind, Start } from './kind.ts';

/** What an embedded server is built on; bundled at build time, so the version is fixed. */
export interface EmbeddedProduct {
  readonly product: string;
  readonly version: string;
}

/** The family's own small server, which needs nothing but Node. Its bundle has the family's id for a name. */
export function embeddedKind<Spec, Fact>(
  family: { readonly id: string; readonly embedded: EmbeddedProduct },
  start: Start<Spec, Fact>,
): Kind<Spec, Fact> {
  const kind = 'embedded';
  const { product, version } = family.embedded;
  return {
    kind,
    async probe({ embeddedFolder }) {
      const where = bundlePath(embeddedFolder, family.id);
      try {
        await access(where);
        return [{ availability: { usable: true, kind, product, version, where }, start }];
      } catch {
        const reason = msg('engine.refused.no-bundle', { path: where });
        return [{ availability: { usable: false, kind, product, reason }, start: null }];
      }
    },
  };
}

function bundlePath(folder: string, bundle: string): string {
  return path.join(folder, `${bundle}.js`);
}

/** Node's own program as the process table shows it. */
export function nodeProgram(): Promise<string> {
  return realpath(process.execPath);
}

/** The command line of a bundle: the instance's id is only a marker, the configuration comes on stdin. */
export function bundleCommand(
  bundle: string,
  bench: Bench,
  instance: string,
  config: unknown,
): ServerCommand {
  return {
    command: process.execPath,
    args: ['--no-warnings', bundlePath(bench.folders.embedded, bundle), instance],
    stdin: `${JSON.stringify(config)}\n`,
  };
}
