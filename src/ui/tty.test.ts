import { describe, expect, it } from '@jest/globals';
import type { Language } from '../text/index.ts';
import { Capture, sampleKit } from './capture-fixture.ts';
import { EventLines } from './event-lines.ts';
import { Live } from './live.ts';
import { SAMPLE_EMISSIONS, SAMPLE_RUN, sample } from './sample-fixture.ts';
import { createSink } from './streams.ts';
import { loadDrawTable } from './table.ts';
import { TtyRenderer } from './tty.ts';

const draw = await loadDrawTable();

async function screen(language: Language, columns: number, color = false) {
  const stream = new Capture(false, columns);
  const kit = await sampleKit(language, columns, color);
  const live = new Live({
    sink: createSink(stream),
    animated: false,
    loadSpinner: () => Promise.reject(new Error('nothing is animated here')),
    now: () => 0,
  });
  return { stream, kit, renderer: new TtyRenderer(kit, live, draw, new EventLines(kit, draw)) };
}

async function played(language: Language, columns: number, color = false): Promise<string> {
  const { stream, renderer } = await screen(language, columns, color);
  for (const event of SAMPLE_RUN) await renderer.handle(event);
  renderer.close();
  return stream.text();
}

describe('TtyRenderer', () => {
  it('shows a run in English at 80 columns', async () => {
    expect(await played('en', 80)).toMatchSnapshot();
  });

  it('shows a run in Japanese at 80 columns', async () => {
    expect(await played('ja', 80)).toMatchSnapshot();
  });

  it.each([
    ['en', 60],
    ['ja', 60],
    ['en', 80],
    ['ja', 80],
    ['en', 200],
    ['ja', 200],
  ] as const)('never writes over the edge (%s, %d columns)', async (language, columns) => {
    const kit = await sampleKit(language);
    const lines = (await played(language, columns)).split('\n');
    expect(lines.filter((line) => kit.measure(line) > columns)).toEqual([]);
  });

  it('has no escape sequence without colour, and the same words with it', async () => {
    const plain = await played('en', 80);
    const coloured = await played('en', 80, true);
    // eslint-disable-next-line no-control-regex -- escape sequences are what is looked for
    const withoutColour = coloured.replace(/\u001B\[[\d;]+m/g, '');
    expect(plain).not.toContain('\u001B');
    expect(coloured).toContain('\u001B[');
    expect(withoutColour.replace(/\s+/g, ' ')).toBe(plain.replace(/`/g, '').replace(/\s+/g, ' '));
  });

  it('leaves nothing of a progress bar that has ended', async () => {
    expect(await played('en', 80)).not.toContain('Life left of the key');
  });

  it('shows in the imitated prompt the address that the note tells, and no other', async () => {
    const { stream, renderer } = await screen('en', 80);
    const note = (address: string) =>
      ({
        kind: 'transcript',
        prompt: 'redis-cli',
        address,
        exchanges: [{ input: 'PING', output: [] }],
      }) as const;
    const step = 'create-redis';
    await renderer.handle({ event: 'step.note', step, note: note('127.0.0.1:41811') });
    await renderer.handle({ event: 'step.note', step, note: note('127.0.0.1:41812') });
    expect(stream.text()).toMatch(/127\.0\.0\.1:41811> PING[^]*127\.0\.0\.1:41812> PING/);
  });

  it('prints views', async () => {
    const { stream, renderer } = await screen('en', 80);
    renderer.print({
      title: sample('title'),
      blocks: [
        { kind: 'paragraph', text: sample('evidence') },
        {
          kind: 'keyvalue',
          rows: [
            ['Redis', '127.0.0.1:41811'],
            ['MySQL and more', 'none'],
          ],
        },
        { kind: 'heading', text: sample('hit') },
        { kind: 'code', lines: ['export REDIS_URL=redis://127.0.0.1'] },
        { kind: 'paragraph', tone: 'warning', text: sample('warning') },
      ],
    });
    expect(stream.text()).toMatchInlineSnapshot(`
     "Read through the cache
       The key answers to GET
       Redis           127.0.0.1:41811
       MySQL and more  none

       cache hit

         export REDIS_URL=redis://127.0.0.1

       Warning   The cache is cold.
     "
    `);
  });

  it('prints a failure of its own with what to type next', async () => {
    const { stream, renderer } = await screen('en', 80);
    renderer.failure({ code: 'USAGE', what: sample('failed'), next: sample('next'), detail: null });
    expect(stream.text()).toMatchInlineSnapshot(`
     "  Failed    Redis does not answer.
       Next      Type \`elasticache-tutorial status\`.
     "
    `);
  });

  it('sets a step apart from the one before', async () => {
    const { stream, renderer } = await screen('en', 80);
    const started = {
      event: 'step.started',
      step: 'a',
      title: sample('title'),
      why: sample('result'),
      of: 2,
    } as const;
    await renderer.handle({ ...started, position: 1 });
    for (const emission of SAMPLE_EMISSIONS.slice(0, 2))
      await renderer.handle({ ...emission, step: 'a' });
    await renderer.handle({ ...started, position: 2 });
    expect(stream.text()).toMatchInlineSnapshot(`
     "[1/2] Read through the cache
       The second read was a hit.

       cache hit
       The key answers to GET

     [2/2] Read through the cache
       The second read was a hit.

     "
    `);
  });
});
