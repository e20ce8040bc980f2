import type { CommandPlan } from 'js-redis-server/core';

/** Where commands take a whole number: the place among their words after the name, -1 for the last. */
const PLACES = `
0 blmpop bzmpop lmpop scan sintercard wait zdiff zinter zintercard zmpop zunion
1 blmpop bzmpop eval eval_ro evalsha evalsha_ro hrandfield hscan lindex lpop lrange lrem lset ltrim move rpop setbit setrange spop
  srandmember sscan zdiffstore zinterstore zpopmax zpopmin zrandmember zremrangebyrank zrevrange
  zscan zunionstore getrange substr bitcount bitfield bitfield_ro wait bitpos zrange
2 bitcount bitpos getrange lrange ltrim substr zrange zrangestore zremrangebyrank zrevrange
3 bitpos xautoclaim xclaim zrangestore
-1 blmove blpop brpop brpoplpush bzpopmax bzpopmin
`;

const PLACES_OF = new Map<string, number[]>();
for (const line of PLACES.trim().split(/\n(?=\S)/)) {
  const [place, ...names] = line.split(/\s+/);
  for (const name of names) PLACES_OF.set(name, [...(PLACES_OF.get(name) ?? []), Number(place)]);
}

/** Words with one or two whole numbers behind them. */
const OPTION = /^(count|db|entriesread|idle|limit|maxlen|rank|retrycount|samples|time|[=~])$/i;

/** Commands with such options; in others these may be words of a learner's own. */
const WITH_OPTIONS =
  /^(x\w+|[hsz]?scan|sort(_ro)?|copy|lpos|b?[lz]mpop|[sz]intercard|z(rev)?range\w*)$/;

/** Numbers that the library reads as Redis does. */
const PLAIN = /^(0|-?[1-9]\d{0,14})(\.\d+)?$/;

/** True for what JavaScript takes for a number and C may not, or not for the same one. */
function isOdd(word: string): boolean {
  return !PLAIN.test(word) && !Number.isNaN(Number(word));
}

/** The words of XADD before those of the entry. */
function optionsOfXadd(words: readonly string[]): readonly string[] {
  const isTrimmed = /^(maxlen|minid)$/i.test(words[1] ?? '');
  return isTrimmed ? words.slice(0, /^[=~]$/.test(words[2] ?? '') ? 6 : 4) : [];
}

/**
 * True for a command with a whole number that the library may read otherwise than Redis: `01`, `+1`, ` 1`,
 * `1e3`, an empty one, or one of more digits than JavaScript counts exactly.
 */
export function hasOddNumber({ definition: { name }, rawArgs }: CommandPlan): boolean {
  const known = PLACES_OF.get(name);
  const hasOptions = WITH_OPTIONS.test(name);
  if (known === undefined && !hasOptions) return false;
  const words = rawArgs.map((word) => word.toString('latin1'));
  const isByValue =
    /^zrange(store)?$/.test(name) && words.some((word) => /^by(score|lex)$/i.test(word));
  const places = isByValue ? [] : (known ?? []);
  if (places.some((place) => isOdd(words.at(place) ?? '0'))) return true;
  if (!hasOptions) return false;
  const options = name === 'xadd' ? optionsOfXadd(words) : words;
  return options.some(
    (word, at) =>
      // The first word is a key, but for XREAD.
      (at > 0 || name === 'xread') &&
      OPTION.test(word) &&
      options.slice(at + 1, /^limit$/i.test(word) ? at + 3 : at + 2).some(isOdd),
  );
}
