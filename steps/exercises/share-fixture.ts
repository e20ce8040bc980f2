import path from 'node:path';
import type { Authors } from '../../src/testing/authors.ts';
import type { PrivateKind } from '../../src/testing/engine-kinds.ts';
import type { ExerciseSpec } from '../kit/exercise/define.ts';

/** `ttl-wrong--fixed.mjs` is to fail with `ttl-wrong`. */
export function codeOf(file: string): string {
  return path.basename(file).replace(/(?:--.*)?\.\w+$/, '');
}

/** What is proved of an exercise on which kind of engines. */
export interface Share {
  /** What a title says of what is left out; empty for nothing. */
  readonly leftOut: string;
  /** Whether TypeScript is: it becomes JavaScript, which is proved on both kinds. */
  readonly typescript: (kind: PrivateKind) => boolean;
  /** Whether a right file is. */
  readonly right: (file: string, kind: PrivateKind) => boolean;
  /** Whether a wrong file is. */
  readonly wrong: (file: string, kind: PrivateKind) => boolean;
}

/** What there is to share. */
export interface Sharing {
  readonly spec: Pick<ExerciseSpec, 'number' | 'parts'>;
  /** All files of all languages. */
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  /** The kinds whose servers this machine has: one alone gets everything. */
  readonly here: readonly PrivateKind[];
  /** How much is proved; everything when left out. */
  readonly authors?: Authors;
}

/**
 * Shares the files of one exercise among the kinds of engines, so that the whole check takes minutes: right files are
 * proved on every kind; each wrong file once, and each code on every kind, a lone file for it twice. An exercise that is
 * made of others takes long, and what it asks was proved on every kind there: each of its files is proved once.
 */
export function share({ spec, right, wrong, here, authors = 'all' }: Sharing): Share {
  const isTurn = (index: number, kind: PrivateKind): boolean =>
    here.length === 1 || (spec.number + index) % 2 === (kind === 'system' ? 0 : 1);
  const typescript = (kind: PrivateKind): boolean => isTurn(0, kind);
  return {
    leftOut: authors === 'right' ? ', without its wrong files (AUTHORS=right)' : '',
    typescript,
    right(file, kind) {
      if (file.endsWith('.ts')) return typescript(kind);
      return spec.parts === undefined || isTurn(right.indexOf(file), kind);
    },
    wrong(file, kind) {
      if (authors === 'right') return false;
      if (file.endsWith('.ts')) return typescript(kind);
      if (spec.parts !== undefined) return isTurn(wrong.indexOf(file), kind);
      const same = wrong.filter((one) => codeOf(one) === codeOf(file));
      return same.length === 1 || isTurn(same.indexOf(file), kind);
    },
  };
}
