import { msg } from './text.ts';
import { sampleRead } from '../../kit/aws-sample.ts';
import { naiveRead } from '../../kit/naive-read.ts';
import { TTL_SECONDS, type Finding, type Stage } from './stage.ts';
import { EARTH, SELECT, selectOf } from './story.ts';

const CODE = `async function planet(id) {
  const cached = await redis.hgetall('planet:' + id);
  if (Object.keys(cached).length > 0) return cached;
  const row = await mysql.queryOne('SELECT ... WHERE id = ?', [id]);
  await redis.hmset('planet:' + id, row);
  await redis.expire('planet:' + id, 60);
  return row;
}`;

/** Fault 1: what a read gives depends on whether it was a hit. */
export async function typeChange({ lab, main, tell, look }: Stage): Promise<Finding> {
  tell.code(CODE);
  await look();
  const sample = {
    instance: main,
    sql: SELECT,
    keyFor: (id: number): string => lab.key(`types:${id}`),
    ttlSeconds: TTL_SECONDS,
  };
  const notes = naiveRead(lab, main, { ttlSeconds: TTL_SECONDS, name: 'types' });
  const core = main.cache({ ttlSeconds: TTL_SECONDS, schemaVersion: 'types' });
  const readers = [
    () => sampleRead(sample, EARTH),
    async () => firstRow(await notes.read(selectOf(EARTH))),
    async () => firstRow(await core.fetch(SELECT, [EARTH])),
  ];
  const hits: Readonly<Record<string, unknown>>[] = [];
  let miss: Readonly<Record<string, unknown>> = {};
  for (const read of readers) {
    miss = (await read()) ?? {};
    hits.push((await read()) ?? {});
  }
  const columns = Object.keys(miss);
  const rows = columns.map((column) => [
    column,
    describe(miss[column]),
    ...hits.map((hit) => describe(hit[column])),
  ]);
  tell.table({
    id: 'bug-hunt-types',
    title: msg('lab.bug-hunt.types.title'),
    engines: lab.engines,
    columns: [
      { id: 'column', name: msg('lab.bug-hunt.types.column'), unit: 'text' },
      { id: 'miss', name: msg('lab.bug-hunt.types.miss'), unit: 'text' },
      { id: 'sample', name: msg('lab.bug-hunt.types.sample'), unit: 'text' },
      { id: 'notes', name: msg('lab.bug-hunt.types.notes'), unit: 'text' },
      { id: 'core', name: msg('lab.bug-hunt.types.core'), unit: 'text' },
    ],
    rows,
    notes: [
      msg('lab.bug-hunt.types.verdict', {
        columns: columns.length,
        sample: changed(rows, 2),
        notes: changed(rows, 3),
        core: changed(rows, 4),
      }),
    ],
  });
  return { id: 'types', happened: changed(rows, 2) > 0, fixed: changed(rows, 4) === 0 };
}

/** How many rows of the table differ from the miss in one of its columns. */
function changed(rows: readonly (readonly string[])[], column: number): number {
  return rows.filter((row) => row[column] !== row[1]).length;
}

function firstRow(rows: unknown): Readonly<Record<string, unknown>> | null {
  const first: unknown = Array.isArray(rows) ? rows[0] : null;
  return typeof first === 'object' ? (first as Readonly<Record<string, unknown>> | null) : null;
}

/** A value with its type, in the words of JavaScript. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Buffer.isBuffer(value)) return `Buffer ${value.toString('hex')}`;
  if (typeof value === 'object') return `object {${Object.keys(value).join(', ')}}`;
  // Bytes that were forced into text would spoil the terminal.
  const printable = JSON.stringify(value).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${typeof value} ${printable}`;
}
