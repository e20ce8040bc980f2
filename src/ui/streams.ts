import { hasCode } from '../contract/errors.ts';

/** A stream the interface writes to; a terminal's has columns. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

/** The stream questions are answered on. */
export type InputStream = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** Where finished text goes. */
export interface Sink {
  /** Writes text as it is. */
  write(text: string): void;
  /** Resolves when everything written has been handed to the operating system. */
  flush(): Promise<void>;
}

/**
 * A sink over a stream. When the reader goes away (`| head`), what follows is dropped in silence: a broken pipe is
 * the reader's choice and no failure of the run, which still has servers to stop.
 */
export function createSink(stream: OutputStream): Sink {
  let open = true;
  stream.on('error', (error) => {
    open = false;
    if (!hasCode(error, 'EPIPE') && !hasCode(error, 'ERR_STREAM_DESTROYED')) throw error;
  });
  return {
    write: (text) => {
      if (open) stream.write(text);
    },
    flush: () =>
      new Promise((resolve) => {
        if (open)
          stream.write('', () => {
            resolve();
          });
        else resolve();
      }),
  };
}
