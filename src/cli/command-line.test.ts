import { describe, expect, it } from '@jest/globals';
import { commandLinesFor, tutorialOn } from './command-line.ts';

describe('the tutorial on a workspace', () => {
  it.each([
    [null, 'linux', 'npx elasticache-tutorial'],
    ['/tmp/mine', 'linux', 'npx elasticache-tutorial --workspace /tmp/mine'],
    ['/tmp/my own', 'darwin', "npx elasticache-tutorial --workspace '/tmp/my own'"],
    ["/tmp/it's", 'linux', "npx elasticache-tutorial --workspace '/tmp/it'\\''s'"],
    ['/tmp/my own', 'win32', 'npx elasticache-tutorial --workspace "/tmp/my own"'],
  ] as const)('%s on %s is called by %s', (workspace, platform, line) => {
    expect(tutorialOn(workspace, platform)).toBe(line);
  });

  it('is named in full when a relative folder was typed', () => {
    expect(tutorialOn('here')).toBe(`npx elasticache-tutorial --workspace ${process.cwd()}/here`);
  });
});

describe('the help that fits what was typed', () => {
  const commands = new Set(['run', 'lab', 'lab load', 'words', 'exercise', 'exercise ttl']);
  it.each([
    ['', '--help'],
    ['run --ttl five', 'run --help'],
    ['--json run', '--help'],
    ['lab load --rate x', 'lab load --help'],
    ['lab alchemy', 'lab --help'],
    ['word ttl', '--help'],
    ['words ttl --x', 'words --help'],
    ['report --out run', '--help'],
  ])('for "%s" is "%s"', (words, help) => {
    const lines = commandLinesFor({ words: words.split(' '), workspace: undefined }, commands);
    expect(lines.help).toBe(`npx elasticache-tutorial ${help}`);
  });
});
