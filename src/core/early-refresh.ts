/**
 * Whether a hit should start a refresh before the value expires: by chance, the likelier the nearer
 * expiry is and the longer the query takes. Readers decide apart from each other and yet rarely two
 * at once, so the value is renewed before the crowd finds it gone. (XFetch: Vattani, Chierichetti,
 * Lowenstein, "Optimal Probabilistic Cache Stampede Prevention", VLDB 2015.)
 *
 * @param leftMs ms until expiry
 * @param queryMs what the query cost last time, in ms
 * @param eagerness 1 is the usual choice, more is earlier, 0 is never
 */
export function isRefreshDue(
  leftMs: number,
  queryMs: number,
  eagerness: number,
  random: () => number,
): boolean {
  // 1 - random() is above 0, so the logarithm is finite.
  return eagerness > 0 && -Math.log(1 - random()) * queryMs * eagerness >= leftMs;
}
