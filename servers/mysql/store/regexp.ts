import { createContext, Script } from 'node:vm';
import { errors } from '../errors.ts';

/** Milliseconds that a pattern may take for one text; where MySQL gives up it took a good deal less. */
const LONGEST = 1000;
const SCRIPT = new Script('test.test(text)');
const PLACE = createContext({});

/** Whether a text has what a pattern describes. Throws 1235 for one that JavaScript can't read, 3699 for one without end. */
export function isFound(pattern: string, text: string, options: string): boolean {
  try {
    const test = new RegExp(pattern, options);
    // Only repetitions beside each other, or in each other, can take long.
    if (text.length < 20 || !/[*+{].*[*+{]/s.test(pattern)) return test.test(text);
    Object.assign(PLACE, { test, text });
    return SCRIPT.runInContext(PLACE, { timeout: LONGEST }) === true;
  } catch (error) {
    throw error instanceof SyntaxError
      ? errors.unsupported(`The regular expression ${pattern}`)
      : errors.endlessRegexp();
  }
}
