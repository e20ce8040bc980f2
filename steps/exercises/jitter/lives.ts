/** How many keys end in the fullest second, and how far their ends are apart. */
export interface Ends {
  readonly together: number;
  /** Ms between the first end and the last. */
  readonly spreadMs: number;
}

/** What lives that begin together come to. @param lives in ms */
export function endsOf(lives: readonly number[]): Ends {
  const sorted = [...lives].sort((a, b) => a - b);
  const spreadMs = Math.round((sorted.at(-1) ?? 0) - (sorted[0] ?? 0));
  const fullest = sorted.map(
    (first) => lives.filter((life) => life >= first && life < first + 1000).length,
  );
  return { together: Math.max(0, ...fullest), spreadMs };
}
