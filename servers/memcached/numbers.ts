const U64 = 2n ** 64n;
const I64_MAX = 2n ** 63n - 1n;
/** What C's strtol takes from the beginning of a text, when a blank or the end follows. */
const NUMBER = /^[\t\n\v\f\r ]*([+-]?\d+)(?=$|[\t\n\v\f\r ])/;

function digits(text: string): bigint | null {
  const match = NUMBER.exec(text)?.[1];
  return match === undefined ? null : BigInt(match);
}

/** An unsigned number of 64 bits; null for anything else. */
export function parseU64(text: string): bigint | null {
  const value = digits(text);
  if (value === null || value >= U64 || value <= -U64) return null;
  const wrapped = BigInt.asUintN(64, value);
  return value < 0n && wrapped > I64_MAX ? null : wrapped;
}

/** An unsigned number of 32 bits; like memcached it drops the higher bits of a longer one. */
export function parseU32(text: string): number | null {
  const value = parseU64(text);
  return value === null ? null : Number(BigInt.asUintN(32, value));
}

/** A signed number of 32 bits; like memcached it drops the higher bits of a longer one. */
export function parseI32(text: string): number | null {
  const value = digits(text);
  if (value === null || value > I64_MAX || value < -I64_MAX - 1n) return null;
  return Number(BigInt.asIntN(32, value));
}
