import type { FactName, Facts, ServerFact } from '../contract/facts.ts';
import { engineLabel } from '../text/engines-text.ts';
import { msg, type Message } from '../text/message.ts';
import type { Config } from './config.ts';

/** Which servers were asked for. */
export type AskedServers = Pick<Config, 'engine' | 'urls'>;

/** The facts that are servers. */
const SERVERS = ['redis', 'mysql'] as const satisfies readonly FactName[];

/**
 * What to say to whoever asks for other servers than those that stand: they stay, and what was asked for is not used.
 * Nothing where they are what was asked for, or nothing was.
 *
 * @param gives the facts of one step that stands
 */
export function remarksOnServers(
  facts: Partial<Facts>,
  gives: readonly FactName[],
  asked: AskedServers,
): readonly Message[] {
  return SERVERS.flatMap((server) => {
    const fact = gives.includes(server) ? facts[server] : undefined;
    const flag = fact === undefined ? null : flagInVain(fact, server, asked);
    if (fact === undefined || flag === null) return [];
    const endpoint = `${fact.host}:${fact.port}`;
    return [msg('run.other-server', { label: engineLabel(fact), endpoint, flag })];
  });
}

/** The flag that asked for another server than the one of a fact; null when none did. */
function flagInVain(
  fact: ServerFact,
  server: (typeof SERVERS)[number],
  { engine, urls }: AskedServers,
): string | null {
  if (engine !== 'auto' && engine !== fact.kind) return `--engine ${engine}`;
  const url = urls[server];
  const isTaken = engine === 'auto' || engine === 'external';
  if (url === undefined || !isTaken) return null;
  return fact.kind === 'external' && isAt(fact, url) ? null : `--${server}-url`;
}

/** Whether an address leads to the server of a fact; one that leaves the port out is taken to. */
function isAt({ host, port }: ServerFact, url: string): boolean {
  if (!URL.canParse(url)) return true;
  const given = new URL(url);
  const name = given.hostname.replace(/^\[|\]$/g, '');
  return given.port === '' || (name === host && given.port === String(port));
}
