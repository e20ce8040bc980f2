import { type Exchange, messageOf, type Query, type Row } from '#tutorial';
import { msg } from './text.ts';
import { naiveRead } from '../../kit/naive-read.ts';
import { shown } from './sentences.ts';
import { TTL_SECONDS, type Finding, type Stage } from './stage.ts';
import { SELECT, selectOf, URANUS } from './story.ts';

const CODE = `const [planet] = await fetch('SELECT ... WHERE id = ${URANUS}');
planet.found.getUTCFullYear();`;

/** Fault 4: a date that is a Date on a miss, and a text that raises on a hit. */
export async function dates({ lab, main, tell, look }: Stage): Promise<Finding> {
  tell.code(CODE);
  await look();
  const notes = naiveRead(lab, main, { ttlSeconds: TTL_SECONDS, name: 'dates', rows: withDates });
  const query: Query = async (sql, params) => withDates(await main.query(sql, params));
  const core = main.cache({ ttlSeconds: TTL_SECONDS, schemaVersion: 'dates', query });

  const [miss, hit] = await twice(() => notes.read(selectOf(URANUS)));
  tell.transcript('code', [exchange(1, miss), exchange(2, hit)]);
  const happened = !miss.raised && hit.raised;
  tell.say('result', shown(happened, msg('lab.bug-hunt.dates.result', { error: hit.text })));
  tell.say('text', msg('lab.bug-hunt.dates.fix'));
  const [coreMiss, coreHit] = await twice(() => core.fetch(SELECT, [URANUS]));
  tell.transcript('code', [exchange(1, coreMiss), exchange(2, coreHit)]);
  return {
    id: 'dates',
    happened,
    fixed: !coreMiss.raised && !coreHit.raised && coreMiss.text === coreHit.text,
  };
}

/** Rows as mysql2 gives them unless dateStrings is set; the tutorial's own connections set it. */
function withDates(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => ({
    ...row,
    found: typeof row.found === 'string' ? new Date(`${row.found}T00:00:00Z`) : null,
  }));
}

interface Attempt {
  readonly raised: boolean;
  /** The year, or the error. */
  readonly text: string;
}

async function twice(read: () => Promise<unknown>): Promise<readonly [Attempt, Attempt]> {
  return [yearOf(await read()), yearOf(await read())];
}

/** What the code above comes to with these rows. */
function yearOf(rows: unknown): Attempt {
  try {
    const [planet] = rows as readonly [{ readonly found: Date }];
    return { raised: false, text: String(planet.found.getUTCFullYear()) };
  } catch (error) {
    return { raised: true, text: `TypeError: ${messageOf(error)}` };
  }
}

/** The call as it is typed, with the number by which the sentences speak of it. */
function exchange(nth: 1 | 2, { text }: Attempt): Exchange {
  return { input: `planet.found.getUTCFullYear()  // ${nth}`, output: [text] };
}
