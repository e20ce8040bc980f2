import { describe, expect, it } from '@jest/globals';
import { LineAppender, type AppendHandle } from './appender.ts';

/** A file on a disk with room for so many bytes: what does not fit is cut off, as a real disk does. */
class TinyDisk implements AppendHandle {
  text = '';
  room: number;
  refusesTruncate = false;
  closed = false;
  syncs = 0;

  constructor(room: number) {
    this.room = room;
  }

  appendFile(data: unknown): Promise<void> {
    const line = String(data);
    const fits = line.slice(0, this.room - this.text.length);
    this.text += fits;
    if (fits.length === line.length) return Promise.resolve();
    return Promise.reject(Object.assign(new Error('no space left'), { code: 'ENOSPC' }));
  }

  datasync(): Promise<void> {
    this.syncs += 1;
    return Promise.resolve();
  }

  truncate(size?: number | null): Promise<void> {
    if (this.refusesTruncate) return Promise.reject(new Error('not now'));
    this.text = this.text.slice(0, size ?? 0);
    return Promise.resolve();
  }

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }
}

describe('LineAppender', () => {
  it('writes lines in the order they came, without anybody waiting', async () => {
    const disk = new TinyDisk(100);
    const appender = new LineAppender(disk, 0);
    void appender.append('1\n', false);
    void appender.append('2\n', false);
    void appender.append('3\n', true);
    await appender.close();
    expect(disk).toMatchObject({ text: '1\n2\n3\n', syncs: 1, closed: true });
  });

  it('leaves no half of a line that did not fit, and goes on when there is room again', async () => {
    const disk = new TinyDisk(8);
    const appender = new LineAppender(disk, 0);
    await appender.append('first\n', false);
    await expect(appender.append('second\n', true)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(disk.text).toBe('first\n');
    disk.room = 100;
    await appender.append('third\n', true);
    expect(disk.text).toBe('first\nthird\n');
  });

  it('takes the half back later when it could not at once', async () => {
    const disk = new TinyDisk(8);
    const appender = new LineAppender(disk, 0);
    await appender.append('first\n', false);
    disk.refusesTruncate = true;
    await expect(appender.append('second\n', false)).rejects.toMatchObject({ code: 'ENOSPC' });
    disk.room = 100;
    await expect(appender.append('third\n', false)).rejects.toThrow('not now');
    disk.refusesTruncate = false;
    await appender.append('fourth\n', false);
    expect(disk.text).toBe('first\nfourth\n');
  });

  it('counts bytes, not characters', async () => {
    const cut: number[] = [];
    const disk = new TinyDisk(100);
    disk.truncate = (size) => {
      cut.push(size ?? -1);
      return Promise.resolve();
    };
    const appender = new LineAppender(disk, 10);
    await appender.append('惑星\n', false);
    disk.room = 0;
    await expect(appender.append('x\n', false)).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(cut).toEqual([17]);
  });
});
