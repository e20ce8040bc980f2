import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { leftBehind } from '../src/testing/left-behind.ts';
import { openPlace } from '../src/testing/run-bin.ts';

describe('an export', () => {
  it('is printed, or written to a file, and makes nothing', async () => {
    await using place = await openPlace();
    const printed = await place.run('create-redis', '--tls', '--export', 'cloudformation');
    expect(printed.code).toBe(0);
    expect(printed.stdout).toContain('AWS::ElastiCache::ReplicationGroup');

    const choices = path.join(place.workspace, '..', 'choices.json');
    const printedChoices = await place.run('create-redis', '--tls', '--print-choices');
    await writeFile(choices, printedChoices.stdout);
    const out = path.join(place.workspace, '..', 'template.yaml');
    const written = await place.run('export', 'cloudformation', '--choices', choices, '--out', out);
    expect(written.code).toBe(0);
    expect(await readFile(out, 'utf8')).toBe(printed.stdout);
    expect(await leftBehind(place.workspace)).toEqual([]);
  });

  it.each([
    ['R1', ['--export', 'terraform', '--auth-token', 'a-token-of-twenty-ch']],
    ['R10', ['--export', 'cli', '--failover', 'on']],
    [
      'W1',
      [
        '--export',
        'cli',
        '--backup-window',
        '05:00-06:00',
        '--maintenance-window',
        'sun:05:00-sun:06:00',
      ],
    ],
    ['C1', ['--export', 'compose', '--cluster-mode']],
    ['format', ['--export', 'cdk']],
    ['--out', ['--out', 'file']],
  ])('of wrong choices prints nothing and exits with 2 (%s)', async (_rule, args) => {
    await using place = await openPlace();
    const { code, stdout } = await place.run('create-redis', ...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
