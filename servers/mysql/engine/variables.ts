import { hostname } from 'node:os';
import { errors } from '../errors.ts';
import type { Value } from '../sql/types.ts';
import type { Instance } from './instance.ts';

const CHARSET = 'utf8mb4';
const COLLATION = 'utf8mb4_0900_ai_ci';

/** Variables whose values are the server's own and can't be set. */
function fixed(instance: Instance): ReadonlyMap<string, Value> {
  const { dataFolder } = instance.config;
  return new Map<string, Value>(
    Object.entries({
      version: instance.version,
      version_comment: 'elasticache-tutorial embedded engine on SQLite, not MySQL',
      version_compile_os: process.platform,
      version_compile_machine: process.arch,
      datadir: dataFolder.endsWith('/') ? dataFolder : `${dataFolder}/`,
      pid_file: `${dataFolder.replace(/\/$/, '')}/${instance.config.instance}.pid`,
      port: instance.port,
      hostname: hostname(),
      bind_address: '127.0.0.1',
      protocol_version: 10,
      license: 'MIT',
      have_ssl: 'DISABLED',
      lower_case_table_names: 0,
      max_allowed_packet: 67_108_864,
      system_time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      init_connect: '',
      performance_schema: 0,
      log_bin: 0,
      read_only: 0,
    }),
  );
}

/** Variables that a session may set, with what they start with. */
const SETTABLE = new Map<string, Value>(
  Object.entries({
    autocommit: 1,
    auto_increment_increment: 1,
    auto_increment_offset: 1,
    character_set_client: CHARSET,
    character_set_connection: CHARSET,
    character_set_database: CHARSET,
    character_set_results: CHARSET,
    character_set_server: CHARSET,
    collation_connection: COLLATION,
    collation_database: COLLATION,
    collation_server: COLLATION,
    default_storage_engine: 'InnoDB',
    foreign_key_checks: 1,
    group_concat_max_len: 1024,
    innodb_lock_wait_timeout: 50,
    interactive_timeout: 28_800,
    max_connections: 151,
    max_execution_time: 0,
    net_buffer_length: 16_384,
    net_read_timeout: 30,
    net_write_timeout: 60,
    sql_auto_is_null: 0,
    sql_mode: 'STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,NO_ENGINE_SUBSTITUTION',
    sql_notes: 1,
    sql_quote_show_create: 1,
    sql_safe_updates: 0,
    sql_select_limit: 1.8446744073709552e19,
    time_zone: 'SYSTEM',
    transaction_isolation: 'REPEATABLE-READ',
    transaction_read_only: 0,
    tx_isolation: 'REPEATABLE-READ',
    unique_checks: 1,
    wait_timeout: 28_800,
  }),
);

/** The system variables as one session sees them. */
export class Variables {
  readonly #instance: Instance;
  readonly #own = new Map<string, Value>();

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  /** A variable's value. Throws 1193 when there is no such variable. */
  get(name: string, session = true): Value {
    const value =
      (session ? this.#own.get(name) : undefined) ??
      this.#instance.globals.get(name) ??
      SETTABLE.get(name) ??
      fixed(this.#instance).get(name);
    if (value === undefined) throw errors.unknownVariable(name);
    return value;
  }

  /** Sets a variable for the session, or for sessions to come. Throws 1193 or 1238. */
  set(name: string, value: Value, session = true): void {
    if (!SETTABLE.has(name)) {
      this.get(name);
      throw errors.readOnlyVariable(name);
    }
    const start = SETTABLE.get(name);
    const settled =
      value === null ? (start ?? null) : typeof start === 'number' ? numeric(value) : value;
    if (session) this.#own.set(name, settled);
    else this.#instance.globals.set(name, settled);
  }

  /** Forgets what the session has set. */
  reset(): void {
    this.#own.clear();
  }

  /** Every variable by name, sorted. */
  list(session: boolean): [name: string, value: Value][] {
    const names = [...SETTABLE.keys(), ...fixed(this.#instance).keys()];
    return names.toSorted().map((name) => [name, this.get(name, session)]);
  }

  /** Minutes the session's time zone is ahead of UTC at a moment (ms since 1970). */
  offsetMinutes(at: number): number {
    const zone = this.get('time_zone');
    const found = typeof zone === 'string' ? /^([-+])(\d{1,2}):(\d\d)$/.exec(zone) : null;
    if (found === null) return zone === 'UTC' ? 0 : -new Date(at).getTimezoneOffset();
    const minutes = Number(found[2]) * 60 + Number(found[3]);
    return found[1] === '-' ? -minutes : minutes;
  }
}

function numeric(value: Exclude<Value, null>): Value {
  const word = String(value).toUpperCase();
  if (word === 'ON' || word === 'TRUE') return 1;
  if (word === 'OFF' || word === 'FALSE') return 0;
  return Number.isNaN(Number(value)) ? value : Number(value);
}
