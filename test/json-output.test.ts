import { describe, expect, it } from '@jest/globals';
import { describeOnEachKind } from '../src/testing/engine-kinds.ts';
import { matchesSchema } from '../src/testing/json-schema-check.ts';
import { openPlace, QUICK, type BinResult } from '../src/testing/run-bin.ts';
import { JSON_SCHEMA } from '../src/ui/json/schema.ts';

/** Lines that are not as the documented schema says. */
function undocumented({ stdout }: BinResult): readonly string[] {
  const lines = stdout.split('\n');
  expect(lines.pop()).toBe('');
  expect(lines.length).toBeGreaterThan(0);
  return lines.filter((line) => !matchesSchema(JSON_SCHEMA, JSON.parse(line)));
}

describeOnEachKind('every JSON line', (kind) => {
  it('of a whole run is as the schema says', async () => {
    await using place = await openPlace();
    const result = await place.run('run', '--json', '--engine', kind, ...QUICK);
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(undocumented(result)).toEqual([]);
  });

  it('of a run that fails, in Japanese', async () => {
    await using place = await openPlace();
    const sql = ['--sql', 'SELECT nonsense FROM nowhere'];
    const args = ['run', '--json', '--lang', 'ja', '--engine', kind, ...QUICK, ...sql];
    const result = await place.run(...args);
    expect(result.code).toBe(1);
    expect(undocumented(result)).toEqual([]);
    expect(undocumented(await place.run('status', '--json'))).toEqual([]);
    expect(undocumented(await place.run('cleanup', '--json'))).toEqual([]);
  });
});

describe('every JSON line', () => {
  it.each([
    [['status', '--json'], 0],
    [['doctor', '--json'], 0],
    [['lab', '--json'], 0],
    [['quiz', '--json'], 0],
    [['run', '--dry-run', '--json'], 0],
    [['cleanup', '--json'], 0],
    [['cached-read', '--json'], 1],
    [['env', '--json'], 1],
    [['report', '--output', 'json'], 1],
    [['nonsense', '--json'], 2],
    [['run', '--json', '--ttl', 'x'], 2],
    [['run', '--output', 'json', '--nonsense'], 2],
    [['run', '--output=json', '--from', 'nonsense'], 2],
  ])('of %j in an empty workspace, which ends with %i', async (args, code) => {
    await using place = await openPlace();
    const result = await place.run(...args);
    expect(result).toMatchObject({ code, stderr: '' });
    expect(undocumented(result)).toEqual([]);
  });
});
