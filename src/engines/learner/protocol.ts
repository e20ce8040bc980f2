import type { Typed } from './contract.ts';

/** What a runner reads on standard input, once. */
export interface RunnerConfig {
  /** TCP port on 127.0.0.1 where the checker listens. */
  readonly port: number;
  /** Proves that it is this runner which connects. */
  readonly token: string;
  /** Where our bundles are, and packages are looked for that the learner's folder does not have; file URL of a folder. */
  readonly packages: string;
  /** Packages that are loaded while nobody has asked for a file yet; none where one is asked for at once. */
  readonly ahead: readonly string[];
  /** The folder of the file that will be asked for; its own packages come first. */
  readonly beside: string;
}

/** What the checker asks, one line of JSON each. */
export type Asked =
  | {
      readonly kind: 'load';
      readonly id: number;
      readonly file: string;
      /** Set in the environment before the file is loaded; holds passwords. */
      readonly env: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: string;
      readonly args: readonly unknown[];
    };

/** What the runner says, one line of JSON each. */
export type Said =
  | { readonly kind: 'hello'; readonly token: string; readonly watchdog?: boolean }
  | { readonly kind: 'loaded'; readonly id: number; readonly names: readonly string[] }
  | { readonly kind: 'returned'; readonly id: number; readonly value: Typed }
  | {
      readonly kind: 'threw';
      readonly id: number;
      readonly error: string;
      readonly missing?: string;
    };

/** Cuts a stream of text into lines of JSON. */
export class JsonLines<T> {
  #rest = '';

  /** The messages that are complete with `text`. @throws SyntaxError */
  push(text: string): readonly T[] {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() ?? '';
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
  }
}
