import { failIf } from '../../kit/exercise/failed.ts';
import type { Asker, SeenPage, Site } from './site.ts';
import { msg } from './text.ts';

/** Another query or another language is another page. @throws Failed `wrong-page`, `page-mixed-up` */
export async function eachHasItsOwn(site: Site): Promise<void> {
  site.isPage(await site.ask(site.url(1)), 1);
  const second = await site.ask(site.url(2));
  failIf(
    site.shows(second, 1),
    'page-mixed-up',
    msg('exercise.pages.mixed-up', { url: second.url, other: site.url(1) }),
    msg('exercise.pages.mixed-up.wanted'),
  );
  site.isPage(second, 2);
  const japanese = await site.ask(site.url(1), { language: 'ja' });
  failIf(
    site.shows(japanese, 1),
    'page-mixed-up',
    msg('exercise.pages.mixed-up.language', { url: japanese.url }),
    msg('exercise.pages.mixed-up.language.wanted'),
  );
  site.isPage(japanese, 1, { language: 'ja' });
}

/** A page for one person is seen by that person alone. @throws Failed `private-page-shared`, `page-mixed-up` */
export async function staysPrivate(site: Site): Promise<void> {
  const [ada, bob] = [nameFor(site), nameFor(site)];
  const url = site.url(3);
  site.isPage(await site.ask(url, { user: ada }), 3, { user: ada });
  for (const asker of [{}, { user: bob }] satisfies Asker[]) {
    const seen = await site.ask(url, asker);
    failIf(
      seen.body.includes(ada),
      'private-page-shared',
      msg('exercise.pages.private', { url, user: ada, came: seen.shown }),
      msg('exercise.pages.private.wanted'),
    );
    greets(seen, asker);
    site.isPage(seen, 3, asker);
  }
  greets(await site.ask(site.url(1), { user: ada }), { user: ada });
}

/** @throws Failed `page-mixed-up` when somebody who is known was given the page for everybody */
function greets({ url, body, shown }: SeenPage, { user = '' }: Asker): void {
  failIf(
    !body.includes(user),
    'page-mixed-up',
    msg('exercise.pages.mixed-up.user', { url, user, came: shown }),
    msg('exercise.pages.mixed-up.user.wanted'),
  );
}

function nameFor({ bench }: Site): string {
  return `user-${Math.floor(bench.world.random() * 0xff_ff_ff_ff).toString(36)}`;
}
