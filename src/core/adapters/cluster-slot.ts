const SLOTS = 16_384;

/** CRC-16/XMODEM by half bytes, the checksum that Redis Cluster's specification names. */
const HALF_BYTES = Array.from({ length: 16 }, (_, high) => {
  let crc = high << 12;
  for (let bit = 0; bit < 4; bit += 1) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1;
  return crc & 0xffff;
});

/**
 * The slot of a key in a Redis cluster, 0 to 16,383 (Redis Cluster specification, "Key distribution model" and "Hash
 * tags"): of what stands between the first braces, where that is not nothing, else of the whole key.
 */
export function slotOf(key: string): number {
  const open = key.indexOf('{');
  const close = open < 0 ? -1 : key.indexOf('}', open + 1);
  const hashed = close > open + 1 ? key.slice(open + 1, close) : key;
  let crc = 0;
  for (const byte of Buffer.from(hashed)) {
    crc = ((crc << 4) ^ (HALF_BYTES[(crc >> 12) ^ (byte >> 4)] ?? 0)) & 0xffff;
    crc = ((crc << 4) ^ (HALF_BYTES[(crc >> 12) ^ (byte & 15)] ?? 0)) & 0xffff;
  }
  return crc % SLOTS;
}
