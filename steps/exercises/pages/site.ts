import type { LearnerProgram, Typed, WireExchange } from '#tutorial';
import type { CheckBench } from '../../kit/exercise/bench.ts';
import { failIf } from '../../kit/exercise/failed.ts';
import { shownValue } from '../../kit/exercise/shown-value.ts';
import { placeholderOf } from '../../kit/exercise/languages.ts';
import type { TableRow } from '../../kit/exercise/planets.ts';
import { plain } from '../../kit/exercise/rows.ts';
import { msg } from './text.ts';

/** Rows of a page. */
const SIZE = 2;
/** The word at the head of a page, in its language, as the file that learners are given writes it. */
const HEADINGS = { en: 'Planets', ja: '惑星' } as const;

/** Who asks for a page, and how. */
export interface Asker {
  readonly language?: keyof typeof HEADINGS;
  readonly user?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly program?: LearnerProgram;
}

/** What the learner's `page` gave. */
export interface SeenPage {
  readonly url: string;
  /** NaN where there is none. */
  readonly status: number;
  /** Null where there is none. */
  readonly etag: string | null;
  /** Empty where there is none. */
  readonly body: string;
  /** How often MySQL was asked for rows. */
  readonly selects: number;
  /** All of it in a few words. */
  readonly shown: string;
}

/** A site whose pages the learner's file gives. */
export class Site {
  readonly bench: CheckBench;

  constructor(bench: CheckBench) {
    this.bench = bench;
  }

  /** How a page is asked for, the parts of the query in either order. */
  url(page: number, turned = false): string {
    const query = [`page=${page}`, `size=${SIZE}`];
    return `/planets?${(turned ? query.reverse() : query).join('&')}`;
  }

  /** Asks for a page. @throws Failed for a call that did not return */
  async ask(url: string, asker: Asker = {}): Promise<SeenPage> {
    const { program = this.bench.program } = asker;
    const { value, wire } = await this.bench.call(program, 'page', url, ...this.#rest(asker));
    return this.#seen(url, value, wire);
  }

  /** Asks for a page, whatever comes of it. */
  async attempt(url: string): Promise<void> {
    await this.bench.attempt(this.bench.program, 'page', url, ...this.#rest({}));
  }

  /** The rows of a page. */
  rowsOf(page: number): readonly TableRow[] {
    return this.bench.world.table.rows.slice((page - 1) * SIZE, page * SIZE);
  }

  /** Whether this is that page: its rows and no others, in the language asked for. */
  shows(
    { status, body }: Pick<SeenPage, 'status' | 'body'>,
    page: number,
    { language = 'en' }: Asker = {},
  ): boolean {
    const wanted = this.rowsOf(page);
    return (
      status === 200 &&
      body.includes(HEADINGS[language]) &&
      this.bench.world.table.rows.every((row) => body.includes(row.name) === wanted.includes(row))
    );
  }

  /** @throws Failed `wrong-page` when it is not that page, or not for that person */
  isPage(seen: SeenPage, page: number, asker: Asker = {}): void {
    const { url, shown } = seen;
    const { user = '' } = asker;
    const names = this.rowsOf(page)
      .map(({ name }) => name)
      .join(', ');
    failIf(
      !this.shows(seen, page, asker) || !seen.body.includes(user),
      'wrong-page',
      msg('exercise.pages.wrong-page', { url, came: shown }),
      user === ''
        ? msg('exercise.pages.wrong-page.wanted', { names })
        : msg('exercise.pages.wrong-page.wanted.user', { names, user }),
    );
  }

  /** The statement with which rows of a page are read, as the learner is given it. */
  get #sql(): string {
    const { table, language } = this.bench.world;
    const mark = placeholderOf(language);
    return `SELECT name, moons FROM ${table.name} ORDER BY id LIMIT ${mark} OFFSET ${mark}`;
  }

  #rest({ language = 'en', user, headers }: Asker): readonly unknown[] {
    const cookie = user === undefined ? {} : { cookie: `user=${user}` };
    return [{ 'accept-language': language, ...cookie, ...headers }, this.#sql];
  }

  #seen(url: string, value: Typed, wire: readonly WireExchange[]): SeenPage {
    const parts = entriesOf(value);
    const headers = entriesOf(parts.get('headers') ?? ['nothing']);
    const etag = [...headers].find(([name]) => name.toLowerCase() === 'etag')?.[1];
    const { name: table } = this.bench.world.table;
    return {
      url,
      status: Number(plain(parts.get('status') ?? ['nothing'])),
      etag: etag === undefined || etag[0] === 'nothing' ? null : plain(etag),
      body: bodyOf(parts.get('body') ?? ['nothing']),
      selects: wire.filter(
        ({ server, asked: [sql = ''] }) => server === 'mysql' && sql.includes(table),
      ).length,
      shown: shownValue(withoutHeaders(value)),
    };
  }
}

function entriesOf([kind, value]: Typed): ReadonlyMap<string, Typed> {
  return new Map(kind === 'object' ? value : []);
}

/** There is no room for them in a sentence. */
function withoutHeaders(value: Typed): Typed {
  if (value[0] !== 'object') return value;
  return ['object', value[1].filter(([name]) => name !== 'headers')];
}

function bodyOf([kind, value]: Typed): string {
  if (kind === 'nothing') return '';
  return kind === 'bytes' ? Buffer.from(value, 'base64').toString('utf8') : String(value);
}
