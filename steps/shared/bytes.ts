const FACTORS: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1024,
  mb: 1024 ** 2,
  gb: 1024 ** 3,
};

/** Bytes of a size such as `64mb`, written as redis.conf writes it; null when it is not one. */
export function parseBytes(text: string): number | null {
  const match = /^(\d{1,12})(b|kb|mb|gb)?$/i.exec(text.trim());
  if (match === null) return null;
  return Number(match[1]) * (FACTORS[(match[2] ?? '').toLowerCase()] ?? 1);
}
