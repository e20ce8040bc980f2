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

function check(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`embedded dynamodb: ${what}`);
}

function isWhole(value: unknown, min: number, max: number): boolean {
  return Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
}

function isWord(value: unknown): boolean {
  return typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
}

/**
 * Reads and checks the configuration line.
 * @throws Error of one line that never repeats the input: the input holds the secret.
 */
export function parseEmbeddedDynamodbConfig(line: string): EmbeddedDynamodbConfig {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    value = null;
  }
  check(
    typeof value === 'object' && value !== null,
    'the configuration on stdin is not one line of JSON',
  );
  const config = value as EmbeddedDynamodbConfig;
  check(typeof config.instance === 'string', 'instance must be a string');
  check(isWhole(config.port, 1, 65_535), 'port must be a number from 1 to 65535');
  check(typeof config.journal === 'string' && config.journal !== '', 'journal must be a path');
  check(isWord(config.accessKeyId), 'accessKeyId must be a word');
  check(isWord(config.secretAccessKey), 'secretAccessKey must be a word');
  check(isWhole(config.ttlDelayMs, 0, 86_400_000), 'ttlDelayMs must be ms, at most a day');
  return config;
}
