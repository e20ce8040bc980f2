import { failIf } from '../../kit/exercise/failed.ts';
import type { SeenPage, Site } from './site.ts';
import { msg } from './text.ts';

/** Who has the page already is told so, without the page and without MySQL. @throws Failed `no-304`, `made-twice` */
export async function isConfirmed(site: Site): Promise<void> {
  const kept = await site.ask(site.url(1));
  const etag = etagOf(kept);
  const again = await askWith(site, etag);
  const { url, status, body, selects } = again;
  failIf(
    status !== 304,
    'no-304',
    msg('exercise.pages.no-304', { url, etag, came: again.shown }),
    msg('exercise.pages.no-304.wanted'),
  );
  failIf(
    body !== '',
    'no-304',
    msg('exercise.pages.no-304.body', { url, characters: body.length }),
    msg('exercise.pages.no-304.wanted'),
  );
  failIf(
    selects > 0,
    'made-twice',
    msg('exercise.pages.made-twice.confirmed', { url }),
    msg('exercise.pages.made-twice.wanted'),
  );
}

/** When a row has changed and its page is gone from Redis, the new page comes. @throws Failed `kept-in-process`, `wrong-304` */
export async function changes(site: Site): Promise<void> {
  const { mysql, redis, table } = site.bench.world;
  const etag = etagOf(await site.ask(site.url(1)));
  const [row] = table.rows;
  const name = `${row.name}-renamed`;
  await mysql.query(`UPDATE ${table.name} SET name = ? WHERE id = ?`, [name, row.id]);
  await redis.command('FLUSHALL');
  const { url, body } = await site.ask(site.url(1));
  failIf(
    !body.includes(name),
    'kept-in-process',
    msg('exercise.pages.kept-in-process', { url, name: row.name, renamed: name }),
    msg('exercise.pages.kept-in-process.wanted'),
  );
  const { status } = await askWith(site, etag);
  failIf(
    status !== 200,
    'wrong-304',
    msg('exercise.pages.wrong-304', { url, etag, status: Number.isNaN(status) ? '-' : status }),
    msg('exercise.pages.wrong-304.wanted'),
  );
}

function askWith(site: Site, etag: string): Promise<SeenPage> {
  return site.ask(site.url(1), { headers: { 'if-none-match': etag } });
}

/** @throws Failed `no-304` for a page without one */
function etagOf({ url, etag }: SeenPage): string {
  failIf(
    etag === null || etag === '',
    'no-304',
    msg('exercise.pages.no-etag', { url }),
    msg('exercise.pages.no-304.wanted'),
  );
  return etag ?? '';
}
