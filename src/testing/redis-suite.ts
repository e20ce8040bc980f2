import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';

/** A server under test: on 127.0.0.1, with a password, and with nobody else using it. */
export interface OpenedRedis {
  readonly port: number;
  readonly password: string;
  close(): Promise<void>;
}

const RELEASE_IF_OWNER =
  "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) else return 0 end";

/** Everything a server sends in answer to `lines` and QUIT, as it is on the wire. */
function transcript(port: number, lines: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1');
    socket.setEncoding('latin1');
    socket.on('data', (text: string) => (received += text));
    socket.on('error', reject);
    socket.on('end', () => {
      resolve(received);
    });
    socket.write([...lines, 'QUIT', ''].join('\r\n'), 'latin1');
  });
}

function field(info: string, name: string): string {
  return new RegExp(`^${name}:(.*)$`, 'm').exec(info)?.[1]?.trim() ?? '';
}

async function counters(redis: Redis, names: readonly string[]): Promise<Record<string, number>> {
  const info = await redis.info('stats');
  return Object.fromEntries(names.map((name) => [name, Number(field(info, name))]));
}

async function untilGone(redis: Redis, key: string): Promise<void> {
  const deadline = Date.now() + 5_000;
  while ((await redis.get(key)) !== null) {
    if (Date.now() > deadline) throw new Error(`${key} did not expire`);
  }
}

/** A second client, ready: ioredis would send SUBSCRIBE before its own check of the server is done. */
async function another(redis: Redis): Promise<Redis> {
  const client = redis.duplicate();
  await client.ping();
  return client;
}

async function errorOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no error';
  } catch (error) {
    return (error as { message: string }).message;
  }
}

/**
 * ONE contract for every engine that calls itself Redis: what the tutorial and its labs rely on, with
 * the answers of redis-server 7.0. `open` starts a fresh server; the suite closes it.
 */
export function redisEngineSuite(name: string, open: () => Promise<OpenedRedis>): void {
  describe(`${name} answers like redis-server 7.0`, () => {
    let server: OpenedRedis;
    let redis: Redis;

    beforeAll(async () => {
      server = await open();
      redis = new Redis({ host: '127.0.0.1', port: server.port, password: server.password });
      await redis.ping();
    });

    afterAll(async () => {
      await redis.quit();
      await server.close();
    });

    beforeEach(async () => {
      await redis.config('SET', 'maxmemory', '0');
      await redis.config('SET', 'maxmemory-policy', 'noeviction');
      await redis.config('SET', 'slowlog-log-slower-than', '10000');
      await redis.flushall();
      await redis.config('RESETSTAT');
    });

    describe('authentication', () => {
      it('refuses without a token, with the words a learner sees', async () => {
        expect(await transcript(server.port, ['PING', 'GET planet'])).toBe(
          '-NOAUTH Authentication required.\r\n-NOAUTH Authentication required.\r\n+OK\r\n',
        );
      });

      it('refuses a wrong token and an unknown user', async () => {
        expect(await transcript(server.port, ['AUTH wrong', 'AUTH nobody wrong', 'PING'])).toBe(
          '-WRONGPASS invalid username-password pair or user is disabled.\r\n'.repeat(2) +
            '-NOAUTH Authentication required.\r\n+OK\r\n',
        );
      });

      it('lets the right token in, by AUTH with and without the user name', async () => {
        expect(
          await transcript(server.port, [`AUTH ${server.password}`, 'PING', 'RESET', 'PING']),
        ).toBe('+OK\r\n+PONG\r\n+RESET\r\n-NOAUTH Authentication required.\r\n+OK\r\n');
        expect(await transcript(server.port, [`AUTH default ${server.password}`, 'PING'])).toBe(
          '+OK\r\n+PONG\r\n+OK\r\n',
        );
      });

      it('demands the token in HELLO', async () => {
        expect(await transcript(server.port, ['HELLO 3'])).toBe(
          '-NOAUTH HELLO must be called with the client already authenticated, otherwise the HELLO AUTH <user> <pass> option can be used to authenticate the client and select the RESP protocol version at the same time\r\n+OK\r\n',
        );
      });

      it('answers errors of usage with the words of Redis', async () => {
        const login = `AUTH ${server.password}`;
        expect(
          await transcript(server.port, [login, 'GET', 'NOSUCH a b', 'SET k', 'SET k v EX 0']),
        ).toBe(
          "+OK\r\n-ERR wrong number of arguments for 'get' command\r\n" +
            "-ERR unknown command 'NOSUCH', with args beginning with: 'a' 'b' \r\n" +
            "-ERR wrong number of arguments for 'set' command\r\n" +
            "-ERR invalid expire time in 'set' command\r\n+OK\r\n",
        );
      });
    });

    describe('strings and their time to live', () => {
      it('misses, stores, hits', async () => {
        expect(await redis.get('planet')).toBeNull();
        expect(await redis.set('planet', 'Earth')).toBe('OK');
        expect(await redis.get('planet')).toBe('Earth');
        expect(await redis.ttl('planet')).toBe(-1);
        expect(await redis.ttl('nowhere')).toBe(-2);
      });

      it('stores with SETEX and shows the time left in ms', async () => {
        expect(await redis.setex('planet', 100, 'Mars')).toBe('OK');
        const left = await redis.pttl('planet');
        expect(left).toBeGreaterThan(99_000);
        expect(left).toBeLessThanOrEqual(100_000);
        expect(await redis.set('planet', 'Mars', 'KEEPTTL')).toBe('OK');
        expect(await redis.ttl('planet')).toBe(100);
        expect(await redis.persist('planet')).toBe(1);
        expect(await redis.pttl('planet')).toBe(-1);
        expect(await redis.set('planet', 'Mars')).toBe('OK');
        expect(await redis.expire('planet', 7)).toBe(1);
        expect(await redis.ttl('planet')).toBe(7);
        expect(await redis.expire('nowhere', 7)).toBe(0);
      });

      it('misses once the time has run out, and counts the key as expired', async () => {
        await redis.set('planet', 'Venus', 'PX', 30);
        await redis.set('moon', 'Io', 'PX', 30);
        await untilGone(redis, 'planet');
        await untilGone(redis, 'moon');
        expect(await redis.pttl('planet')).toBe(-2);
        expect(await redis.exists('planet', 'moon')).toBe(0);
        expect(await redis.dbsize()).toBe(0);
        expect(await counters(redis, ['expired_keys'])).toEqual({ expired_keys: 2 });
      });

      it('deletes at once what expires in the past', async () => {
        await redis.set('planet', 'Venus');
        expect(await redis.pexpireat('planet', 1)).toBe(1);
        expect(await redis.exists('planet')).toBe(0);
      });

      it('gives a lock to one taker only (SET NX PX)', async () => {
        expect(await redis.set('lock', 'a', 'PX', 10_000, 'NX')).toBe('OK');
        expect(await redis.set('lock', 'b', 'PX', 10_000, 'NX')).toBeNull();
        expect(await redis.get('lock')).toBe('a');
        expect(await redis.set('other', 'b', 'XX')).toBeNull();
        expect(await redis.set('lock', 'c', 'GET')).toBe('a');
      });

      it('keeps every byte', async () => {
        const bytes = Buffer.from(Array.from({ length: 512 }, (_, at) => at % 256));
        const key = Buffer.from([0, 13, 10, 255, 32]);
        await redis.set(key, bytes);
        expect((await redis.getBuffer(key))?.equals(bytes)).toBe(true);
        expect(await redis.strlen(key)).toBe(512);
        // Read back in part: a large reply keeps a timer of the client's parser alive for seconds.
        await redis.set('large', Buffer.alloc(3_000_000, 'planet'));
        expect(await redis.strlen('large')).toBe(3_000_000);
        expect(await redis.getrange('large', 2_999_994, -1)).toBe('planet');
        await redis.set('empty', '');
        expect(await redis.get('empty')).toBe('');
      });

      it('counts up and refuses what is no number', async () => {
        expect(await redis.incr('n')).toBe(1);
        expect(await redis.incrby('n', 41)).toBe(42);
        await redis.set('word', 'Pluto');
        expect(await errorOf(redis.incr('word'))).toBe(
          'ERR value is not an integer or out of range',
        );
        expect(await errorOf(redis.lpush('word', 'x'))).toBe(
          'WRONGTYPE Operation against a key holding the wrong kind of value',
        );
      });

      it('reads many at once, and answers a pipeline in order', async () => {
        await redis.mset('a', '1', 'b', '2');
        expect(await redis.mget('a', 'missing', 'b')).toEqual(['1', null, '2']);
        const pipeline = redis.pipeline();
        for (let number = 0; number < 1_000; number += 1) pipeline.set(`p${number}`, number);
        for (let number = 0; number < 1_000; number += 1) pipeline.get(`p${number}`);
        const answers = (await pipeline.exec()) ?? [];
        expect(answers.slice(1_000).map(([, value]) => value)).toEqual(
          Array.from({ length: 1_000 }, (_, number) => String(number)),
        );
        expect(await redis.del('a', 'b', 'missing')).toBe(2);
        expect(await redis.unlink('p1', 'missing')).toBe(1);
      });
    });

    describe('counters', () => {
      it('counts hits and misses per key looked up by a read', async () => {
        await redis.mset('a', '1', 'b', '2');
        await redis.hset('h', 'f', 'v');
        await redis.get('a');
        await redis.get('missing');
        await redis.mget('a', 'b', 'missing');
        await redis.hget('h', 'no such field');
        await redis.exists('a', 'missing');
        await redis.ttl('missing');
        await redis.set('a', '2');
        await redis.set('c', '3', 'NX');
        await redis.del('missing');
        await redis.incr('a');
        expect(await counters(redis, ['keyspace_hits', 'keyspace_misses'])).toEqual({
          keyspace_hits: 5,
          keyspace_misses: 4,
        });
      });

      it('counts reads inside MULTI when EXEC runs them, and inside scripts', async () => {
        await redis.set('a', '1');
        await redis.multi().get('a').get('missing').exec();
        await redis.eval("return redis.call('GET', KEYS[1])", 1, 'a');
        expect(await counters(redis, ['keyspace_hits', 'keyspace_misses'])).toEqual({
          keyspace_hits: 2,
          keyspace_misses: 1,
        });
      });

      it('counts an expired key as a miss', async () => {
        await redis.set('a', '1', 'PX', 20);
        await untilGone(redis, 'a');
        await redis.config('RESETSTAT');
        await redis.get('a');
        expect(await counters(redis, ['keyspace_hits', 'keyspace_misses'])).toEqual({
          keyspace_hits: 0,
          keyspace_misses: 1,
        });
      });

      it('counts commands by name, and failures', async () => {
        await redis.config('RESETSTAT');
        await redis.get('a');
        await redis.get('a');
        await redis.lpush('list', 'x');
        await errorOf(redis.get('list'));
        expect(await counters(redis, ['total_commands_processed', 'total_error_replies'])).toEqual({
          total_commands_processed: 5,
          total_error_replies: 1,
        });
        const info = await redis.info('commandstats');
        expect(field(info, 'cmdstat_get')).toMatch(
          /^calls=3,usec=\d+,usec_per_call=[\d.]+,rejected_calls=0,failed_calls=1$/,
        );
        expect(field(info, 'cmdstat_config\\|resetstat')).toMatch(/^calls=1,/);
        expect(field(await redis.info('errorstats'), 'errorstat_WRONGTYPE')).toBe('count=1');
      });

      it('describes itself: port, process, run, clients, keys', async () => {
        await redis.setex('a', 100, '1');
        await redis.set('b', '1');
        const info = await redis.info();
        expect(Number(field(info, 'tcp_port'))).toBe(server.port);
        expect(Number(field(info, 'process_id'))).toBeGreaterThan(1);
        expect(field(info, 'run_id')).toMatch(/^[0-9a-f]{40}$/);
        expect(field(info, 'redis_version')).toMatch(/^\d+\.\d+\.\d+/);
        expect(field(info, 'redis_mode')).toBe('standalone');
        expect(field(info, 'role')).toBe('master');
        expect(Number(field(info, 'connected_clients'))).toBe(1);
        expect(Number(field(info, 'uptime_in_seconds'))).toBeGreaterThanOrEqual(0);
        expect(field(info, 'db0')).toMatch(/^keys=2,expires=1,avg_ttl=\d+/);
        expect(Number(field(info, 'used_memory'))).toBeGreaterThan(500_000);
      });
    });

    describe('transactions and scripts', () => {
      it('runs MULTI as a whole and drops it on DISCARD', async () => {
        const answers = await redis.multi().set('a', '1').incr('a').get('a').exec();
        expect(answers?.map(([, value]) => value)).toEqual(['OK', 2, '2']);
        await redis.multi({ pipeline: false });
        expect(await redis.set('a', '9')).toBe('QUEUED');
        expect(await redis.discard()).toBe('OK');
        expect(await redis.get('a')).toBe('2');
      });

      it('aborts EXEC after a change of a watched key or a wrong command', async () => {
        const other = await another(redis);
        await redis.watch('a');
        await other.set('a', 'changed');
        expect(await redis.multi().set('a', 'mine').exec()).toBeNull();
        expect(await redis.get('a')).toBe('changed');
        await other.quit();
        const login = `AUTH ${server.password}`;
        expect(await transcript(server.port, [login, 'MULTI', 'GET', 'EXEC', 'EXEC'])).toBe(
          "+OK\r\n+OK\r\n-ERR wrong number of arguments for 'get' command\r\n" +
            '-EXECABORT Transaction discarded because of previous errors.\r\n' +
            '-ERR EXEC without MULTI\r\n+OK\r\n',
        );
      });

      it('lets only the owner release a lock (EVAL compare and delete)', async () => {
        await redis.set('lock', 'mine', 'PX', 10_000);
        expect(await redis.eval(RELEASE_IF_OWNER, 1, 'lock', 'theirs')).toBe(0);
        expect(await redis.get('lock')).toBe('mine');
        expect(await redis.eval(RELEASE_IF_OWNER, 1, 'lock', 'mine')).toBe(1);
        expect(await redis.exists('lock')).toBe(0);
      });

      it('keeps scripts by their SHA1, and names an unknown one', async () => {
        const sha = String(await redis.script('LOAD', 'return {KEYS[1], ARGV[1], 3.9, false}'));
        expect(await redis.evalsha(sha, 1, 'k', 'v')).toEqual(['k', 'v', 3, null]);
        expect(await errorOf(redis.evalsha('0'.repeat(40), 0))).toBe(
          'NOSCRIPT No matching script. Please use EVAL.',
        );
        expect(await errorOf(redis.eval("return redis.error_reply('ERR no')", 0))).toBe('ERR no');
      });
    });

    describe('collections', () => {
      it('keeps hashes', async () => {
        expect(await redis.hset('h', { name: 'Earth', moons: '1' })).toBe(2);
        expect(await redis.hgetall('h')).toEqual({ name: 'Earth', moons: '1' });
        expect(await redis.hincrby('h', 'moons', 2)).toBe(3);
        expect(await redis.hmget('h', 'name', 'none')).toEqual(['Earth', null]);
        expect(await redis.hdel('h', 'name', 'moons')).toBe(2);
        expect(await redis.exists('h')).toBe(0);
      });

      it('keeps lists, and hands an element to whoever waits for it', async () => {
        expect(await redis.rpush('l', 'a', 'b', 'c')).toBe(3);
        expect(await redis.lrange('l', 0, -1)).toEqual(['a', 'b', 'c']);
        expect(await redis.lpop('l')).toBe('a');
        const waiting = await another(redis);
        const got = waiting.blpop('queue', 5);
        await redis.ping();
        await redis.lpush('queue', 'job');
        expect(await got).toEqual(['queue', 'job']);
        await waiting.quit();
      });

      it('keeps sets and sorted sets', async () => {
        expect(await redis.sadd('s', 'a', 'b', 'a')).toBe(2);
        expect((await redis.smembers('s')).sort()).toEqual(['a', 'b']);
        expect(await redis.sismember('s', 'c')).toBe(0);
        expect(await redis.zadd('z', 3, 'c', 1, 'a', 2, 'b')).toBe(3);
        expect(await redis.zrange('z', 0, -1, 'WITHSCORES')).toEqual([
          'a',
          '1',
          'b',
          '2',
          'c',
          '3',
        ]);
        expect(await redis.zrangebyscore('z', 2, '+inf')).toEqual(['b', 'c']);
        expect(await redis.zrevrank('z', 'a')).toBe(2);
      });

      it('finds keys by pattern, each at least once, while others come and go', async () => {
        const wanted = Array.from({ length: 300 }, (_, number) => `app:planet:${number}`);
        const pipeline = redis.pipeline();
        for (const key of wanted) pipeline.set(key, 'x');
        for (let number = 0; number < 100; number += 1) pipeline.set(`other:${number}`, 'x');
        await pipeline.exec();
        const seen = new Set<string>();
        let cursor = '0';
        let removed = 0;
        do {
          const [next, keys] = await redis.scan(cursor, 'MATCH', 'app:planet:*', 'COUNT', 20);
          for (const key of keys) seen.add(key);
          await redis.del(`other:${removed}`);
          removed += 1;
          cursor = next;
        } while (cursor !== '0');
        expect([...seen].sort()).toEqual([...wanted].sort());
        expect((await redis.keys('other:9?')).sort()).toEqual(
          Array.from({ length: 10 }, (_, n) => `other:9${n}`),
        );
        expect(await redis.keys('app:planet:[12]')).toHaveLength(2);
        expect(await redis.keys('app\\:planet:1')).toEqual(['app:planet:1']);
      });
    });

    describe('looking inside', () => {
      it('names encodings', async () => {
        await redis.mset('int', '12345', 'short', 'x'.repeat(44), 'long', 'x'.repeat(45));
        await redis.hset('hash', 'f', 'v');
        await redis.hset('big', 'f', 'x'.repeat(65));
        await redis.rpush('list', 'a');
        await redis.sadd('intset', 1, 2);
        await redis.sadd('set', 'a');
        await redis.zadd('zset', 1, 'a');
        const keys = 'int short long hash big list intset set zset'.split(' ');
        const encodings = await Promise.all(keys.map((key) => redis.object('ENCODING', key)));
        expect(encodings).toEqual(
          'int embstr raw listpack hashtable quicklist intset hashtable listpack'.split(' '),
        );
        expect(await redis.object('ENCODING', 'missing')).toBeNull();
        expect(await redis.object('IDLETIME', 'int')).toBe(0);
      });

      it('tells what a key costs in bytes', async () => {
        const sizes: number[] = [];
        for (const length of [1, 10, 40, 45, 100, 1_000, 10_000]) {
          await redis.set(`k${length}`, 'x'.repeat(length));
          sizes.push(Number(await redis.memory('USAGE', `k${length}`)));
        }
        expect(sizes).toEqual([64, 64, 96, 112, 160, 1_072, 10_288]);
        expect(await redis.memory('USAGE', 'missing')).toBeNull();
      });

      it('shows and changes its parameters, or none of them', async () => {
        expect(await redis.config('GET', 'maxmemory-policy')).toEqual([
          'maxmemory-policy',
          'noeviction',
        ]);
        await redis.config('SET', 'maxmemory', '100mb');
        expect(await redis.config('GET', 'maxmemory')).toEqual(['maxmemory', '104857600']);
        expect(await errorOf(redis.config('SET', 'maxmemory-policy', 'oldest'))).toBe(
          "ERR CONFIG SET failed (possibly related to argument 'maxmemory-policy') - argument(s) must be one of the following: volatile-lru, volatile-lfu, volatile-random, volatile-ttl, allkeys-lru, allkeys-lfu, allkeys-random, noeviction",
        );
        expect(
          await errorOf(redis.config('SET', 'maxmemory', '200mb', 'maxmemory-policy', 'oldest')),
        ).toMatch(/^ERR CONFIG SET failed/);
        expect(await redis.config('GET', 'maxmemory')).toEqual(['maxmemory', '104857600']);
        expect(await errorOf(redis.config('SET', 'nosuch', '1'))).toBe(
          "ERR Unknown option or number of arguments for CONFIG SET - 'nosuch'",
        );
        expect(await redis.config('GET', 'nosuch')).toEqual([]);
        expect(await redis.config('GET', 'databases')).toEqual(['databases', '16']);
      });

      it('logs slow commands with their words, time and client', async () => {
        await redis.slowlog('RESET');
        await redis.config('SET', 'slowlog-log-slower-than', '0');
        await redis.set('planet', 'x'.repeat(200));
        await redis.config('SET', 'slowlog-log-slower-than', '-1');
        const entries = (await redis.slowlog('GET', 10)) as [
          number,
          number,
          number,
          string[],
          string,
        ][];
        const entry = entries.find(([, , , words]) => words[0] === 'set');
        expect(entry?.[3]).toEqual(['set', 'planet', `${'x'.repeat(128)}... (72 more bytes)`]);
        expect(entry?.[2]).toBeGreaterThanOrEqual(0);
        expect(entry?.[4]).toMatch(/^127\.0\.0\.1:\d+$/);
        expect(await redis.slowlog('LEN')).toBeGreaterThanOrEqual(2);
        expect(await redis.slowlog('RESET')).toBe('OK');
        expect(await redis.slowlog('LEN')).toBe(0);
      });

      it('answers the small commands', async () => {
        expect(await redis.echo('hello')).toBe('hello');
        expect(await redis.call('ROLE')).toEqual(['master', expect.any(Number), []]);
        expect(await redis.type('missing')).toBe('none');
        expect(await errorOf(redis.cluster('INFO'))).toBe(
          'ERR This instance has cluster support disabled',
        );
        expect(await redis.wait(0, 10)).toBe(0);
      });

      it('delivers messages and events of expired keys to subscribers', async () => {
        const listener = await another(redis);
        const events: string[] = [];
        const expired = new Promise<void>((resolve) => {
          listener.on('message', (channel: string, message: string) => {
            events.push(`${channel} ${message}`);
            if (channel.endsWith(':expired')) resolve();
          });
        });
        await redis.config('SET', 'notify-keyspace-events', 'Ex');
        await listener.subscribe('news', '__keyevent@0__:expired');
        expect(await redis.publish('news', 'hello')).toBe(1);
        await redis.set('planet', 'x', 'PX', 20);
        await expired;
        expect(events).toEqual(['news hello', '__keyevent@0__:expired planet']);
        await listener.quit();
        await redis.config('SET', 'notify-keyspace-events', '');
      });
    });

    describe('a full memory', () => {
      const room = 1_500_000;

      async function limit(policy: string): Promise<number> {
        const maxmemory = Number(field(await redis.info('memory'), 'used_memory')) + room;
        await redis.config('SET', 'maxmemory-policy', policy);
        await redis.config('SET', 'maxmemory', String(maxmemory));
        return maxmemory;
      }

      async function fill(count: number, ttl: (number: number) => number | undefined) {
        const refusals = new Set<string>();
        for (let number = 0; number < count; number += 1) {
          const seconds = ttl(number);
          const written =
            seconds === undefined
              ? redis.set(`k${number}`, 'x'.repeat(1_000))
              : redis.set(`k${number}`, 'x'.repeat(1_000), 'EX', seconds);
          const answer = await errorOf(written);
          if (answer !== 'no error') refusals.add(answer);
        }
        return [...refusals];
      }

      it.each(['allkeys-lru', 'allkeys-lfu', 'allkeys-random'])(
        '%s makes room and stays under the limit',
        async (policy) => {
          const maxmemory = await limit(policy);
          expect(await fill(2_000, () => undefined)).toEqual([]);
          const used = Number(field(await redis.info('memory'), 'used_memory'));
          expect(used).toBeLessThan(maxmemory * 1.02);
          const { evicted_keys: evicted } = await counters(redis, ['evicted_keys']);
          expect(evicted).toBeGreaterThan(100);
          expect(await redis.dbsize()).toBe(2_000 - Number(evicted));
        },
      );

      it('volatile-ttl lets go first of what ends soonest', async () => {
        await limit('volatile-ttl');
        expect(await fill(2_000, (number) => (number % 2 === 0 ? 1_000 : 90_000))).toEqual([]);
        const keys = await redis.keys('*');
        const soon = keys.filter((key) => Number(key.slice(1)) % 2 === 0).length;
        expect(keys.length - soon).toBeGreaterThan(soon * 1.2);
      });

      it('volatile-lru never lets go of keys without a time to live', async () => {
        await limit('volatile-lru');
        await redis.setex('short', 1_000, 'x'.repeat(1_000));
        expect(await fill(2_000, () => undefined)).toEqual([
          "OOM command not allowed when used memory > 'maxmemory'.",
        ]);
        expect(await redis.exists('short')).toBe(0);
        expect(await redis.exists('k0')).toBe(1);
      });

      it('noeviction refuses writes, and still reads and deletes', async () => {
        await limit('noeviction');
        expect(await fill(2_000, () => undefined)).toEqual([
          "OOM command not allowed when used memory > 'maxmemory'.",
        ]);
        expect(await redis.get('k0')).toBe('x'.repeat(1_000));
        expect(await errorOf(redis.incr('counter'))).toMatch(/^OOM /);
        expect(await redis.del('k0', 'k1', 'k2', 'k3', 'k4', 'k5')).toBe(6);
        expect(await counters(redis, ['evicted_keys'])).toEqual({ evicted_keys: 0 });
      });
    });
  });
}
