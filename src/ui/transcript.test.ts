import { describe, expect, it } from '@jest/globals';
import { sampleKit } from './capture-fixture.ts';
import { transcriptBlocks } from './transcript.ts';

describe('a transcript in colours', () => {
  it('has answers as bright as all text, and nothing that is brighter', async () => {
    const kit = await sampleKit('en', 80, true);
    const { quiet } = kit.theme;
    const lines = transcriptBlocks(
      {
        kind: 'transcript',
        prompt: 'mysql',
        exchanges: [{ input: 'SELECT 1;', output: ['+---+', '| 1 |', '+---+'], ms: 0.5 }],
      },
      80,
      kit,
    ).flat();
    expect(lines).toEqual([
      `${quiet('mysql> ')}SELECT 1;`,
      quiet('+---+'),
      '| 1 |',
      `${quiet('+---+')}  ${quiet('(0.500 ms)')}`,
    ]);
  });
});
