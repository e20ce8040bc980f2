import type { MysqlFact, RedisFact } from '../../contract/facts.ts';
import type { MysqlEndpoint } from '../mysql/connect.ts';
import type { RedisConnection } from '../redis/sessions/connection.ts';
import type { WebPages, WebSessions } from './contract.ts';

interface ConfigBase {
  /** Marker of the owning run; also given in argv, so that the process can be recognised. */
  readonly instance: string;
  readonly name: string;
  /** TCP port on 127.0.0.1. */
  readonly port: number;
}

/** What an application reads on standard input; holds passwords. */
export interface WebAppConfig extends ConfigBase {
  readonly kind: 'app';
  readonly redis: { readonly fact: RedisFact; readonly connection: RedisConnection };
  readonly mysql: { readonly fact: MysqlFact; readonly endpoint: MysqlEndpoint };
  readonly keyPrefix: string;
  readonly sessions: WebSessions;
  readonly pages: WebPages;
}

/** What a balancer reads on standard input. */
export interface WebBalancerConfig extends ConfigBase {
  readonly kind: 'balancer';
  readonly targets: readonly number[];
  readonly sticky: boolean;
}

/** What a web process reads as one line of JSON on its standard input. */
export type WebConfig = WebAppConfig | WebBalancerConfig;

/**
 * Reads the configuration line, which only this package writes.
 * @throws TypeError when it is not JSON of this kind; the text never repeats the line, which holds passwords
 */
export function parseWebConfig(line: string): WebConfig {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new TypeError('the configuration on standard input is not JSON');
  }
  if (typeof value !== 'object' || value === null || !('kind' in value) || !('port' in value)) {
    throw new TypeError('the configuration on standard input needs a kind and a port');
  }
  if (value.kind !== 'app' && value.kind !== 'balancer') {
    throw new TypeError('the configuration is for neither an app nor a balancer');
  }
  return value as WebConfig;
}
