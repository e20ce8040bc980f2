import { sessionOf, type Stand } from './stand.ts';

/** What one page view with a session of a size costs in units, as DynamoDB counted it. */
export interface Units {
  /** Of the whole item, with the names of its attributes. */
  readonly bytes: number;
  readonly write: number;
  /** Strongly consistent. */
  readonly strong: number;
  readonly eventual: number;
  /** Moving the time at which it is over, one attribute of it. */
  readonly slide: number;
}

const FAR = '4102444800';

/** Writes, reads and slides a session of each size, and notes what each was charged. */
export async function countUnits(
  stand: Stand,
  sizes: readonly number[],
): Promise<readonly Units[]> {
  const counted: Units[] = [];
  for (const bytes of sizes) {
    const id = `units-${bytes}`;
    const write = await stand.put(sessionOf(id, bytes - ROOM_FOR_END));
    const strong = (await stand.get(id, true)).units;
    const eventual = (await stand.get(id, false)).units;
    const slide = await stand.update(id, 'SET expires = :end', { ':end': { N: FAR } });
    counted.push({ bytes, write, strong, eventual, slide });
  }
  return counted;
}

/** Bytes that the time to live takes: its name, and a number of ten digits. */
const ROOM_FOR_END = 'expires'.length + 6;
