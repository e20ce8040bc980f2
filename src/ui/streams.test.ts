import { describe, expect, it } from '@jest/globals';
import { Capture } from './capture-fixture.ts';
import { createSink } from './streams.ts';

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

  it('does not hide any other failure of the stream', () => {
    const stream = new Capture();
    createSink(stream);
    const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    expect(() => stream.emit('error', full)).toThrow('no space left');
  });
});
