import type { RedisDataValue } from 'js-redis-server/core';
import { isIntegerText } from './sizes.ts';

const LISTPACK_VALUE = 64;

/** How redis-server 7.0 with its default limits would keep a value, as OBJECT ENCODING names it. */
export function encoding(value: RedisDataValue): string {
  switch (value.type) {
    case 'string':
      if (isIntegerText(value.value)) return 'int';
      return value.value.length <= 44 ? 'embstr' : 'raw';
    case 'hash': {
      const short = [...value.fields.values()].every(
        (field) => field.field.length <= LISTPACK_VALUE && field.value.length <= LISTPACK_VALUE,
      );
      return value.fields.size <= 512 && short ? 'listpack' : 'hashtable';
    }
    case 'list':
      return 'quicklist';
    case 'set': {
      const integers = [...value.members.values()].every((member) => isIntegerText(member));
      return value.members.size <= 512 && integers ? 'intset' : 'hashtable';
    }
    case 'zset': {
      const short = [...value.members.values()].every((m) => m.member.length <= LISTPACK_VALUE);
      return value.members.size <= 128 && short ? 'listpack' : 'skiplist';
    }
    case 'stream':
      return 'stream';
  }
}
