import type { FoundServer } from '../../kinds/system.ts';
import { atLeast } from './features.ts';

/** Sub-commands that stay allowed where an old server can only refuse the whole command. */
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  acl: ['cat', 'genpass', 'getuser', 'help', 'list', 'log', 'users', 'whoami'],
  cluster: [
    'countkeysinslot',
    'getkeysinslot',
    'help',
    'info',
    'keyslot',
    'myid',
    'nodes',
    'replicas',
    'slots',
  ],
};

/**
 * ACL rules that refuse commands. Before 7.0 a rule can only add a sub-command, so there the whole command is
 * refused and its harmless sub-commands are added again.
 */
export function refusalRules(
  server: Pick<FoundServer, 'product' | 'version'>,
  commands: readonly string[],
): readonly string[] {
  const names = commands.map((name) => name.toLowerCase());
  if (atLeast(server, 7)) return names.map((name) => `-${name}`);
  const whole = [...new Set(names.map((name) => name.split('|', 1)[0] ?? name))];
  return whole.flatMap((name) => [
    `-${name}`,
    ...(names.includes(name) ? [] : (HARMLESS[name] ?? []).map((sub) => `+${name}|${sub}`)),
  ]);
}
