import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createSecretsFile } from './secrets-file.ts';

describe('the secrets file', () => {
  let root: string;
  let path: string;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'elasticache-tutorial-secrets-'));
    path = join(root, 'workspace', 'secrets.json');
  });

  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  it('keeps values for the next process, readable by the owner only', async () => {
    await createSecretsFile({ path }).put('redis.password', 'one');
    await expect(createSecretsFile({ path }).get('redis.password')).resolves.toBe('one');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(join(root, 'workspace'))).mode & 0o777).toBe(0o700);
    await expect(readdir(join(root, 'workspace'))).resolves.toEqual(['secrets.json']);
  });

  it('loses none of many values that are put at once', async () => {
    const secrets = createSecretsFile({ path });
    const refs = Array.from({ length: 20 }, (_, index) => `ref-${index}`);
    await Promise.all(refs.map((ref) => secrets.put(ref, `${ref}-value`)));
    const values = await Promise.all(refs.map((ref) => secrets.get(ref)));
    expect(values).toEqual(refs.map((ref) => `${ref}-value`));
  });

  it('tells its owner once, before the file exists', async () => {
    const seen: string[] = [];
    const beforeFirstWrite = async (): Promise<void> => {
      seen.push(await readFile(path, 'utf8').catch(() => 'absent'));
    };
    const secrets = createSecretsFile({ path, beforeFirstWrite });
    await secrets.put('a', '1');
    await secrets.put('b', '2');
    expect(seen).toEqual(['absent']);
  });

  it('names what is missing', async () => {
    const secrets = createSecretsFile({ path });
    await expect(secrets.get('nothing')).rejects.toMatchObject({
      code: 'WORKSPACE_UNUSABLE',
      detail: 'no entry nothing',
    });
  });

  it('does not quote a damaged file, which holds secrets', async () => {
    await createSecretsFile({ path }).put('a', 'hunter2');
    await writeFile(path, '{"a":"hunter2"');
    const error: unknown = await createSecretsFile({ path })
      .get('a')
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'WORKSPACE_UNUSABLE', detail: 'not JSON' });
    expect(String(error)).not.toContain('hunter2');
  });

  it('goes on after a write that failed', async () => {
    const secrets = createSecretsFile({ path: join(root, 'file', 'secrets.json') });
    await writeFile(join(root, 'file'), '');
    await expect(secrets.put('a', '1')).rejects.toMatchObject({ code: 'WORKSPACE_UNUSABLE' });
    await rm(join(root, 'file'));
    await secrets.put('a', '1');
    await expect(secrets.get('a')).resolves.toBe('1');
  });
});
