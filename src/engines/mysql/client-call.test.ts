import { describe, expect, it } from '@jest/globals';
import { mysqlArguments } from './client-call.ts';
import { mysqlClientVariables } from './client-variables.ts';

const FACT = {
  kind: 'system',
  host: '127.0.0.1',
  port: 3307,
  user: 'tutorial',
  database: 'planets',
  tls: null,
} as const;

describe('the call of the mysql client', () => {
  it('reads no file of the learner, and names the server, the user and the database', () => {
    const args = mysqlArguments(FACT, 'mariadb');
    expect(args[0]).toBe('--no-defaults');
    expect(args.join(' ')).toContain('-h 127.0.0.1 -P 3307 --protocol=TCP -u tutorial');
    expect(args.at(-1)).toBe('planets');
  });

  it('speaks of TLS in the words of each client, and not at all to an unknown server', () => {
    expect(mysqlArguments(FACT, 'mariadb')).toContain('--skip-ssl');
    expect(mysqlArguments(FACT, 'mysql')).toEqual(
      expect.arrayContaining(['--ssl-mode=DISABLED', '--get-server-public-key']),
    );
    const own = { ...FACT, kind: 'external' } as const;
    expect(mysqlArguments(own, 'mysql').join(' ')).not.toContain('ssl');
    const tls = { ...own, tls: { caFile: '/ca.pem', servername: 'db' } };
    expect(mysqlArguments(tls, 'mysql')).toContain('--ssl-ca=/ca.pem');
    expect(mysqlArguments(tls, 'mariadb')).toContain('--ssl-ca=/ca.pem');
    const managed = { ...own, tls: { caFile: null, servername: 'db' } };
    expect(mysqlArguments(managed, 'mysql')).toContain('--ssl-mode=REQUIRED');
  });

  it('has the password in the environment alone', () => {
    expect(mysqlClientVariables({ ...FACT, password: 'hush' })).toEqual({
      ...{ MYSQL_HOST: '127.0.0.1', MYSQL_TCP_PORT: '3307' },
      ...{ MYSQL_USER: 'tutorial', MYSQL_PWD: 'hush' },
    });
  });
});
