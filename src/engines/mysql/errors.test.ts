import { describe, expect, it } from '@jest/globals';
import type { MysqlFact } from '../../contract/facts.ts';
import { partly } from '../../testing/fakes.ts';
import { mapMysqlError } from './errors.ts';

const OURS = partly<MysqlFact>({ kind: 'system', product: 'mariadb', host: '127.0.0.1', port: 1 });

describe('errors of mysql2', () => {
  it('that its own code makes of an answer do not say that the server is gone', () => {
    // As mysql2 throws it for SELECT 1 AS `__proto__`.
    const words = "The field name (__proto__) can't be the same as an object's private property.";
    const error = Object.assign(new Error(words), { fatal: true });
    expect(mapMysqlError(error, OURS)).toMatchObject({
      code: 'DATABASE_ERROR',
      detail: `mysql2: ${words}`,
    });
  });

  it.each([
    [
      'a lost connection',
      { code: 'PROTOCOL_CONNECTION_LOST' },
      'Connection lost: The server closed',
    ],
    ['a connection given up', {}, "Can't add new command when connection is in closed state"],
    ['no connection', { code: 'ECONNREFUSED', errno: -111 }, 'connect ECONNREFUSED'],
    ['no connection in time', { errorno: 'ETIMEDOUT' }, 'connect ETIMEDOUT'],
  ])('say that it is gone: %s', (_title, fields, words) => {
    const error = Object.assign(new Error(words), { fatal: true, ...fields });
    expect(mapMysqlError(error, OURS)).toMatchObject({ code: 'ENGINE_GONE' });
  });
});
