import { hasCode, messageOf, TutorialError } from '../contract/errors.ts';

/** A stream the interface writes to; a terminal's has columns and rows. */
export type OutputStream = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** The stream questions are answered on. */
export type InputStream = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** Where finished text goes. */
export interface Sink {
  /** Writes text as it is; never throws. */
  write(text: string): void;
  /**
   * Resolves when everything written has been handed to the operating system, or the reader has gone.
   * @throws TutorialError OUTPUT_UNWRITABLE when something was lost that somebody wanted to have (a full disk)
   */
  flush(): Promise<void>;
}

/**
 * A sink over a stream. When the reader goes away (`| head`, a closed terminal), what follows is dropped in silence:
 * that is the reader's choice and no failure of the run, which still has servers to stop. Any other failure drops what
 * follows as well, for the same reason, and is told when the sink is flushed.
 */
export function createSink(stream: OutputStream): Sink {
  let open = true;
  let written = false;
  let lost: TutorialError | undefined;
  const fail = (error: unknown): void => {
    open = false;
    if (!isReaderGone(error, stream)) {
      lost ??= new TutorialError('OUTPUT_UNWRITABLE', {}, messageOf(error));
    }
  };
  stream.on('error', fail);
  const write = (text: string, done?: () => void): void => {
    try {
      stream.write(text, done);
    } catch (error) {
      // Files are written to at once, and some versions of Node throw here what went wrong.
      fail(error);
      done?.();
    }
  };
  return {
    write: (text) => {
      if (open) write(text);
      written = true;
    },
    flush: async () => {
      // A full disk refuses even nothing; who had nothing to say has lost nothing.
      if (open && written) {
        await new Promise<void>((resolve) => {
          write('', resolve);
        });
      }
      if (lost !== undefined) throw lost;
    },
  };
}

/** A terminal that was closed answers with an error of the device; for a file that is a broken disk. */
function isReaderGone(error: unknown, { isTTY }: OutputStream): boolean {
  if (hasCode(error, 'EPIPE') || hasCode(error, 'ERR_STREAM_DESTROYED')) return true;
  return isTTY === true && hasCode(error, 'EIO');
}
