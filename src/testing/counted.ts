/** Words behind a value that end in s and are no plural: the units, and what a person, a program or a name does. */
const NO_PLURALS = new Set(
  (
    's ms µs as is was has does needs takes makes says answers accepts requires decides stores shows prints tells ' +
    'removes runs calls holds changes lies begins names signs refuses'
  ).split(' '),
);

/** Words that end what is counted: behind them stands something else. */
const ENDS = new Set(
  (
    'a an the of that this to from in into on at by with without for and or but if until when than so it no not is are ' +
    'was were has have had be per as its each all'
  ).split(' '),
);

/** Up to three words behind a value; command lines count nothing. */
const BEHIND = /\{(?!tutorial\}|help\})\w+\}((?: [A-Za-zµ'-]+){1,3})/g;

/** What follows many: {lost} are gone, {wrong} of these are wrong. */
const MANY = /^(?: of (?:these|them))? (?:are|were|have)\b/;

/**
 * What an English sentence counts without a word for one: of `{rows} old rows`, `{rows} old rows`, where
 * `{rows|old row|old rows}` would say "1 old row", too.
 */
export function countedInOneWay(sentence: string): string[] {
  return [...sentence.matchAll(BEHIND)].flatMap(([whole, words = '']) => {
    if (MANY.test(words)) return [whole];
    const counted: string[] = [];
    for (const word of words.trim().split(' ')) {
      if (ENDS.has(word) || NO_PLURALS.has(word)) break;
      counted.push(word);
    }
    return counted.some((word) => /[^s]s$/.test(word)) ? [whole] : [];
  });
}
