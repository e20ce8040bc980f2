import { describe, expect, it } from '@jest/globals';
import { sampleKit } from './capture-fixture.ts';
import { progressValue, type Progress } from './progress.ts';
import { sample } from './sample-fixture.ts';

describe('the value of a bar', () => {
  it('is as wide in each tenth of a second', async () => {
    for (const language of ['en', 'ja'] as const) {
      const kit = await sampleKit(language);
      const texts = Array.from({ length: 51 }, (_, tenth): string => {
        const of = { step: 'a', id: 'ttl', label: sample('progress'), max: 5, unit: 's' } as const;
        const progress: Progress = { event: 'step.progress', ...of, value: tenth / 10 };
        return progressValue(progress, kit);
      });
      expect(new Set(texts.map((text) => text.length)).size).toBe(1);
      expect(new Set(texts).size).toBe(51);
    }
  });
});
