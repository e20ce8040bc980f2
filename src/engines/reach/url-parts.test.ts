import { describe, expect, it } from '@jest/globals';
import { ADDRESS as MEMCACHED } from '../memcached/address.ts';
import { parseMemcachedUrl } from '../memcached/url.ts';
import { ADDRESS as MONGODB } from '../mongodb/address.ts';
import { parseMongoUrl } from '../mongodb/url.ts';
import { ADDRESS as MYSQL } from '../mysql/address.ts';
import { parseMysqlUrl } from '../mysql/url.ts';
import { ADDRESS as REDIS } from '../redis/address.ts';
import { parseRedisUrl } from '../redis/url.ts';
import { bracket, endpointOf, urlParts, withPath } from './url-parts.ts';

const ROUNDS = 300;
const FAMILIES = [
  { form: REDIS, protocol: 'redis:', read: parseRedisUrl },
  { form: REDIS, protocol: 'rediss:', read: parseRedisUrl },
  { form: MYSQL, protocol: 'mysql:', read: parseMysqlUrl },
  { form: MEMCACHED, protocol: 'memcached:', read: parseMemcachedUrl },
  { form: MONGODB, protocol: 'mongodb:', read: parseMongoUrl },
];
/** Everything that means something in a URL, in a shell or in UTF-8. */
const LETTERS = [
  ...Array.from('aZ09-._~:/?#[]@!$&\'()*+,;=%"<>\\^`{|}'),
  '%25',
  '%zz',
  'é',
  '日',
  '😀',
  ' ',
];
const HOSTS = ['h', 'db.example', 'a-b.c_d.example.', '127.0.0.1', '::1', 'fe80::1', '2001:db8::7'];

/** The same numbers in every run: below `limit`, by xorshift. */
function numbers(): (limit: number) => number {
  let state = 2_463_534_242;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

function problemOf(read: (text: string) => unknown, text: string): unknown {
  try {
    return read(text);
  } catch (error) {
    return error;
  }
}

describe.each(FAMILIES)('a $protocol URL', ({ form, protocol, read }) => {
  const below = numbers();
  const word = (): string =>
    Array.from({ length: 1 + below(12) }, () => LETTERS[below(LETTERS.length)]).join('');

  it('gives back every user, password, host, port and path as it was before its escapes', () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const [user, password, path] = [word(), word(), `p${word()}`];
      const [host, port] = [HOSTS[below(HOSTS.length)] ?? '', 1 + below(65_535)];
      const [u, p, d] = [user, password, path].map(encodeURIComponent);
      const url = `${protocol}//${u}:${p}@${bracket(host)}:${port}/${d}?ca=${p}`;
      expect(urlParts(url, form)).toEqual({
        protocol,
        user,
        password,
        hosts: [{ host, port }],
        path,
        query: new Map([['ca', password]]),
      });
      expect(endpointOf(withPath(url, password), form)).toBe(`${host}:${port}`);
      expect(urlParts(withPath(url, password), form)).toMatchObject({ user, path: password });
    }
  });

  it('refuses every broken escape wherever it stands, and repeats nothing of it', () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const broken = ['%', '%z', '%zz', '%2', '%C3', '%ff', '%u0041', '%%'][below(8)] ?? '';
      const place = below(4);
      const [u, p, h, d] = ['me', 'hunter2', 'host', '1'].map((part, index) =>
        index === place ? `hunter2${broken}` : part,
      );
      const error = problemOf(read, `${protocol}//${u}:${p}@${h}/${d}`);
      expect(error).toMatchObject({
        code: 'OPTION_INVALID',
        params: { flag: `--${form.flag}`, problem: { key: 'cli.url-escape' } },
      });
      expect(JSON.stringify(error) + String(error)).not.toContain('hunter2');
    }
  });

  it.each([
    ['', 'cli.not-a-url'],
    ['HOST:1', 'cli.not-a-url'],
    ['PROTOCOLhost', 'cli.not-a-url'],
    ['http://me:hunter2@host', 'cli.not-a-url'],
    ['PROTOCOL//me:hun#ter2@host', 'cli.url-characters'],
    ['PROTOCOL//me:12#34@host', 'cli.url-characters'],
    ['PROTOCOL//me:hun/ter2@host', 'cli.url-characters'],
    ['PROTOCOL//me:12/34@host', 'cli.url-characters'],
    ['PROTOCOL//me:12?34@host', 'cli.url-characters'],
    ['PROTOCOL//me:1?2/3@host', 'cli.url-characters'],
    ['PROTOCOL//me:hun\nter2@host', 'cli.url-characters'],
    ['PROTOCOL//me:hun\tter2@host', 'cli.url-characters'],
    ['PROTOCOL//', 'cli.url-host'],
    ['PROTOCOL//me:hunter2@', 'cli.url-host'],
    ['PROTOCOL//me:hunter2@:1', 'cli.url-host'],
    ['PROTOCOL//::1', 'cli.url-host'],
    ['PROTOCOL//[::1', 'cli.url-host'],
    ['PROTOCOL//[]', 'cli.url-host'],
    ['PROTOCOL//[1.2.3.4]', 'cli.url-host'],
    ['PROTOCOL//[::1]x', 'cli.url-host'],
    ['PROTOCOL//a b', 'cli.url-host'],
    ['PROTOCOL//münchen.example', 'cli.url-host'],
    ['PROTOCOL//%2Ftmp%2Fredis.sock', 'cli.url-host'],
    ['PROTOCOL//host:0', 'cli.url-port'],
    ['PROTOCOL//host:65536', 'cli.url-port'],
    ['PROTOCOL//host:99999999999999999999', 'cli.url-port'],
    ['PROTOCOL//host:-1', 'cli.url-port'],
    ['PROTOCOL//host:6379x', 'cli.url-port'],
    ['PROTOCOL//host:1:2', 'cli.url-port'],
  ])('refuses %j with %s', (text, key) => {
    const error = problemOf(read, text.replace('PROTOCOL', protocol));
    expect(error).toMatchObject({ code: 'OPTION_INVALID', params: { problem: { key } } });
    expect(JSON.stringify(error) + String(error)).not.toMatch(/hun/);
  });

  it('takes what is clear without an escape', () => {
    const parts = (text: string) => urlParts(`${protocol}//${text}`, form);
    expect(parts('me:a:b@c@host')).toMatchObject({ user: 'me', password: 'a:b@c' });
    expect(parts('host')).toMatchObject({ user: null, password: null, path: '' });
    expect(parts(':p%2525@host/')).toMatchObject({ user: null, password: 'p%25', path: '' });
    expect(parts('me@host?ca=/a+b/c@d.pem').query.get('ca')).toBe('/a+b/c@d.pem');
    expect(parts('host?ca=/c@d.pem&x&ca=2').query.get('ca')).toBe('/c@d.pem');
    expect(parts('[fe80::1%25eth0]').hosts[0].host).toBe('fe80::1%eth0');
    expect(urlParts(`  ${protocol.toUpperCase()}//Host: `, form)).toMatchObject({
      protocol,
      hosts: [{ host: 'Host', port: form.port }],
    });
  });
});
