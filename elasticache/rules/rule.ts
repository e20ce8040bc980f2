import type { Message } from '../../src/contract/message.ts';
import { msg } from '../text/index.ts';
import type { CacheChoices } from '../cache-choices.ts';
import type { PageChoices } from '../options/index.ts';
import { pageOptions, type Flag } from '../options/page.ts';

/** Why choices cannot be had together. */
export interface Violation {
  /** Of the rule, for example `R10`. */
  readonly rule: string;
  /** The choices that do not go together: to change any of them may help; the one that is most at fault first. */
  readonly about: readonly (keyof PageChoices)[];
  readonly problem: Message;
  /** What to change, in flags. */
  readonly remedy: Message;
  /** How AWS words it; null where its words are not known. */
  readonly aws: string | null;
}

/** One rule about choices. Pure. */
export interface Rule {
  readonly id: string;
  readonly check: (choices: CacheChoices) => Violation | undefined;
}

/** What a rule finds before its id is put to it. */
export type Finding = Omit<Violation, 'rule' | 'aws'> & { readonly aws?: string };

/** Declares a rule by a function that returns what it finds. */
export function rule(id: string, find: (choices: CacheChoices) => Finding | undefined): Rule {
  return {
    id,
    check: (choices) => {
      const finding = find(choices);
      return finding === undefined ? undefined : { aws: null, ...finding, rule: id };
    },
  };
}

/** Choices by what the create page calls them, in one list. */
export function titles(flags: readonly Flag[]): Message {
  const [first, ...others] = flags.map((flag) => pageOptions[flag].question);
  return others.reduce(
    (list, next) => msg('create-page.list', { list, next }),
    first ?? msg('create-page.value.none'),
  );
}

/** Remedies in the words of the command line. */
export const fix = {
  add: (flags: string): Message => msg('create-page.fix.add', { flags }),
  drop: (flags: string): Message => msg('create-page.fix.drop', { flags }),
  addOrDrop: (add: string, drop: string): Message =>
    msg('create-page.fix.add-or-drop', { add, drop }),
  instead: (add: string, drop: string): Message => msg('create-page.fix.instead', { add, drop }),
} as const;
