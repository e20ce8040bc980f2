/** One account the embedded server knows; there are no others and none can be added over SQL. */
export interface EmbeddedAccount {
  readonly user: string;
  readonly password: string;
  /** An admin may use every database and stop the server with `SHUTDOWN`. */
  readonly admin: boolean;
}

/** What the embedded MySQL process reads as one line of JSON on its standard input. */
export interface EmbeddedMysqlConfig {
  /** Marker of the owning run; also given in argv, so that the process can be recognised. */
  readonly instance: string;
  /** TCP port on 127.0.0.1; 0 takes any free one (tests). */
  readonly port: number;
  /** Database that exists from the start and that every account may use. */
  readonly database: string;
  /** Reported as `@@datadir`; never read or written, the data live in memory only. */
  readonly dataFolder: string;
  readonly accounts: readonly EmbeddedAccount[];
}

function isAccount(value: unknown): value is EmbeddedAccount {
  if (typeof value !== 'object' || value === null) return false;
  const { user, password, admin }: Partial<Record<keyof EmbeddedAccount, unknown>> = value;
  return [typeof user, typeof password, typeof admin].join() === 'string,string,boolean';
}

function isPort(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 65_535;
}

/**
 * Reads the configuration line.
 * @throws TypeError when it is not JSON of this shape; the text never repeats the line, which holds passwords.
 */
export function parseEmbeddedConfig(line: string): EmbeddedMysqlConfig {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new TypeError('the configuration on standard input is not JSON');
  }
  if (typeof value !== 'object' || value === null) {
    throw new TypeError('the configuration on standard input is not an object');
  }
  const fields: Partial<Record<keyof EmbeddedMysqlConfig, unknown>> = value;
  const { instance, port, database, dataFolder, accounts } = fields;
  if (
    typeof instance !== 'string' ||
    !isPort(port) ||
    typeof database !== 'string' ||
    database === '' ||
    typeof dataFolder !== 'string' ||
    !Array.isArray(accounts) ||
    !accounts.every(isAccount)
  ) {
    throw new TypeError(
      'the configuration needs instance, port, database, dataFolder and accounts of the right types',
    );
  }
  return { instance, port, database, dataFolder, accounts };
}
