import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { describeWith } from '../../testing/need.ts';
import { parseMemcachedVersion, probeSystemMemcached } from './probe.ts';

describeWith('memcached', 'the memcached of this machine', () => {
  it('is found with its version', async () => {
    const [first] = await probeSystemMemcached(process.env.PATH ?? '', process.platform);
    expect(first?.availability).toMatchObject({
      usable: true,
      kind: 'system',
      product: 'memcached',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/) as unknown,
    });
    expect(first?.server?.program.path).toContain('memcached');
  });
});

describe('probing', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'probe-memcached-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function reasonFor(script: string): Promise<unknown> {
    const program = path.join(folder, 'memcached');
    await writeFile(program, `#!/bin/sh\n${script}\n`);
    await chmod(program, 0o755);
    const [first] = await probeSystemMemcached(folder, 'linux');
    return first?.availability.usable === false ? first.availability.reason.key : 'usable';
  }

  it.each([
    ['echo memcached 1.4.39', 'engine.refused.too-old'],
    ['echo memcached 1.5.14', 'engine.refused.too-old'],
    ['echo memcached 1.5.15', 'usable'],
    ['echo memcached 2.0', 'usable'],
    ['echo something else', 'engine.refused.unknown'],
    ['exit 1', 'engine.refused.no-answer'],
  ])('judges %s', async (script, expected) => {
    expect(await reasonFor(script)).toBe(expected);
  });

  it('reads the version', () => {
    expect(parseMemcachedVersion('memcached 1.6.18')).toBe('1.6.18');
    expect(parseMemcachedVersion('memcached')).toBeNull();
  });
});
