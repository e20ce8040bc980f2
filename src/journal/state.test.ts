import { describe, expect, it } from '@jest/globals';
import type { FolderResource, Resource } from '../contract/resources.ts';
import { foldJournal, standingResources } from './state.ts';

const folder = (id: string): FolderResource => ({
  kind: 'folder',
  id,
  owner: 'create-redis',
  path: `/w/${id}`,
});
const entry = (body: object): string => `${JSON.stringify({ v: 1, time: 'now', ...body })}\n`;
const tracked = (state: string, resource: Resource): string =>
  entry({ type: 'resource', state, resource });
const finished = (step: string, facts: object): string =>
  entry({ type: 'event', event: { event: 'step.finished', step, ms: 1, facts, evidence: [] } });
const SESSION = entry({
  type: 'session',
  session: 'abc',
  tool: '0.1.0',
  node: 'v20',
  platform: 'linux x64',
  language: 'en',
});
const STARTED = {
  event: 'step.started',
  step: 'cached-read',
  title: { key: 't' },
  why: { key: 'w' },
  position: 1,
  of: 1,
};
const PLANETS = { table: 'planet', rows: 7 };
const REDIS = {
  instance: 'r',
  kind: 'system',
  product: 'redis',
  version: '7.0',
  host: '127.0.0.1',
  port: 7000,
  tls: null,
  secret: null,
};

describe('foldJournal', () => {
  it('folds nothing into nothing', () => {
    expect(foldJournal('')).toMatchObject({ session: null, facts: {}, newerVersion: null });
  });

  it('keeps the last that was said of a resource, newest first among those that stand', () => {
    const state = foldJournal(
      SESSION +
        tracked('intended', folder('a')) +
        tracked('intended', folder('b')) +
        tracked('created', folder('a')) +
        tracked('intended', folder('c')) +
        tracked('removed', folder('b')),
    );
    expect(standingResources(state).map(({ id }) => id)).toEqual(['c', 'a']);
    expect([...state.resources.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('adds the facts of later steps to those of earlier ones', () => {
    const state = foldJournal(
      SESSION + finished('seed-planets', { planets: PLANETS }) + finished('x', { redis: REDIS }),
    );
    expect(state.facts).toEqual({ planets: PLANETS, redis: REDIS });
    expect([...state.finished]).toEqual(['seed-planets', 'x']);
  });

  it('forgets the facts of what cleanup removed', () => {
    const state = foldJournal(
      SESSION +
        finished('create-redis', { redis: REDIS }) +
        finished('cleanup', { cleanup: { removed: 1, remaining: 0 } }),
    );
    expect(state.facts).toEqual({ cleanup: { removed: 1, remaining: 0 } });
    expect([...state.finished]).toEqual(['cleanup']);
  });

  it('takes a step that was begun again and did not end as not finished', () => {
    const begun = entry({ type: 'event', event: STARTED });
    const state = foldJournal(SESSION + finished('cached-read', { planets: PLANETS }) + begun);
    expect([...state.finished]).toEqual([]);
  });

  it('leaves out a last line that has no end', () => {
    const whole = SESSION + tracked('intended', folder('a'));
    const torn = whole + tracked('intended', folder('b')).trimEnd();
    expect(foldJournal(torn)).toEqual(foldJournal(whole));
  });

  it('reads around a corrupt line in the middle and names it', () => {
    const state = foldJournal(
      SESSION +
        tracked('intended', folder('a')) +
        '{"v":1,"ty\n' +
        tracked('intended', folder('b')),
    );
    expect(state.corruptLines).toEqual([3]);
    expect([...state.resources.keys()]).toEqual(['a', 'b']);
  });

  it('says which version wrote a line it does not know', () => {
    expect(foldJournal(`${SESSION}{"v":7}\n`).newerVersion).toBe(7);
  });
});
