import { describe, expect, it } from '@jest/globals';
import { readdressed } from './addresses.ts';

const PORTS = new Map([
  [7001, 50_001],
  [7002, 9],
]);

const seen = (command: string, reply: string): string =>
  readdressed(command.split(' '), Buffer.from(reply), PORTS).toString();

describe('addresses of a cluster', () => {
  it.each([
    ['-MOVED 3999 127.0.0.1:7001\r\n', '-MOVED 3999 127.0.0.1:50001\r\n'],
    ['-ASK 7001 127.0.0.1:7002\r\n', '-ASK 7001 127.0.0.1:9\r\n'],
    ['-ERR 127.0.0.1:7001\r\n', '-ERR 127.0.0.1:7001\r\n'],
    ['-MOVED 1 127.0.0.1:7003\r\n', '-MOVED 1 127.0.0.1:7003\r\n'],
  ])('are those of the recorders in %j', (reply, wanted) => {
    expect(seen('get key', reply)).toBe(wanted);
  });

  it('are those of the recorders in CLUSTER SLOTS, where slots have the same numbers', () => {
    const node = (port: number): string =>
      `*4\r\n$9\r\n127.0.0.1\r\n:${String(port)}\r\n$2\r\nid\r\n*0\r\n`;
    const reply = (one: number, two: number): string =>
      `*1\r\n*4\r\n:7001\r\n:7002\r\n${node(one)}${node(two)}`;
    expect(seen('cluster slots', reply(7001, 7002))).toBe(reply(50_001, 9));
  });

  it.each(['*2', '%1'])('are those of the recorders in CLUSTER SHARDS with %s', (head) => {
    const reply = (port: number): string =>
      `*1\r\n${head}\r\n$5\r\nnodes\r\n*1\r\n${head}\r\n$4\r\nport\r\n:${String(port)}\r\n`;
    expect(seen('CLUSTER SHARDS', reply(7001))).toBe(reply(50_001));
  });

  it.each(['$', '='])('are those of the recorders in CLUSTER NODES as %s', (kind) => {
    const reply = (one: number, two: number): string => {
      const text = [one, two]
        .map((port) => `a7001 127.0.0.1:${String(port)}@17001,host master - 0 7001`)
        .join('\n');
      return `${kind}${String(text.length)}\r\n${text}\r\n`;
    };
    expect(seen('CLUSTER NODES', reply(7001, 7002))).toBe(reply(50_001, 9));
  });

  it('are left alone in what is no address', () => {
    const reply = '*2\r\n:7001\r\n$4\r\nport\r\n';
    expect(seen('CLUSTER GETKEYSINSLOT', reply)).toBe(reply);
    expect(seen('MGET a b', reply)).toBe(reply);
    expect(seen('CLUSTER SLOTS', '*-1\r\n')).toBe('*-1\r\n');
  });
});
