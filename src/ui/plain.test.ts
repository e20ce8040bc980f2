import { describe, expect, it } from '@jest/globals';
import type { Language } from '../text/index.ts';
import { sampleKit } from './capture-fixture.ts';
import { PlainRenderer } from './plain.ts';
import { SAMPLE_RUN, sample } from './sample-fixture.ts';
import type { View } from './view.ts';

async function played(language: Language): Promise<{ out: string; err: string }> {
  const written = { out: '', err: '' };
  const renderer = new PlainRenderer(await sampleKit(language), {
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
  });
  for (const event of SAMPLE_RUN) await renderer.handle(event);
  return written;
}

describe('PlainRenderer', () => {
  it('writes a run for a log', async () => {
    const { out, err } = await played('en');
    expect(out).toMatchSnapshot();
    expect(err).toMatchInlineSnapshot(`
     "Failed: Redis does not answer.
     Details: connect ECONNREFUSED ^[[31m
     Next: Type \`elasticache-tutorial status\`.
     "
    `);
  });

  it('writes a run for a log in Japanese', async () => {
    expect((await played('ja')).out).toMatchSnapshot();
  });

  it.each(['en', 'ja'] as const)(
    'has no control, box or block character (%s)',
    async (language) => {
      const { out, err } = await played(language);
      const text = (out + err).replaceAll('\n', '');
      expect(text).not.toMatch(/[\p{Cc}\u2500-\u259F]/u);
    },
  );

  it('tells progress at the start, at quarters and at the end only', async () => {
    const { out } = await played('en');
    expect(out.match(/Life left of the key: .*/g)).toEqual([
      'Life left of the key: 5.0 of 5.0 s',
      'Life left of the key: 3.7 of 5.0 s',
      'Life left of the key: 2.5 of 5.0 s',
      'Life left of the key: 1.2 of 5.0 s',
      'Life left of the key: 0.0 of 5.0 s',
    ]);
  });

  it('prints views line by line', async () => {
    let out = '';
    const renderer = new PlainRenderer(await sampleKit('ja'), {
      out: (text) => (out += text),
      err: () => undefined,
    });
    const view: View = {
      title: sample('title'),
      blocks: [
        { kind: 'keyvalue', rows: [['Redis', '127.0.0.1:41811']] },
        { kind: 'paragraph', tone: 'tip', text: sample('tip') },
        { kind: 'code', lines: ['redis-cli'] },
      ],
    };
    renderer.print(view);
    expect(out).toMatchInlineSnapshot(`
     "キャッシュを通して読む
     Redis: 127.0.0.1:41811
     ヒント: \`TTL key\` と入力すると減っていくのがわかります。
       redis-cli
     "
    `);
  });
});
