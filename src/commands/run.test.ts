import { describe, expect, it } from '@jest/globals';
import type { App } from '../run/app.ts';
import { course } from '../../steps/index.ts';
import type { RedisFact } from '../contract/facts.ts';
import type { AnyLab } from '../contract/step.ts';
import { partly, someFacts } from '../testing/fakes.ts';
import { nextCommand, nextLabOn } from './run.ts';
import { stepNamed } from '../run/run-steps.ts';

const inFolder = (workspace: string | null): App =>
  partly<App>({ course, config: partly<App['config']>({ workspace }) });
const app = inFolder(null);

describe('nextCommand', () => {
  it.each<[readonly string[], string]>([
    [[], 'create-redis'],
    [['create-redis'], 'create-mysql'],
    [['create-mysql'], 'create-redis'],
    [['create-redis', 'create-mysql', 'seed-planets'], 'cached-read'],
    [['create-redis', 'create-mysql', 'seed-planets', 'cached-read'], 'cleanup'],
  ])('after %j it is %s', (finished, next) => {
    expect(nextCommand(app, { finished: new Set(finished), facts: {} })).toBe(
      `npx elasticache-tutorial ${next}`,
    );
  });

  it.each([
    ['/tmp/mine', 'npx elasticache-tutorial --workspace /tmp/mine create-redis'],
    ['/tmp/my own', "npx elasticache-tutorial --workspace '/tmp/my own' create-redis"],
  ])('names the workspace %s that was given', (workspace, command) => {
    expect(nextCommand(inFolder(workspace), { finished: new Set(), facts: {} })).toBe(command);
  });

  it('goes on in the account where the cache is', () => {
    const facts = { redis: partly<RedisFact>({ kind: 'aws' }) };
    expect(nextCommand(app, { finished: new Set(['create-redis']), facts })).toBe(
      'npx elasticache-tutorial create-mysql --engine aws',
    );
  });

  it('is nothing after cleanup', () => {
    const facts = someFacts('cleanup');
    expect(nextCommand(app, { finished: new Set(['cleanup']), facts })).toBeNull();
  });
});

describe('stepNamed', () => {
  it('finds a step by its name', () => {
    expect(stepNamed(app, 'cleanup')).toBe(course.cleanup);
  });

  it('names all steps when there is none of that name', () => {
    expect(() => stepNamed(app, 'create-radis')).toThrow(
      expect.objectContaining({
        code: 'OPTION_INVALID',
        params: expect.objectContaining({
          flag: '--from',
          problem: expect.objectContaining({
            params: { name: 'create-radis', steps: course.steps.map(({ id }) => id).join(', ') },
          }),
        }),
      }),
    );
  });
});

describe('the next lab', () => {
  const nextOn = (kind: RedisFact['kind'], id: string): Promise<string | null> =>
    nextLabOn(app, id, { facts: { redis: partly<RedisFact>({ kind }) } });

  it('is the one behind on real servers, and none after the last', async () => {
    for (const [index, { id }] of course.labs.entries()) {
      const next = course.labs[index + 1]?.id;
      const command = next === undefined ? null : `npx elasticache-tutorial lab ${next}`;
      expect(await nextOn('system', id)).toBe(command);
    }
  });

  it('is none that embedded servers refuse', async () => {
    const labs: AnyLab[] = [];
    for (const lab of course.labs) labs.push(await lab.load());
    const refused = labs.filter(({ realOnly }) => realOnly).map(({ id }) => id);
    expect(refused).toContain('four-patterns');
    for (const { id } of labs) {
      expect(refused).not.toContain((await nextOn('embedded', id))?.split(' ').at(-1));
    }
  });
});
