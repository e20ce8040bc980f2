import { createRandom } from '../measure/index.ts';

/** Puts a list into a drawn order; what it was given stays as it was. */
export type Shuffle = <T>(list: readonly T[]) => readonly T[];

/** A shuffle whose draws are the same for the same seed. */
export function createShuffle(seed: number): Shuffle {
  const random = createRandom(seed);
  return <T>(list: readonly T[]): readonly T[] => {
    const drawn = [...list];
    // Fisher and Yates: every order is as likely as any other.
    for (let last = drawn.length - 1; last > 0; last -= 1) {
      const at = Math.floor(random() * (last + 1));
      const [one, other] = [drawn[at], drawn[last]];
      if (one === undefined || other === undefined) continue;
      drawn[at] = other;
      drawn[last] = one;
    }
    return drawn;
  };
}
