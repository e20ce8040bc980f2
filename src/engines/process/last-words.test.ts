import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lastWords } from './last-words.ts';

describe('lastWords', () => {
  let folder: string;
  let log: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'elasticache-tutorial-words-'));
    log = join(folder, 'server.log');
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('are the last lines, with secrets masked', async () => {
    const lines = Array.from({ length: 9 }, (_, index) => `line ${index}`);
    await writeFile(log, [...lines, '', '>>> requirepass "hunter2"', ''].join('\n'));
    const { text } = await lastWords(log, ['', 'hunter2']);
    expect(text.split('\n')).toEqual([...lines.slice(-5), '>>> requirepass "***"']);
  });

  it('are the cause when a script ends with general advice', async () => {
    const cause = '2026-01-01 [ERROR] InnoDB: preallocating 12582912 bytes failed with error 28';
    const advice = Array.from({ length: 20 }, () => 'See the manual if installation failed.');
    await writeFile(log, ['Installing tables', cause, ...advice].join('\n'));
    await expect(lastWords(log, [])).resolves.toEqual({
      text: cause,
      portInUse: false,
      diskFull: true,
    });
  });

  it.each([
    [
      'Warning: Could not create server TCP listening socket 127.0.0.1:7000: bind: Address already in use',
    ],
    ['[ERROR] Do you already have another mysqld server running on port: 7000 ?'],
    ['listen EADDRINUSE: address already in use 127.0.0.1:7000'],
  ])('tell that the port is taken: %s', async (line) => {
    await writeFile(log, line);
    await expect(lastWords(log, [])).resolves.toMatchObject({ portInUse: true, diskFull: false });
  });

  it('are nothing where nothing was said', async () => {
    await expect(lastWords(log, [])).resolves.toEqual({
      text: '',
      portInUse: false,
      diskFull: false,
    });
  });
});
