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
    ['needs encryption in transit', ['--auth-token', 'a-token-of-twenty-ch']],
    ['needs a replica to fail over to', ['--failover', 'on']],
    [
      'needs two Availability Zones',
      ['--multi-az', '--replicas', '1', '--availability-zones', 'us-east-1a'],
    ],
    ['would make this Memcached', ['--cache-engine', 'memcached']],
  ])('are refused (%s) before anything is opened', async (words, args) => {
    await using place = await openPlace();
    for (const command of ['create-redis', 'run']) {
      const { code, stdout, stderr } = await place.run(command, ...args, ...ENGINE);
      expect(code).toBe(2);
      expect((stdout + stderr).replace(/\s+/g, ' ')).toContain(words);
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
    await every.sees('? Deployment option');
    every.type(KEY.enter);
    await every.sees('? Cluster mode');
    every.type(KEY.ctrlC);
    expect(await every.ended).toBe(130);
  });

  it('are judged at their question, led back to, kept after Ctrl-C, and looked at last', async () => {
    await using place = await openPlace();
    const args = ['create-redis', '--workspace', place.workspace, ...ENGINE, '--no-pause'];
    const first = openTerminal([...args, '--page', 'every', '--name', 'shop']);
    await first.sees('1 of 32');
    first.type('.');
    await first.sees('Create it like this?');
    first.type(KEY.down + KEY.enter);
    await first.sees('Which answer');
    // Engine, deployment, cluster mode, location, description, version.
    first.type(KEY.down.repeat(5) + KEY.enter);
    await first.sees('? Engine version (7.1)');
    first.type(`9.9${KEY.enter}`);
    await first.sees('9.9 is not offered by ElastiCache');
    await first.sees('? Engine version (7.1)');
    first.type(KEY.ctrlC);
    await first.sees('Your answers are kept');
    expect(await first.ended).toBe(130);
    const draft = await readFile(path.join(place.workspace, 'draft.json'), 'utf8');
    expect(draft).toContain('"replicas": 0');
    expect(draft).not.toMatch(/9\.9|auth-token/);

    const second = openTerminal([...args, '--name', 'shop', '--multi-az', '--replicas', '1']);
    await second.sees('Go on with them?');
    second.type(KEY.enter);
    await second.sees('? Engine version (7.1)');
    second.type('<');
    second.type(KEY.enter);
    await second.sees('? Description');
    second.type(`.${KEY.enter}`);
    await second.sees(/Multi-AZ +on +off/);
    await second.sees('P--R');
    await second.sees('us-east-1 (N. Virginia)');
    await second.sees('Create it like this?');
    second.type(KEY.down + KEY.down + KEY.enter);
    expect(await second.ended).toBe(130);
    expect(await leftBehind(place.workspace)).toEqual(['file draft.json']);
    expect(await place.run('cleanup')).toMatchObject({ code: 0 });
    await expect(readFile(path.join(place.workspace, 'draft.json'))).rejects.toThrow('ENOENT');
  });
});
