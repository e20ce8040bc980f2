import { hostname } from 'node:os';
import { errors } from '../errors.ts';
import type { Value } from '../sql/types.ts';
import type { Instance } from './instance.ts';
const CHARSET = 'utf8mb4';
const COLLATION = 'utf8mb4_0900_ai_ci';
const DEFAULT_MODE =
  'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION';

/** Global variables that an administrator of MySQL may change. */
const ELSEWHERE = new Set(['init_connect', 'max_allowed_packet', 'max_connections', 'read_only']);

/** Variables that only MySQL has, by the beginnings of their names. */
const EXISTING =
  /^(?:activate_all|admin_|auto_gen|automatic_|avoid_|back_log|basedir|big_tables|binlog_|block_enc|bulk_|caching_|character_sets?_|check_proxy|completion_|concurrent_|connect|core_file|create_admin|default_|delay_key|delayed_|disabled_|disconnect_|div_prec|end_markers|enforce_|eq_range|error_count|event_sch|explain_|explicit_|external_user|flush|ft_|general_log|generated_random|global_conn|gtid_|group_repl|have_(?:compress|dynamic|geometry|openssl|profiling|rtree|statement|symlink)|histogram_|host_cache|identity|information_schema_|init_|innodb_|insert_id|internal_tmp|join_buffer|keep_files|key_|keyring_|large_|last_insert_id|lc_|local_infile|locked_in|log_|long_query|low_priority|lower_case|mandatory_|master_|max_|mecab|min_examined|myisam_|mysqlx_|named_pipe|net_|new$|ngram|offline_|old|open_files|optimizer_|original_|parser_max|partial_rev|password_|performance_|persist|plugin_|preload|print_ident|profiling|proxy_user|pseudo_|query_(?:alloc|prealloc)|rand_seed|range_|rbr_exec|read_|regexp_|relay_|replica_|replication_|report_|require_|resultset_|rpl_|schema_def|secondary_|secure_|select_into|server_|session_track|sha256_|show_|skip_|slave_|slow_|socket|sort_buffer|source_|sql_(?:big_selects|buffer_result|generate|log|require|replica|slave|warnings)|ssl_|stored_program|super_read|sync_|table_|tablespace|temptable|terminology|thread_|timestamp|tls_|tmp_|tmpdir|transaction_|updatable|use_secondary|validate_|version_|warning_count|windowing|xa_)/;

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

/** What a variable starts with, takes, and would take on MySQL alone; anything else is MySQL's error. */
type Setting = readonly [start: Value, takes: RegExp, exists?: RegExp, error?: keyof typeof errors];

const ANY = /^/;
const NONE = /^(?!)/;
const NUMBER: Setting['1'] = /^-?\d+$/;
const CHARSET_OF: Setting = [
  CHARSET,
  /^UTF8(?:MB[34])?$/,
  /^(?:ARMSCII8|ASCII|BIG5|BINARY|CP\d+|DEC8|EUCJPMS|EUCKR|GB18030|GB2312|GBK|GEOSTD8|GREEK|HEBREW|HP8|KEYBCS2|KOI8[RU]|LATIN[1257]|MAC(?:CE|ROMAN)|SJIS|SWE7|TIS620|UCS2|UJIS|UTF(?:16|16LE|32))$/,
  'unknownCharset',
];
const COLLATION_OF: Setting = [COLLATION, /^UTF8MB4_0900_AI_CI$/, ANY];
const number = (start: Value, exists = NONE): Setting => [start, NUMBER, exists, 'settingType'];
const BOTH = /^(?:[01]|ON|OFF|TRUE|FALSE)$/;
const onOff = (start: Value, takes = BOTH): Setting => [start, takes, BOTH];
const only = (start: Value, takes: RegExp): Setting => [start, takes, ANY];

/** Variables that a session may set. Each value it takes has its effect, or can have none. */
const SETTABLE: Readonly<Record<string, Setting>> = {
  autocommit: onOff(1),
  auto_increment_increment: only(1, /^1$/),
  auto_increment_offset: only(1, /^1$/),
  ...Object.fromEntries(
    ['client', 'connection', 'database', 'results', 'server'].map((part) => [
      `character_set_${part}`,
      CHARSET_OF,
    ]),
  ),
  collation_connection: [
    COLLATION,
    /^UTF8(?:MB[34])?_(?:BIN|(?!.*_AS_)\w+_CI)$/,
    /_(?:CI|CS|BIN|KS)$|^BINARY$/,
    'unknownCollation',
  ],
  collation_database: COLLATION_OF,
  collation_server: COLLATION_OF,
  cte_max_recursion_depth: only(1000, /^\d+$/),
  default_storage_engine: only('InnoDB', /^INNODB$/),
  foreign_key_checks: onOff(1),
  group_concat_max_len: only(1024, /^(?:[4-9]|\d\d+)$/),
  innodb_lock_wait_timeout: number(50),
  interactive_timeout: number(28_800),
  lock_wait_timeout: number(31_536_000),
  max_execution_time: number(0),
  net_read_timeout: number(30),
  net_write_timeout: number(60),
  sql_auto_is_null: onOff(0, /^(?:0|OFF|FALSE)$/),
  sql_mode: only(DEFAULT_MODE, ANY),
  sql_notes: onOff(1),
  sql_quote_show_create: onOff(1, /^(?:1|ON|TRUE)$/),
  sql_safe_updates: onOff(0),
  sql_select_limit: number(18_446_744_073_709_551_615n),
  time_zone: [
    'SYSTEM',
    /^(?:SYSTEM|UTC|[+]00:00|-(?:0?\d|1[0-3]):[0-5]\d|[+](?:(?:0?\d|1[0-3]):[0-5]\d|14:00))$/,
    /^[A-Z]+(?:\/[A-Z_/+-]+)$|^[A-Z]{3,7}$/,
    'unknownZone',
  ],
  transaction_isolation: [
    'REPEATABLE-READ',
    /^(?:REPEATABLE-READ|READ-COMMITTED)$/,
    /^(?:READ-UNCOMMITTED|SERIALIZABLE)$/,
  ],
  transaction_read_only: onOff(0),
  unique_checks: onOff(1),
  // MySQL would hang up sooner than by default; the embedded engine never does.
  wait_timeout: number(28_800, ANY),
};
const WORDS: Readonly<Record<string, number>> = { ON: 1, TRUE: 1, OFF: 0, FALSE: 0 };

/** The modes of `sql_mode` that have their effect, in MySQL's order. */
const MODES =
  /PIPES_AS_CONCAT|ANSI_QUOTES|ONLY_FULL_GROUP_BY|NO_DIR_IN_CREATE|NO_AUTO_VALUE_ON_ZERO|NO_BACKSLASH_ESCAPES|STRICT_TRANS_TABLES|STRICT_ALL_TABLES|NO_ZERO_IN_DATE|NO_ZERO_DATE|ERROR_FOR_DIVISION_BY_ZERO|NO_ENGINE_SUBSTITUTION/.source.split(
    '|',
  );
const OTHER_MODES =
  /^(?:\d+|ANSI|TRADITIONAL|REAL_AS_FLOAT|IGNORE_SPACE|NO_UNSIGNED_SUBTRACTION|ALLOW_INVALID_DATES|HIGH_NOT_PRECEDENCE|PAD_CHAR_TO_FULL_LENGTH|TIME_TRUNCATE_FRACTIONAL)$/;

function modes(value: string): string {
  const words = value.split(',');
  const wrong = words.find((word) => word !== '' && !MODES.includes(word));
  if (wrong === undefined) return MODES.filter((word) => words.includes(word)).join(',');
  throw OTHER_MODES.test(wrong)
    ? errors.unsupported(`The sql_mode ${wrong}`)
    : errors.wrongSetting('sql_mode', wrong);
}

/** The system variables as one session sees them. */
export class Variables {
  readonly #instance: Instance;
  readonly #own = new Map<string, Value>();
  #modes: { key: string; set: ReadonlySet<string> } = { key: '', set: new Set() };

  constructor(instance: Instance) {
    this.#instance = instance;
  }

  /** A variable's value. Throws 1193 when there is no such variable. */
  get(name: string, session = true): Value {
    const value =
      (session ? this.#own.get(name) : undefined) ??
      this.#instance.globals.get(name) ??
      SETTABLE[name]?.[0] ??
      fixed(this.#instance).get(name);
    if (value !== undefined) return value;
    throw EXISTING.test(name) ? errors.unsupported(`@@${name}`) : errors.unknownVariable(name);
  }

  /** Sets a variable for the session, or for sessions to come. Throws 1193, 1238, 1231, 1232 or 1235. */
  set(name: string, value: Value, session = true): void {
    if (!(name in SETTABLE)) {
      this.get(name);
      throw ELSEWHERE.has(name) ? errors.unsupported(`SET ${name}`) : errors.readOnlyVariable(name);
    }
    const settled = this.rule(name, value);
    if (session) this.#own.set(name, settled);
    else this.#instance.globals.set(name, settled);
  }

  /** What a variable becomes when it is set; NULL stands for DEFAULT. Throws 1231, 1232 or 1235. */
  rule(name: string, value: Value): Value {
    const [start = null, takes = ANY, exists = NONE, error = 'wrongSetting'] = SETTABLE[name] ?? [];
    if (value === null) return start;
    const word = String(value).toUpperCase();
    if (name === 'sql_mode') return modes(word);
    const isBelow = name === 'wait_timeout' && Number(value) < Number(start);
    if (!takes.test(word) || isBelow) {
      if (exists.test(word)) throw errors.unsupported(`SET ${name} = ${String(value)}`);
      throw errors[error](...(error.startsWith('unknown') ? [] : [name]), String(value));
    }
    if (typeof start === 'string')
      return start === CHARSET || start === COLLATION ? word.toLowerCase() : word;
    const number = Math.max(0, Number(word));
    return WORDS[word] ?? (Number.isSafeInteger(number) ? number : BigInt(word));
  }

  /** The modes of `sql_mode`, and BINARY while texts compare byte by byte. */
  get modes(): ReadonlySet<string> {
    const key = `${String(this.get('sql_mode'))},${String(this.get('collation_connection')).endsWith('_bin') ? 'BINARY' : ''}`;
    if (this.#modes.key !== key) this.#modes = { key, set: new Set(key.split(',')) };
    return this.#modes.set;
  }

  /** Forgets what the session has set. */
  reset(): void {
    this.#own.clear();
  }

  /** Every variable by name, sorted. */
  list(session: boolean): [name: string, value: Value][] {
    const names = [...Object.keys(SETTABLE), ...fixed(this.#instance).keys()];
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
