import { readFile } from 'node:fs/promises';
import { CancelledError, messageOf } from '../src/contract/errors.ts';

/** What came of reading a secret. */
export type SecretRead = { readonly text: string } | { readonly reason: string };

/**
 * Reads a secret from a file, or from standard input for `-`; one line end behind it is no part of it.
 * @throws CancelledError when the run is cancelled meanwhile
 */
export async function readSecret(file: string, signal: AbortSignal): Promise<SecretRead> {
  try {
    const text = file === '-' ? await readInput(signal) : await readFile(file, 'utf8');
    return { text: text.replace(/\r?\n$/, '') };
  } catch (error) {
    if (error instanceof CancelledError) throw error;
    return { reason: messageOf(error) };
  }
}

function readInput(signal: AbortSignal): Promise<string> {
  const { stdin } = process;
  return new Promise((resolve, reject) => {
    let text = '';
    const leave = (): void => {
      stdin.pause();
      reject(new CancelledError());
    };
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    stdin.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
    stdin.once('error', reject).once('end', () => {
      signal.removeEventListener('abort', leave);
      resolve(text);
    });
  });
}
