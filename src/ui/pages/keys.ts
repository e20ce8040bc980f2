import type { Key } from 'node:readline';
import { RawKeys } from '../raw-keys.ts';
import type { InputStream } from '../streams.ts';

/** What a key asks for. */
export type Wish = 'on' | 'back' | 'words' | 'all' | 'details' | 'leave' | 'cancel' | 'suspend';

const WISHES: Readonly<Record<string, Wish>> = {
  return: 'on',
  enter: 'on',
  space: 'on',
  right: 'on',
  pagedown: 'on',
  b: 'back',
  left: 'back',
  pageup: 'back',
  a: 'all',
  d: 'details',
  q: 'leave',
  escape: 'leave',
};
const CONTROLLED: Readonly<Record<string, Wish>> = { c: 'cancel', d: 'cancel', z: 'suspend' };

function wishOf({ ctrl, name = '', sequence }: Key): Wish | undefined {
  // A sign that is no letter has no name.
  if (sequence === '?') return 'words';
  return ctrl === true ? CONTROLLED[name] : WISHES[name];
}

/** Reads keys while pages are shown, so that none of them is echoed onto a page. The end of the input is as Ctrl-C. */
export class Keys extends RawKeys {
  constructor(input: InputStream, heard: (wish: Wish) => void) {
    super(input, {
      key: (key) => {
        const wish = wishOf(key);
        if (wish !== undefined) heard(wish);
      },
      end: () => {
        heard('cancel');
      },
    });
  }
}
