import type { MysqlFact, RedisFact } from '../../contract/facts.ts';

/** Where a web application keeps its sessions, and for how long after they were last used. */
export interface WebSessions {
  readonly store: 'memory' | 'redis';
  readonly idleSeconds: number;
}

/** Pages a web application makes: `/pages/<number>` is a table of what `sql` finds for the number. */
export interface WebPages {
  readonly title: string;
  /** One statement with one placeholder. */
  readonly sql: string;
  /** How long a page is served from Redis. */
  readonly ttlSeconds: number;
}

interface WebBase {
  /** The lab that asks; owner of the resources. */
  readonly owner: string;
  /** Said in every answer, so that it can be seen who gave it. */
  readonly name: string;
}

/** A web application as a process of its own, with connections of its own. */
export interface WebAppSpec extends WebBase {
  readonly kind: 'app';
  readonly redis: RedisFact;
  readonly mysql: MysqlFact;
  /** What its keys begin with, including the colon at the end; `session:<id>` and `page:<path>` follow. */
  readonly keyPrefix: string;
  readonly sessions: WebSessions;
  readonly pages: WebPages;
}

/** One address for several web applications: each request goes to the next one that answers. */
export interface WebBalancerSpec extends WebBase {
  readonly kind: 'balancer';
  readonly targets: readonly number[];
  /** Whether a visitor is sent to the same one again, by a cookie, as long as it answers. */
  readonly sticky: boolean;
}

export type WebSpec = WebAppSpec | WebBalancerSpec;

/** What is asked of a web process. */
export interface WebRequest {
  readonly method?: 'GET' | 'POST';
  /** Begins with a slash. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What it answered. */
export interface WebResponse {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** `name=value` of every cookie it set. */
  readonly cookies: readonly string[];
  readonly body: string;
  /** Bytes of the whole answer as they came over the connection, with the status line and the headers. */
  readonly bytes: number;
}

/** A web process that answers, on 127.0.0.1; disposing of it ends it and removes all that it left. */
export interface RunningWeb extends AsyncDisposable {
  readonly port: number;
  readonly pid: number;
  /**
   * One request over a connection that is kept open. Rejects with ENGINE_GONE when nobody is there, ENGINE_SILENT when
   * nothing is said, and EXTERNAL_REFUSED when a server of the learner's refused the application something.
   */
  request(request: WebRequest): Promise<WebResponse>;
  /** Kills the process, as a crash would, and returns when it is gone. */
  kill(): Promise<void>;
}

/** Web processes as labs start them. */
export interface WebEngine {
  /** Throws ENGINE_START_FAILED, ENGINE_NOT_READY, DISK_FULL or CancelledError. */
  start(spec: WebSpec, signal: AbortSignal): Promise<RunningWeb>;
}
