import { describe, expect, it } from '@jest/globals';
import { createTranslator } from '../src/text/index.ts';
import { asked, choicesWith } from './choices-fixture.ts';
import { drawingOf } from './drawing.ts';
import { pageGuide } from './guide.ts';
import { lookAt } from './look.ts';
import type { PageChoices } from './options/index.ts';
import { pageOptions } from './options/page.ts';
import { en } from './text/en/index.ts';

const translator = createTranslator('en', en);
const text = (said: Parameters<typeof translator.text>[0]): string => translator.text(said);
const guide = pageGuide((choices) => Promise.resolve(choicesWith(choices)));
const shown = (option: string, changes: Partial<PageChoices> = {}): string =>
  text(guide.shown(option, asked(changes)) ?? '');

describe('the guide of the create page', () => {
  it('says what is wrong with answers, and which of them it is about', async () => {
    const about = async (changes: Partial<PageChoices>): Promise<unknown> =>
      (await guide.judge(asked(changes))).map((objection) => objection.about);
    expect(await about({})).toEqual([]);
    expect(await about({ 'engine-version': '9.9' })).toEqual([['engine-version']]);
    expect(await about({ 'access-control': 'users', tls: true })).toEqual([
      ['user', 'access-control'],
    ]);
    expect(await about({ 'access-control': 'token' })).toEqual([['tls', 'access-control']]);
    expect(await about({ 'cache-engine': 'memcached' })).toEqual([['cache-engine']]);
  });

  it('shows what Enter alone comes to', () => {
    expect(shown('engine-version')).toBe('7.1');
    expect(shown('parameter-group', { 'cluster-mode': true })).toBe('default.redis7.cluster.on');
    expect(shown('port')).toBe('a free one');
    expect(shown('auth-token')).toBe('a generated token');
    expect(shown('user', { user: ['app:on +@all', 'default:off -@all'] })).toBe('app, default');
    expect(guide.shown('page', asked())).toBeNull();
  });

  it('proposes node types with what is known of each, and the group of the version', () => {
    const labels = (option: string, changes: Partial<PageChoices> = {}): readonly string[] =>
      (guide.suggestions(option, asked(changes)) ?? []).map(({ label }) => text(label));
    expect(labels('node-type')).toContain(
      'cache.t4g.micro, 512 MiB, 0.016 USD per hour in us-east-1',
    );
    expect(labels('node-type', { 'cache-engine': 'valkey' })[0]).toContain('0.0128 USD');
    expect(labels('node-type').find((label) => label.startsWith('cache.m7g.large'))).not.toMatch(
      /USD/,
    );
    expect(labels('parameter-group', { 'parameter-group': 'mine' })).toEqual(['default.redis7']);
    expect(guide.suggestions('name', asked())).toBeNull();
  });

  it('says in a word what each choice is here', () => {
    const badges = Object.values(pageOptions).map(({ badge }) => text(badge));
    expect(new Set(badges)).toEqual(
      new Set([
        ...['real', 'checked', 'AWS only'],
        ...['real: as found', 'real: nodes only', 'real: memory only'],
      ]),
    );
  });
});

describe('the drawing', () => {
  const drawn = (...args: Parameters<typeof choicesWith>): readonly string[] =>
    drawingOf(choicesWith(...args)).map(([name, nodes]) => `${text(name)} ${text(nodes)}`);

  it('has a line for each shard', () => {
    expect(drawn()).toEqual(['shard 1 P']);
    expect(drawn({ replicas: 2 })).toEqual(['shard 1 P--R--R']);
    expect(drawn({ 'cluster-mode': true, shards: 4, replicas: 1 })).toHaveLength(4);
  });

  it('counts the shards that are too many', () => {
    expect(drawn({ 'cluster-mode': true, shards: 12, replicas: 1 })).toEqual([
      ...['shard 1 P--R', 'shard 2 P--R', 'shard 3 P--R'],
      '... and 9 shards more like these',
    ]);
  });

  it('knows Memcached and serverless', () => {
    expect(drawn({ 'cache-engine': 'memcached', 'cache-nodes': 3 })).toEqual(['nodes N  N  N']);
    expect(drawn({ 'cache-engine': 'memcached', 'cache-nodes': 40 })[0]).toMatch(/ \.\.\.$/);
    expect(drawn({ deployment: 'serverless' })).toEqual([]);
  });
});

describe('the last look', () => {
  const tables = (...args: Parameters<typeof choicesWith>) =>
    lookAt(choicesWith(...args)).parts.flatMap((part) =>
      part.kind === 'table' ? [part.table] : [],
    );
  const words = (...args: Parameters<typeof choicesWith>): string =>
    lookAt(choicesWith(...args))
      .parts.flatMap((part) => (part.kind === 'text' ? [text(part.text)] : []))
      .join('\n');

  it('shows what differs from the usual, and what it would cost', () => {
    const [changes, costs] = tables({ 'cluster-mode': true, replicas: 1 });
    expect(changes?.rows.map((row) => row.map((cell) => text(cell as string)))).toEqual([
      ['Cluster mode', 'on', 'off'],
      ['Replicas per shard', '1', '0'],
    ]);
    expect(costs?.rows.map((row) => row.slice(1))).toEqual([
      ['0.096', '70.08', '2026-10-02'],
      ['0.150', '109.50', '2026-09-11'],
    ]);
    expect(costs?.notes.map(text).join(' ')).toContain('6 nodes of cache.t4g.micro with Redis OSS');
  });

  it('says so where nothing differs, or no price is known', () => {
    expect(tables().map(({ id }) => id)).toEqual(['costs']);
    expect(words()).toContain('Everything is as usual.');
    expect(words({ 'node-type': 'cache.m7g.large' })).toContain(
      'does not know the price of cache.m7g.large',
    );
    expect(words({ deployment: 'serverless' })).toContain('shows no nodes');
  });

  it('never shows a secret', () => {
    const token = 'a-token-of-twenty-ch';
    const look = lookAt(choicesWith({ tls: true, 'access-control': 'token', 'auth-token': token }));
    expect(JSON.stringify(look)).not.toContain(token);
    expect(JSON.stringify(look)).toContain('********');
  });
});
