import { describe, expect, it } from '@jest/globals';
import { Capture } from './capture-fixture.ts';
import { createSink } from './streams.ts';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

describe('createSink', () => {
  it('drops what follows when the reader has gone away', async () => {
    const stream = new Capture();
    const sink = createSink(stream);
    sink.write('read\n');
    stream.emit('error', Object.assign(new Error('broken pipe'), { code: 'EPIPE' }));
    sink.write('not read\n');
    await sink.flush();
    expect(stream.text()).toBe('read\n');
  });

  it('takes a terminal that was closed for a reader who has gone', async () => {
    const stream = Object.assign(new Capture(), { isTTY: true });
    const sink = createSink(stream);
    stream.emit('error', failure('EIO'));
    sink.write('not read\n');
    await sink.flush();
    expect(stream.text()).toBe('');
  });

  it.each(['ENOSPC', 'EIO', 'EFBIG'])('tells at the end that text was lost (%s)', async (code) => {
    const stream = new Capture();
    const sink = createSink(stream);
    stream.emit('error', failure(code));
    sink.write('lost\n');
    await expect(sink.flush()).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE', detail: code });
    expect(stream.text()).toBe('');
  });

  it('never throws while text is written, also where the stream does', async () => {
    const stream = new Capture();
    stream.write = () => {
      throw failure('ENOSPC');
    };
    const sink = createSink(stream);
    sink.write('lost\n');
    await expect(sink.flush()).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
  });

  it('has lost nothing when nothing was said', async () => {
    const stream = new Capture();
    stream.write = () => {
      throw failure('ENOSPC');
    };
    await expect(createSink(stream).flush()).resolves.toBeUndefined();
  });
});
