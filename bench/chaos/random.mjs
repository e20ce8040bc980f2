/**
 * Random numbers that a seed repeats: mulberry32.
 * @returns functions that draw: `fraction` in [0, 1), `chance` of a probability, `pick` of a list,
 * `weighted` of a list of objects with a `weight`
 */
export function randomOf(seed) {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const pick = (list) => list[Math.floor(fraction() * list.length)];
  const weighted = (list) => {
    let rest = fraction() * list.reduce((sum, { weight }) => sum + weight, 0);
    return list.find(({ weight }) => (rest -= weight) < 0) ?? list.at(-1);
  };
  return { fraction, pick, weighted, chance: (probability) => fraction() < probability };
}

/** A seed for one round, so that a round can be repeated without those before it. */
export function seedOf(seed, round) {
  return Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(round, 0xc2b2ae35);
}
