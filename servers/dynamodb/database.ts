type Done = (error: Error | null) => void;

/** One change of several that are made together. */
interface BatchChange {
  readonly type: 'put' | 'del';
  readonly key: string;
  readonly value?: unknown;
}

/** What dynalite keeps everything in: tables, items and indexes, under one string each. */
export interface Database {
  put: (key: string, value: unknown, done: Done) => void;
  readonly get: (key: string, done: (error: Error | null, value?: unknown) => void) => void;
  del: (key: string, done: Done) => void;
  batch: (changes: readonly BatchChange[], done: Done) => void;
}
