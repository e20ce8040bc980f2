import { type Check, checkOf, isPort, isWord, readConfigLine } from '../config-line.ts';

/** What the process reads as one line of JSON on stdin, so that no secret is ever in argv. */
export interface EmbeddedMongoConfig {
  readonly instance: string;
  /** On 127.0.0.1; no other address can be asked for. */
  readonly port: number;
  /** The one account there is; it lives in the database `admin`, and may do everything. */
  readonly user: string;
  readonly password: string;
}

const check: Check = checkOf('mongodb');

/**
 * Reads and checks the configuration line.
 * @throws Error of one line that never repeats the input: the input holds the password.
 */
export function parseEmbeddedMongoConfig(line: string): EmbeddedMongoConfig {
  const config = readConfigLine(line, check) as EmbeddedMongoConfig;
  const { instance, port, user, password } = config;
  check(typeof instance === 'string', 'instance must be a string');
  check(isPort(port), 'port must be a number from 1 to 65535');
  // Of visible ASCII, so that SASLprep and escapes of the protocol change neither.
  check(isWord(user) && !/[=,]/.test(user), 'user must be visible ASCII without = and ,');
  check(isWord(password), 'password must be visible ASCII');
  return config;
}
