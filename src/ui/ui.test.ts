import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { Capture } from './capture-fixture.ts';
import { SAMPLE_RUN, sample, sampleTranslator } from './sample-fixture.ts';
import { OUTPUT_KINDS, type OutputKind } from './outputs.ts';
import { createUi } from './ui.ts';

async function made(output: OutputKind, more: { color?: boolean; interactive?: boolean } = {}) {
  const stdout = new Capture(output === 'tty');
  const stderr = new Capture();
  const ui = await createUi({
    ...{ output, stdout, stderr, stdin: new PassThrough(), translator: sampleTranslator('en') },
    ...{ color: more.color ?? false, interactive: more.interactive ?? false },
    now: () => new Date(0),
  });
  return { ui, stdout, stderr };
}

const FAILURE = { code: 'USAGE', what: sample('failed'), next: sample('next'), detail: null };

describe('createUi', () => {
  it.each(OUTPUT_KINDS)('handles every event, view, failure and raw text (%s)', async (output) => {
    const { ui, stdout, stderr } = await made(output);
    for (const event of SAMPLE_RUN) await ui.handle(event);
    ui.print({ title: sample('title'), blocks: [{ kind: 'code', lines: ['redis-cli'] }] });
    ui.failure(FAILURE);
    ui.raw('raw\n');
    await ui.close();
    const both = stdout.text() + stderr.text();
    for (const text of ['Read through the cache', 'redis-cli', 'Redis does not answer.', 'raw\n'])
      expect(both).toContain(text);
  });

  it('writes nothing but JSON lines on standard output of json, and nothing elsewhere', async () => {
    const { ui, stdout, stderr } = await made('json', { color: true, interactive: true });
    for (const event of SAMPLE_RUN) await ui.handle(event);
    ui.failure(FAILURE);
    await ui.close();
    const lines = stdout.text().trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { time: string }).time)).toEqual(
      Array.from({ length: SAMPLE_RUN.length + 1 }, () => '1970-01-01T00:00:00.000Z'),
    );
    expect(stderr.text()).toBe('');
    expect(ui.ask.interactive).toBe(false);
  });

  it('never colours plain output, and colours a terminal only when told to', async () => {
    for (const [output, color, escapes] of [
      ['plain', true, false],
      ['tty', false, false],
      ['tty', true, true],
    ] as const) {
      const { ui, stdout } = await made(output, { color });
      ui.print({ title: sample('title'), blocks: [] });
      await ui.close();
      expect([output, color, stdout.text().includes('\u001B')]).toEqual([output, color, escapes]);
    }
  });

  it.each(['tty', 'plain'] as const)('asks only when a person is there (%s)', async (output) => {
    expect((await made(output)).ui.ask.interactive).toBe(false);
    expect((await made(output, { interactive: true })).ui.ask.interactive).toBe(true);
    expect(await (await made(output)).ui.ask.confirm(sample('question'), true)).toBe(true);
  });
});
