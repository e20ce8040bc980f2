// Capability flags: MySQL, "Protocol::CapabilityFlags" (read 2026-11); MariaDB, "Connection", MariaDB's extended ones.
const COMPRESS = 1 << 5;
const SSL = 1 << 11;
const DEPRECATE_EOF = 1 << 24;
const OPTIONAL_METADATA = 1 << 25;
const ZSTD = 1 << 26;
const QUERY_ATTRIBUTES = 1 << 27;
const HIDDEN = COMPRESS | SSL | DEPRECATE_EOF | OPTIONAL_METADATA | ZSTD | QUERY_ATTRIBUTES;

/**
 * The server's greeting without what would hide the conversation or change its form: TLS, compression, answers without
 * EOF, attributes, MariaDB's extended flags. Its length stays the same.
 */
export function plainGreeting(payload: Buffer): Buffer {
  // An error instead of a greeting, or an older protocol.
  if (payload[0] !== 10) return payload;
  const plain = Buffer.from(payload);
  const lower = plain.indexOf(0, 1) + 1 + 4 + 8 + 1;
  if (plain.length < lower + 7) return payload;
  const upper = lower + 5;
  plain.writeUInt16LE(plain.readUInt16LE(lower) & ~(HIDDEN & 0xff_ff), lower);
  plain.writeUInt16LE(plain.readUInt16LE(upper) & ~(HIDDEN >>> 16), upper);
  // After the length of the salt come six reserved bytes, then four of MariaDB's own flags.
  const reserved = upper + 3;
  if (plain.length >= reserved + 10) plain.fill(0, reserved + 6, reserved + 10);
  return plain;
}
