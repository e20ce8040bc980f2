import { describe, expect, it } from '@jest/globals';
import { CancelledError } from '../../contract/errors.ts';
import { Holds } from './holds.ts';

describe('Holds', () => {
  it('ends every wait that was not let go of, once', () => {
    const holds = new Holds();
    const ended: string[] = [];
    holds.hold(() => ended.push('socket'));
    const letGo = holds.hold(() => ended.push('pause'));
    letGo();
    expect(holds.isOver).toBe(false);
    holds.giveUpAll();
    holds.giveUpAll();
    expect(ended).toEqual(['socket']);
    expect(holds.isOver).toBe(true);
  });

  it('takes no new wait afterwards, and ends what was begun for one', () => {
    const holds = new Holds();
    const ended: string[] = [];
    holds.giveUpAll();
    expect(() => holds.hold(() => ended.push('socket'))).toThrow(CancelledError);
    expect(ended).toEqual(['socket']);
  });
});
