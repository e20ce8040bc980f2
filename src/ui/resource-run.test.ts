import { describe, expect, it } from '@jest/globals';
import type { Resource } from '../contract/resources.ts';
import { sampleKit } from './capture-fixture.ts';
import { ResourceRun } from './resource-run.ts';

const OWNED = { id: 'redis-1', instance: 'redis-1' };
const folder = { ...OWNED, kind: 'folder', path: '/run/x' } as unknown as Resource;
const port = { ...OWNED, kind: 'port', port: 6380 } as unknown as Resource;
const process = {
  ...OWNED,
  kind: 'process',
  role: 'redis',
  pid: 42,
  port: 6380,
} as unknown as Resource;

describe('a run of resources', () => {
  it('is one line, which names the processes and counts the rest', async () => {
    const run = new ResourceRun(await sampleKit('en'));
    for (const resource of [folder, port, process, folder])
      expect(run.add({ event: 'resource.created', resource })).toEqual([]);
    expect(run.end()).toEqual(['Created: redis process (port 6380, pid 42), folders: 2']);
    expect(run.end()).toEqual([]);
  });

  it('leaves out what a check made and removed, and tells of what an earlier command left of one', async () => {
    const run = new ResourceRun(await sampleKit('en'));
    const passing = { ...process, id: 'exercise-1/process', role: 'helper' } as unknown as Resource;
    run.add({ event: 'resource.created', resource: process });
    for (const event of ['resource.created', 'resource.removed'] as const)
      expect(run.add({ event, resource: passing })).toEqual([]);
    expect(run.end()).toEqual(['Created: redis process (port 6380, pid 42)']);
    run.add({ event: 'resource.removed', resource: passing });
    expect(run.end()).toEqual(['Removed: helper process (port 6380, pid 42)']);
  });

  it('counts only ports that no process is named with', async () => {
    const run = new ResourceRun(await sampleKit('en'));
    const bus = { ...port, port: 16380 } as unknown as Resource;
    for (const resource of [port, bus, process]) run.add({ event: 'resource.created', resource });
    expect(run.end()).toEqual(['Created: redis process (port 6380, pid 42), ports: 1']);
  });

  it('counts processes when they are many', async () => {
    const run = new ResourceRun(await sampleKit('ja'));
    for (let n = 0; n < 8; n += 1) run.add({ event: 'resource.removed', resource: process });
    expect(run.end()).toEqual(['削除しました: プロセス 8 個']);
  });

  it('says nothing without a name, of whatever kind: a stack that costs money, too', async () => {
    const run = new ResourceRun(await sampleKit('en'));
    const stack = {
      ...OWNED,
      ...{ kind: 'aws-stack', name: 'tut', account: '123456789012', region: 'us-east-1' },
    } as unknown as Resource;
    run.add({ event: 'resource.created', resource: stack });
    run.add({ event: 'resource.created', resource: folder });
    expect(run.end()).toEqual([
      'Created: stack tut in account 123456789012 (us-east-1), folders: 1',
    ]);
  });

  it('names a lone resource, and ends where the other verb begins', async () => {
    const run = new ResourceRun(await sampleKit('en'));
    run.add({ event: 'resource.created', resource: folder });
    expect(run.add({ event: 'resource.removed', resource: port })).toEqual([
      'Created: folder /run/x',
    ]);
    expect(run.end()).toEqual(['Removed: port 6380']);
  });
});
