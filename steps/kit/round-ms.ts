/** A time in ms as a sentence wants it: whole from 10 ms on, two decimals below. */
export function roundMs(ms: number): number {
  return ms >= 10 ? Math.round(ms) : Math.round(ms * 100) / 100;
}
