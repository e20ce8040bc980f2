import type { MysqlFact, RedisFact, Table } from '#tutorial';
import { msg } from './text.ts';

/**
 * The drawing of the hands-on, in words that a screen reader can carry: program, cache and database, what each is on
 * AWS, where it is here, and who speaks with whom.
 */
export function boxesTable(redis: RedisFact, mysql: MysqlFact): Table {
  return {
    id: 'boxes',
    title: msg('cached-read.boxes.title'),
    engines: [],
    columns: [
      { id: 'aws', name: msg('cached-read.boxes.aws'), unit: 'text' },
      { id: 'here', name: msg('cached-read.boxes.here'), unit: 'text' },
      { id: 'speaks', name: msg('cached-read.boxes.speaks'), unit: 'text' },
    ],
    rows: [
      [
        msg('cached-read.boxes.program'),
        msg('cached-read.boxes.this-program'),
        msg('cached-read.boxes.program.speaks'),
      ],
      [
        msg('cached-read.boxes.cache'),
        `${redis.host}:${redis.port}`,
        msg('cached-read.boxes.cache.speaks'),
      ],
      [
        msg('cached-read.boxes.database'),
        `${mysql.host}:${mysql.port}`,
        msg('cached-read.boxes.database.speaks'),
      ],
    ],
    notes: [
      msg('cached-read.boxes.note'),
      msg('cached-read.boxes.patterns'),
      msg('cached-read.boxes.dynamodb'),
      msg('cached-read.boxes.documents'),
    ],
  };
}
