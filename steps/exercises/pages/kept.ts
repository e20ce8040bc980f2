import type { Message } from '#tutorial';
import { Failed, failIf } from '../../kit/exercise/failed.ts';
import { lifeFault } from '../../kit/exercise/lives.ts';
import type { Asker, Site } from './site.ts';
import { ms } from '../../kit/quantities.ts';
import { msg } from './text.ts';

/** How long a page is kept, in seconds, as the learner is told. */
const SECONDS = 60;

/** Requests that are the same are answered by Redis. @throws Failed `made-twice`, `no-expiry`, `ttl-wrong` */
export async function isKept(site: Site): Promise<void> {
  const program = await site.bench.another();
  const url = site.url(1);
  const turned = site.url(1, true);
  const headers = { 'user-agent': 'Check/1.0', 'x-request-id': String(site.bench.world.random()) };
  await isNotMade(site, url, {}, msg('exercise.pages.made-twice', { url }));
  await isNotMade(site, url, { program }, msg('exercise.pages.made-twice.process', { url }));
  await isNotMade(site, turned, {}, msg('exercise.pages.made-twice.order', { url, turned }));
  await isNotMade(site, url, { headers }, msg('exercise.pages.made-twice.headers', { url }));
  lives(site);
}

async function isNotMade(site: Site, url: string, asker: Asker, why: Message): Promise<void> {
  const seen = await site.ask(url, asker);
  failIf(seen.selects > 0, 'made-twice', why, msg('exercise.pages.made-twice.wanted'));
  site.isPage(seen, 1);
}

function lives({ bench }: Site): void {
  const fault = lifeFault(bench.world.keyspace, SECONDS);
  if (fault === null) return;
  if (fault.kind === 'length') {
    throw new Failed(
      'ttl-wrong',
      msg('exercise.pages.ttl-wrong', { life: ms(fault.life) }),
      msg('exercise.pages.ttl-wrong.wanted', { seconds: SECONDS }),
    );
  }
  const { key, first, second } = fault;
  throw new Failed(
    'no-expiry',
    second === null
      ? msg('exercise.pages.no-expiry', { key, first })
      : msg('exercise.pages.no-expiry.moment', { key, first, second }),
    msg('exercise.pages.no-expiry.wanted', { seconds: SECONDS }),
  );
}
