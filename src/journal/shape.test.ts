import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { resourceName, type Resource } from '../contract/resources.ts';
import { buildReport } from '../report/build.ts';
import { loadTranslator } from '../text/index.ts';
import { course } from '../../steps/index.ts';
import { parseLine } from './entry.ts';
import { foldJournal, standingResources } from './state.ts';

const JOURNAL = readFileSync(new URL('../testing/journal-v1.jsonl', import.meta.url), 'utf8');
const BASE = { id: 'a', owner: 'run' };
const RESOURCES: readonly Resource[] = [
  {
    ...BASE,
    kind: 'process',
    role: 'redis',
    program: '/bin/redis-server',
    folder: '/w/instances/redis-1',
    port: 7000,
    pid: 42,
    startedAt: 'boot:1',
  },
  { ...BASE, kind: 'port', port: 7000 },
  { ...BASE, kind: 'folder', path: '/w/f' },
  { ...BASE, kind: 'file', path: '/w/f' },
  { ...BASE, kind: 'database', name: 'd', secret: 's', server: 'h:1' },
  { ...BASE, kind: 'documents', name: 'd', secret: 's', server: 'h:1' },
  { ...BASE, kind: 'keys', prefix: 'p', secret: 's', server: 'h:1' },
];
const entry = (body: object): string => JSON.stringify({ v: 1, time: 'now', ...body });
const ofResource = (resource: unknown): string =>
  entry({ type: 'resource', state: 'created', resource });
const LINES = [...JOURNAL.trimEnd().split('\n'), ...RESOURCES.map(ofResource)];

/** What may be put into the place of a value. */
const INSTEAD: readonly unknown[] = [
  null,
  true,
  -1,
  0.5,
  1e300,
  '',
  'x',
  '/',
  [],
  [null],
  {},
  { key: 1 },
  { toString: 1 },
];

/** Every copy of a value in which one field, at any depth, is missing or is something else. */
function* damaged(value: unknown): Generator {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) {
    const put = (other: unknown): unknown =>
      Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other };
    if (!Array.isArray(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
    }
    for (const other of INSTEAD) yield put(other);
    for (const other of damaged(inner)) yield put(other);
  }
}

describe('the shape of a line', () => {
  it('is that of every line a run writes', () => {
    const kinds = LINES.map((line) => parseLine(line).kind);
    expect(new Set(kinds)).toEqual(new Set(['entry']));
  });

  it.each(RESOURCES.map((resource) => [resource.kind, resource] as const))(
    'is missed by a %s without one of its fields',
    (_kind, resource) => {
      for (const field of Object.keys(resource)) {
        const cut = Object.fromEntries(Object.entries(resource).filter(([name]) => name !== field));
        expect([field, parseLine(ofResource(cut)).kind]).toEqual([field, 'corrupt']);
      }
    },
  );

  it.each([
    ['a pid that names a group', { pid: -1 }],
    ['the pid of all', { pid: 0 }],
    ['no folder', { folder: '' }],
    ['a folder that is not absolute', { folder: 'instances' }],
    ['a port that there is not', { port: 70_000 }],
    ['a role that nobody has', { role: 'constructor' }],
  ])('is missed by a process with %s', (_what, wrong) => {
    expect(parseLine(ofResource({ ...RESOURCES[0], ...wrong })).kind).toBe('corrupt');
  });

  it('lets through nothing that the journal, the report or cleanup would stumble over', async () => {
    const translator = await loadTranslator('en', { tutorial: 't', help: 'h' }, course.texts);
    const begun = LINES.slice(0, 1).join('\n');
    let tried = 0;
    for (const line of new Set(LINES)) {
      for (const other of damaged(JSON.parse(line))) {
        const state = foldJournal(`${begun}\n${JSON.stringify(other)}\n`);
        standingResources(state).map(resourceName);
        const known = RESOURCES.map((one) => [one.kind, Object.keys(one).toSorted()] as const);
        for (const resource of standingResources(state)) {
          const expected = known.find(([kind]) => kind === resource.kind)?.[1] ?? ['no such kind'];
          expect(Object.keys(resource)).toEqual(expect.arrayContaining(expected));
        }
        if (tried % 7 === 0) buildReport(state, translator);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(10_000);
  });

  it('is looked for in any JSON without a fault', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const nested = `${'{"key":"a","params":{"a":'.repeat(5000)}1${'}}'.repeat(5000)}`;
    const any = [...INSTEAD.map((value) => JSON.stringify(value)), deep, nested];
    for (const text of any) {
      for (const line of [
        text,
        `{"v":${text}}`,
        `{"v":1,"time":"t","type":${text}}`,
        `{"v":1,"time":"t","type":"resource","state":${text},"resource":${text}}`,
        `{"v":1,"time":"t","type":"event","event":${text}}`,
        `{"v":1,"time":"t","type":"event","event":{"event":${text},"step":"a"}}`,
        `{"v":1,"time":"t","type":"event","event":{"event":"step.failed","step":"a","failure":{"code":"c","what":${text},"next":${text},"detail":null}}}`,
      ]) {
        expect(foldJournal(`${line}\n`).resources.size).toBe(0);
      }
    }
  });
});
