import { KEY, sessionOf, type Stand } from './stand.ts';

/** One question over a field, answered in two ways. */
export interface Asked {
  /** Items that the filter let through. */
  readonly found: number;
  /** Items that the scan read for them. */
  readonly read: number;
  /** Read units of the scan. */
  readonly units: number;
  /** Read units of the same items, each by its key. */
  readonly byKey: number;
}

/** Sessions that are asked about, and those of the one user in question. */
export const VISITS = 24;
export const OF_ADA = 3;
/** Of one session, in bytes. */
const BYTES = 900;

/** Writes sessions of several users, and asks for those of one: by a scan, then by their keys. */
export async function askForAField(stand: Stand): Promise<Asked> {
  for (let at = 0; at < VISITS; at += 1) {
    const visitor = at % (VISITS / OF_ADA) === 0 ? 'ada' : `user-${at}`;
    await stand.put({ ...sessionOf(`visit-${at}`, BYTES), visitor: { S: visitor } });
  }
  const { items, read, units } = await stand.scan('visitor = :who', { ':who': { S: 'ada' } });
  let byKey = 0;
  for (const { [KEY]: key } of items) {
    if (key !== undefined && 'S' in key) byKey += (await stand.get(key.S, false)).units;
  }
  return { found: items.length, read, units, byKey };
}
