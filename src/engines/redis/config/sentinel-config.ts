import { ADMIN_USER } from './accounts.ts';
import { tlsLines, type ConfigLine, type TlsFiles } from './redis-config.ts';

/** What the Sentinels call the primary they watch. */
export const MASTER_NAME = 'tutorial';

/** What one Sentinel is told. Holds the administrator's password: it asks the servers as the administrator. */
export interface SentinelConfig {
  readonly port: number;
  readonly folder: string;
  readonly tls: TlsFiles | null;
  /** The administrator's `user` line. */
  readonly admin: readonly string[];
  readonly password: string;
  readonly primaryPort: number;
  readonly quorum: number;
  readonly downAfterMs: number;
}

/** The configuration of one Sentinel: loopback only, for nobody but the administrator. */
export function sentinelLines(config: SentinelConfig): readonly ConfigLine[] {
  const { port, folder, tls, admin, password, primaryPort, quorum, downAfterMs } = config;
  const [name = 'user', ...rules] = admin;
  const about = (setting: string, ...values: (string | number)[]): ConfigLine => [
    'sentinel',
    setting,
    MASTER_NAME,
    ...values,
  ];
  return [
    ['bind', '127.0.0.1'],
    ['protected-mode', 'yes'],
    ['dir', folder],
    ['pidfile', `${folder}/sentinel.pid`],
    ['daemonize', 'no'],
    ['logfile', ''],
    ...(tls === null ? [['port', port] as const] : tlsLines(port, tls)),
    ...(tls === null ? [] : [['tls-replication', 'yes'] as const]),
    [name, ...rules],
    ['user', 'default', 'off'],
    ['sentinel', 'sentinel-user', ADMIN_USER],
    ['sentinel', 'sentinel-pass', password],
    about('monitor', '127.0.0.1', primaryPort, quorum),
    about('auth-user', ADMIN_USER),
    about('auth-pass', password),
    about('down-after-milliseconds', downAfterMs),
    about('failover-timeout', 10_000),
    about('parallel-syncs', 1),
  ];
}
