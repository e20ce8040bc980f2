import { failIf } from '../../kit/exercise/failed.ts';
import type { Site } from './site.ts';
import { msg } from './text.ts';

/** What MySQL says when it waited too long for a lock: ERR_Packet, number 1205 (read 2026-11). */
const ERROR = Buffer.concat([
  Buffer.from([0xff, 1205 & 0xff, 1205 >> 8]),
  Buffer.from('#HY000Lock wait timeout exceeded; try restarting transaction'),
]);

/** While MySQL fails there is no page; afterwards there is. @throws Failed `error-kept` */
export async function comesBackAfterError(site: Site): Promise<void> {
  const { recorders, table } = site.bench.world;
  const url = site.url(4);
  recorders.mysql.setRule(([sql = '']) =>
    sql.includes(table.name) ? { kind: 'answer', bytes: ERROR } : undefined,
  );
  await site.attempt(url);
  recorders.mysql.setRule(undefined);
  const seen = await site.ask(url);
  failIf(
    !site.shows(seen, 4),
    'error-kept',
    msg('exercise.pages.error-kept', { url, came: seen.shown }),
    msg('exercise.pages.error-kept.wanted'),
  );
}
