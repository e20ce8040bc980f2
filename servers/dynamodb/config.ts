import { type Check, checkOf, isPort, isWhole, isWord, readConfigLine } from '../config-line.ts';

/** What the process reads as one line of JSON on stdin, so that no secret is ever in argv. */
export interface EmbeddedDynamodbConfig {
  readonly instance: string;
  /** On 127.0.0.1; no other address can be asked for. */
  readonly port: number;
  /** Path of the file that every write is in before it is answered; made when it is not there. */
  readonly journal: string;
  /** Who may ask; everything else is refused. */
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** ms from an item's time to live until it is deleted; DynamoDB names only "a few days". */
  readonly ttlDelayMs: number;
}

const check: Check = checkOf('dynamodb');

/**
 * Reads and checks the configuration line.
 * @throws Error of one line that never repeats the input: the input holds the secret.
 */
export function parseEmbeddedDynamodbConfig(line: string): EmbeddedDynamodbConfig {
  const config = readConfigLine(line, check) as EmbeddedDynamodbConfig;
  check(typeof config.instance === 'string', 'instance must be a string');
  check(isPort(config.port), 'port must be a number from 1 to 65535');
  check(typeof config.journal === 'string' && config.journal !== '', 'journal must be a path');
  check(isWord(config.accessKeyId), 'accessKeyId must be a word');
  check(isWord(config.secretAccessKey), 'secretAccessKey must be a word');
  check(isWhole(config.ttlDelayMs, 0, 86_400_000), 'ttlDelayMs must be ms, at most a day');
  return config;
}
