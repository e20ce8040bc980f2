import { describe, expect, it } from '@jest/globals';
import { JOURNAL_VERSION, parseLine } from './entry.ts';

const line = (value: unknown): string => JSON.stringify(value);
const session = {
  ...{ v: 1, time: 't', type: 'session', session: 'abc' },
  ...{ tool: '0.1.0', node: 'v20', platform: 'linux x64', language: 'en' },
};
const started = { event: 'run.started', session: 'abc', command: 'run', steps: ['cleanup'] };
const resource = { kind: 'file', id: 'secrets', owner: 'run', path: '/w/secrets.json' };

describe('parseLine', () => {
  it.each([
    ['a session', session],
    ['a resource', { v: 1, time: 't', type: 'resource', state: 'intended', resource }],
    ['an event', { v: 1, time: 't', type: 'event', event: started }],
  ])('takes %s', (_what, value) => {
    expect(parseLine(line(value))).toEqual({ kind: 'entry', entry: value });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{"v":1,"type":"eve'],
    ['a number', '7'],
    ['null', 'null'],
    ['no version', line({ ...session, v: undefined })],
    ['a version that is no number', line({ ...session, v: '1' })],
    ['a type nobody wrote', line({ ...session, type: 'rumour' })],
    ['a type of the prototype', line({ ...session, type: 'constructor' })],
    [
      'a resource without an id',
      line({ v: 1, time: 't', type: 'resource', state: 'intended', resource: {} }),
    ],
    [
      'a resource that is null',
      line({ v: 1, time: 't', type: 'resource', state: 'intended', resource: null }),
    ],
    [
      'a resource in no known state',
      line({ v: 1, time: 't', type: 'resource', state: 'lost', resource }),
    ],
    ['a resource without a body', line({ v: 1, time: 't', type: 'resource', state: 'removed' })],
    [
      'a resource entry with the body of an event',
      line({ v: 1, time: 't', type: 'resource', event: { event: 'x' } }),
    ],
    ['an event without a name', line({ v: 1, time: 't', type: 'event', event: {} })],
    ['a session without an id', line({ ...session, session: undefined })],
  ])('calls %s corrupt', (_what, text) => {
    expect(parseLine(text)).toEqual({ kind: 'corrupt' });
  });

  it('knows a line of a later version, whatever else it holds', () => {
    expect(parseLine(line({ v: JOURNAL_VERSION + 1, type: 'dream' }))).toEqual({
      kind: 'newer',
      version: JOURNAL_VERSION + 1,
    });
  });
});
