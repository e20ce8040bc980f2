/** Bytes memcached spends on an item's header and on its cas number. */
const HEADER = 48 + 8;
const FLAGS = 4;
const SMALLEST_CHUNK = 96;
const LARGEST_CHUNK = 524_288;
const GROWTH = 1.25;

/** The chunk sizes of memcached's slab classes: items lie in chunks, so the rest of a chunk is lost. */
const CHUNKS: readonly number[] = [...chunkSizes()];

function* chunkSizes(): Generator<number> {
  for (let size = SMALLEST_CHUNK; size < LARGEST_CHUNK / GROWTH; size *= GROWTH) {
    size = Math.ceil(size / 8) * 8;
    yield size;
  }
  yield LARGEST_CHUNK;
}

/** Bytes of an item as `stats` adds them up; `valueBytes` does not count the line end. */
export function itemSize(keyBytes: number, flags: number, valueBytes: number): number {
  return HEADER + keyBytes + 1 + (flags === 0 ? 0 : FLAGS) + valueBytes + 2;
}

/** Bytes of memory an item of this size takes up: its chunk, or several of the largest. */
export function chunkOf(size: number): number {
  if (size > LARGEST_CHUNK) return Math.ceil(size / LARGEST_CHUNK) * LARGEST_CHUNK;
  let low = 0;
  let high = CHUNKS.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((CHUNKS[middle] ?? 0) < size) low = middle + 1;
    else high = middle;
  }
  return CHUNKS[low] ?? LARGEST_CHUNK;
}
