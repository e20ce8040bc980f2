import { describe, expect, it } from '@jest/globals';
import { choicesWith, userWith } from './choices-fixture.ts';
import { LAPTOP_BYTES, usableMemory } from './memory.ts';
import { requestedRedis } from '../steps/kit/requested-redis.ts';

const TOKEN = 'a-token-of-twenty-ch';
const MIB = 1024 ** 2;

describe('what is derived', () => {
  it('takes three shards with cluster mode, one without', () => {
    expect(choicesWith({ 'cluster-mode': true })).toMatchObject({
      shards: 3,
      nodes: 3,
      failover: true,
    });
    expect(choicesWith()).toMatchObject({ shards: 1, nodes: 1, failover: false });
    expect(choicesWith({ replicas: 2 })).toMatchObject({ nodes: 3, failover: true });
  });

  it('takes the newest version and its default parameter group', () => {
    expect(choicesWith()).toMatchObject({ version: '7.1', parameterGroup: 'default.redis7' });
    expect(choicesWith({ 'cache-engine': 'valkey', 'cluster-mode': true }).parameterGroup).toBe(
      'default.valkey9.cluster.on',
    );
    expect(choicesWith({ 'cache-engine': 'memcached' }).parameterGroup).toBe(
      'default.memcached1.6',
    );
  });

  it('encrypts at rest by default on Valkey and serverless only', () => {
    expect(choicesWith().atRest).toBe(false);
    expect(choicesWith({ 'cache-engine': 'valkey' }).atRest).toBe(true);
    expect(choicesWith({ 'cache-engine': 'memcached' }).atRest).toBe(false);
    expect(choicesWith({ deployment: 'serverless' })).toMatchObject({
      atRest: true,
      tls: true,
      clusterMode: true,
    });
  });

  it.each([
    ['nothing', {}, 'local'],
    ['TLS', { tls: true }, 'token'],
    ['a token', { 'auth-token': TOKEN }, 'token'],
    ['open', { 'access-control': 'open' as const }, 'open'],
    ['a user', { user: ['app:on +@all'] }, 'users'],
    ['serverless', { deployment: 'serverless' as const }, 'users'],
  ])('with %s access is %#', (_name, changes, access) => {
    expect(choicesWith(changes).access).toBe(access);
  });

  it('takes what reserved-memory-percent leaves, and shares a laptop among many', () => {
    expect(choicesWith().memoryHere).toBe(384 * MIB);
    expect(choicesWith({ 'reserved-memory-percent': 50 }).memoryHere).toBe(256 * MIB);
    const large = choicesWith({ 'node-type': 'cache.r7g.large' });
    expect(large.memoryOnAws).toBe(usableMemory(14_037_181_030, 25));
    expect(large.memoryHere).toBe(LAPTOP_BYTES);
    const six = choicesWith({ 'cluster-mode': true, replicas: 1 });
    expect(six.memoryHere * six.nodes).toBeLessThanOrEqual(LAPTOP_BYTES);
    expect(choicesWith({ 'cluster-mode': true, maxmemory: '64mb' }).memoryHere).toBe(64 * MIB);
  });
});

describe('what an engine is asked for', () => {
  const spec = (...args: Parameters<typeof choicesWith>) =>
    requestedRedis(choicesWith(...args), 'create-redis');

  it('is one node with a generated token by default', () => {
    expect(spec()).toMatchObject({
      owner: 'create-redis',
      name: 'tutorial',
      engine: 'redis',
      port: null,
      clusterMode: false,
      shards: 1,
      replicas: 0,
      tls: false,
      authToken: null,
      users: [],
      maxmemory: 384 * MIB,
      maxmemoryPolicy: 'volatile-lru',
      slowlogLogSlowerThan: 10_000,
      fromBackup: null,
    });
    expect(spec().refusedCommands).toEqual(expect.arrayContaining(['CONFIG', 'ACL|SETUSER']));
  });

  it('passes tokens and users on as they are, and open as no password', () => {
    expect(spec({ tls: true, 'auth-token': TOKEN }).authToken).toBe(TOKEN);
    expect(spec({ 'access-control': 'open' }).authToken).toBe('');
    const users = [
      userWith({ name: 'one', passwords: ['sixteen-letters!'] }),
      userWith({ name: 'two' }),
      userWith({ name: 'three', authentication: 'iam' }),
      userWith({ name: 'default', authentication: 'no-password' }),
    ];
    expect(spec({ tls: true }, users).users.map((user) => user.passwords)).toEqual([
      ['sixteen-letters!'],
      null,
      null,
      [],
    ]);
  });

  it('is a TLS cluster of one shard with a user for serverless', () => {
    expect(spec({ deployment: 'serverless', 'cache-engine': 'valkey' })).toMatchObject({
      engine: 'valkey',
      clusterMode: true,
      shards: 1,
      tls: true,
      users: [{ name: 'app', passwords: null }],
    });
  });
});
