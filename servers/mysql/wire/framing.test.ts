import { describe, expect, it } from '@jest/globals';
import { MAX_PAYLOAD, PacketJoiner, PacketSplitter } from './framing.ts';

const LONGEST = 0xffffff;

describe('packets', () => {
  it.each([0, 1, LONGEST - 1, LONGEST, LONGEST + 1, 2 * LONGEST])(
    'carry a payload of %i bytes',
    (size) => {
      const payload = Buffer.alloc(size, 'ab');
      const sent = new PacketJoiner(3).add(payload).done();
      const splitter = new PacketSplitter();
      const middle = Math.floor(sent.length / 2);
      const found = [
        ...splitter.push(sent.subarray(0, middle)),
        ...splitter.push(sent.subarray(middle)),
      ];
      expect(found.map((part) => part.equals(payload))).toEqual([true]);
      expect(splitter.sequence).toBe(3 + Math.floor(size / LONGEST));
    },
  );

  it('are cut at every byte of the stream', () => {
    const sent = new PacketJoiner(0).add(Buffer.from('one')).add(Buffer.from('two')).done();
    const splitter = new PacketSplitter();
    const found = [...sent].flatMap((byte) => splitter.push(Buffer.from([byte])));
    expect(found.map(String)).toEqual(['one', 'two']);
  });

  it('are refused beyond the limit, before they are kept', () => {
    const splitter = new PacketSplitter();
    const head = Buffer.from([0xff, 0xff, 0xff, 0]);
    const part = Buffer.concat([head, Buffer.alloc(LONGEST)]);
    const push = (): void => {
      for (let size = 0; size <= MAX_PAYLOAD; size += LONGEST) splitter.push(part);
    };
    expect(push).toThrow('too large');
  });
});
