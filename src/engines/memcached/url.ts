import { msg } from '../../text/message.ts';
import { invalidUrl, urlParts } from '../reach/url-parts.ts';
import { ADDRESS } from './address.ts';
import type { MemcachedNode } from './contract.ts';

/** A memcached URL taken apart. */
export interface MemcachedAddress {
  /** In the order of the URL; at least one, none twice. */
  readonly nodes: readonly MemcachedNode[];
  readonly user: string | null;
  readonly password: string | null;
}

/**
 * Reads `memcached://[user:password@]host[:port][,host[:port]...]`.
 * @throws TutorialError OPTION_INVALID; it never repeats the URL, which may hold a password
 */
export function parseMemcachedUrl(text: string): MemcachedAddress {
  const { user, password, hosts, path } = urlParts(text, ADDRESS);
  const nodes = hosts.map(({ host, port }) => ({ host: host.toLowerCase(), port }));
  const names = new Set(nodes.map(({ host, port }) => `${host}:${port}`));
  if (names.size !== nodes.length) throw invalidUrl(ADDRESS, msg('cli.url-twice'));
  if (path !== '') throw invalidUrl(ADDRESS, msg('cli.url-path'));
  // Blanks can be in neither: they are words of one line of the protocol.
  const words = [user, password].map((word) => word !== null && /^[\x21-\x7e]+$/.test(word));
  const anonymous = user === null && password === null;
  if (!anonymous && words.includes(false)) throw invalidUrl(ADDRESS, msg('cli.url-words'));
  return { nodes, user, password };
}
