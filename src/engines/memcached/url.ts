import { TutorialError } from '../../contract/errors.ts';
import { msg } from '../../text/message.ts';
import type { MemcachedNode } from './contract.ts';

/** memcached's registered port. */
const DEFAULT_PORT = 11_211;
const FLAG = '--memcached-url';
const NODE = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9_.-]+))(?::(\d{1,5}))?$/i;

/** A memcached URL taken apart. */
export interface MemcachedAddress {
  /** In the order of the URL; at least one, none twice. */
  readonly nodes: readonly MemcachedNode[];
  readonly user: string | null;
  readonly password: string | null;
}

/** True for a URL that `parseMemcachedUrl` reads. */
export function isMemcachedUrl(text: string): boolean {
  try {
    parseMemcachedUrl(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads `memcached://[user:password@]host[:port][,host[:port]...]`.
 * @throws TutorialError OPTION_INVALID; it never repeats the URL, which may hold a password
 */
export function parseMemcachedUrl(text: string): MemcachedAddress {
  const [, login, hosts = ''] = /^memcached:\/\/(?:([^@/]*)@)?([^@/]+)\/?$/i.exec(text) ?? [];
  const nodes = hosts.split(',').map(nodeOf);
  const names = new Set(nodes.map(({ host, port }) => `${host}:${port}`));
  if (names.size !== nodes.length) throw invalid();
  return { nodes, ...accountOf(login) };
}

function nodeOf(text: string): MemcachedNode {
  const match = NODE.exec(text);
  if (match === null) throw invalid();
  const [, ipv6, name, port] = match;
  const number = port === undefined ? DEFAULT_PORT : Number(port);
  if (number < 1 || number > 65_535) throw invalid();
  return { host: (ipv6 ?? name ?? '').toLowerCase(), port: number };
}

/** Blanks can be in neither: they are words of one line of the protocol. */
function accountOf(login: string | undefined): Omit<MemcachedAddress, 'nodes'> {
  if (login === undefined) return { user: null, password: null };
  const [user, password, ...more] = login.split(':').map(decoded);
  const words = [user, password];
  if (more.length > 0 || !words.every((word) => /^[\x21-\x7e]+$/.test(word ?? ''))) throw invalid();
  return { user: user ?? null, password: password ?? null };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw invalid();
  }
}

function invalid(): TutorialError {
  const problem = msg('cli.not-a-url', { protocols: 'memcached://' });
  return new TutorialError('OPTION_INVALID', { flag: FLAG, problem });
}
