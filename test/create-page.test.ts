import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ANY_KIND } from '../src/testing/engine-kinds.ts';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace } from '../src/testing/run-bin.ts';
import { KEY, openTerminal } from '../src/testing/terminal.ts';

const ENGINE = ['--engine', ANY_KIND] as const;

describe('the choices of the create page', () => {
  it('are printed, replayed, recorded without a secret, and shown by status', async () => {
    await using place = await openPlace();
    const typed = [
      '--name',
      'Shop',
      '--maxmemory',
      '32mb',
      '--maintenance-window',
      'sun:05:00-sun:06:00',
    ];
    const printed = await place.run('create-redis', '--print-choices', ...typed);
    expect(printed.code).toBe(0);
    expect(JSON.parse(printed.stdout)).toMatchObject({
      version: 1,
      choices: { name: 'Shop', maxmemory: '32mb', 'cache-engine': 'redis' },
    });
    expect(await leftBehind(place.workspace)).toEqual([]);

    const file = path.join(place.workspace, '..', 'choices.json');
    await writeFile(file, printed.stdout);
    const made = await place.run('create-redis', '--choices', file, '--json', ...ENGINE);
    expect(made.code).toBe(0);
    const finished = made.events().find(({ event }) => event === 'step.finished');
    expect(finished?.facts).toMatchObject({
      redis: { name: 'Shop', maxmemory: 32 * 1024 ** 2 },
      cache: { version: 1, choices: { name: 'Shop' }, applied: true },
    });
    const journal = await readFile(path.join(place.workspace, 'journal.jsonl'), 'utf8');
    expect(journal).not.toContain('"auth-token"');
    const status = await place.run('status');
    expect(status.stdout).toContain('--name Shop');
    expect(status.stdout).toContain('--maintenance-window sun:05:00-sun:06:00');
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
  });

  it.each([
    ['R1', ['--auth-token', 'a-token-of-twenty-ch']],
    ['R10', ['--failover', 'on']],
    ['R12', ['--multi-az', '--replicas', '1', '--availability-zones', 'us-east-1a']],
    ['H1', ['--cache-engine', 'memcached']],
  ])('are refused by %s before anything is opened', async (rule, args) => {
    await using place = await openPlace();
    for (const command of ['create-redis', 'run']) {
      const { code, stdout, stderr } = await place.run(command, ...args, ...ENGINE);
      expect(code).toBe(2);
      expect(stdout + stderr).toContain(`(this tutorial's rule ${rule})`);
      expect(await leftBehind(place.workspace)).toEqual([]);
    }
  });

  it('are asked in a terminal, after one question whether to', async () => {
    await using place = await openPlace();
    const args = ['create-redis', '--workspace', place.workspace, ...ENGINE, '--maxmemory', '32mb'];
    const usual = openTerminal([...args, '--no-pause']);
    await usual.sees('Ask about the choices');
    usual.type(KEY.enter);
    expect(await usual.ended).toBe(0);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });

    const every = openTerminal([...args, '--page', 'every']);
    await every.sees('Engine and deployment');
    await every.sees('Redis OSS ends at 7.1');
    every.type(KEY.enter);
    await every.sees('Deployment option');
    every.type(KEY.enter);
    await every.sees('Cluster mode');
    every.type(KEY.ctrlC);
    expect(await every.ended).toBe(130);
  });
});
