/** Capability flags (MySQL internals manual, "Capabilities Flags"). */
export const CAPABILITY = {
  longPassword: 0x1,
  foundRows: 0x2,
  longFlag: 0x4,
  connectWithDb: 0x8,
  ignoreSpace: 0x100,
  protocol41: 0x200,
  interactive: 0x400,
  transactions: 0x2000,
  secureConnection: 0x8000,
  multiStatements: 0x10000,
  multiResults: 0x20000,
  psMultiResults: 0x40000,
  pluginAuth: 0x80000,
  connectAttributes: 0x100000,
  pluginAuthLenenc: 0x200000,
  sessionTrack: 0x800000,
} as const;

/** Everything this server offers: no TLS, no compression, EOF packets instead of their successors. */
export const OFFERED = Object.values(CAPABILITY).reduce((all, flag) => all | flag, 0);

/** Commands a client may send. */
export const COMMAND = {
  quit: 1,
  initDb: 2,
  query: 3,
  ping: 14,
  stmtPrepare: 22,
  stmtExecute: 23,
  stmtSendLongData: 24,
  stmtClose: 25,
  stmtReset: 26,
  resetConnection: 31,
} as const;

/** Commands that only MySQL has: SHUTDOWN, STATISTICS, CHANGE_USER and SET_OPTION. */
export const OTHER_COMMANDS: ReadonlySet<number> = new Set([8, 9, 17, 27]);

/** Server status flags. */
export const STATUS = {
  inTransaction: 1,
  autocommit: 2,
  moreResults: 8,
} as const;

/** Collation ids of utf8mb4_general_ci and binary. */
export const UTF8MB4 = 45;
export const BINARY = 63;

/** Names of the authentication methods. */
export const PLUGIN = {
  caching: 'caching_sha2_password',
  native: 'mysql_native_password',
} as const;
