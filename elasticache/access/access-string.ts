import type { Message } from '../../src/contract/message.ts';
import { msg } from '../text/index.ts';
import { atLeast } from '../versions.ts';
import { hasSubcommands, isCategory, isOfModule, sinceOf } from './known.ts';

/** Rules that say what a whole user is; case does not matter in these, as in all words of an access string. */
const OF_THE_USER = new Set([
  'on',
  'off',
  'sanitize-payload',
  'skip-sanitize-payload',
  'clearselectors',
]);
const WORDS = new Set([
  'allkeys',
  'resetkeys',
  'allchannels',
  'resetchannels',
  'allcommands',
  'nocommands',
]);
/** ElastiCache keeps passwords apart from the access string; Redis ACLs have them in it. */
const PASSWORD_RULES = /^(nopass|resetpass|reset|[<>#!].*)$/i;
const KEYS = /^(?:~|%(?:R|W|RW|WR)~)./i;
const CHANNELS = /^&./;
const COMMAND = /^([+-])([^@].*)$/;
const CATEGORY = /^[+-]@(.+)$/;

/** The rules of a user, or of one of its selectors, which Redis reads on their own. */
interface Rules {
  readonly words: readonly string[];
  readonly selector: boolean;
}

/**
 * What is wrong with an access string. Source: Amazon ElastiCache User Guide, "Specifying permissions using an access
 * string", and ACL SETUSER of Redis 7; CreateUser refuses password rules in it ("Password rules are not supported in
 * Elasticache access string").
 */
export function checkAccess(access: string): Message | undefined {
  const bare = rulesOf(access);
  if (bare.length === 0) return msg('create-page.user.no-access');
  // The rule itself may hold a password.
  if (bare.some((rule) => PASSWORD_RULES.test(rule))) return msg('create-page.user.password-rule');
  const parts = partsOf(access);
  if (parts === null) return msg('create-page.user.selector');
  for (const part of parts) {
    const problem = wrongRule(part) ?? wrongOrder(part);
    if (problem !== undefined) return problem;
  }
  return isOn(access) === null ? msg('create-page.user.on-or-off') : undefined;
}

/** Whether an access string lets its user in: the last word about it counts. Null when there is none. */
export function isOn(access: string): boolean | null {
  const word = rulesOf(access).findLast((rule) => /^(?:on|off)$/i.test(rule));
  return word === undefined ? null : word.toLowerCase() === 'on';
}

/** The first rule that `version` does not know yet, and what does; undefined when it knows all. */
export function tooNew(
  access: string,
  version: string,
): { readonly rule: string; readonly least: string } | undefined {
  const needed = [
    ...rulesOf(access).map((rule) => ({ rule, least: leastFor(rule) })),
    ...(access.includes('(') ? [{ rule: '( )', least: '7.0' }] : []),
  ];
  return needed.find(({ least }) => !atLeast(version, least));
}

/** The first rule about a module, which a bare server refuses. */
export function moduleRule(access: string): string | undefined {
  return rulesOf(access).find((rule) => isOfModule(rule.replace(/^[+-]@?/, '')));
}

function wrongRule({ words, selector }: Rules): Message | undefined {
  for (const rule of words) {
    const lower = rule.toLowerCase();
    if (OF_THE_USER.has(lower)) {
      if (selector) return msg('create-page.user.not-in-selector', { rule });
      continue;
    }
    if (WORDS.has(lower) || KEYS.test(rule) || CHANNELS.test(rule)) continue;
    const category = CATEGORY.exec(rule)?.[1];
    const command = COMMAND.exec(rule)?.[2];
    if (category !== undefined) {
      if (isCategory(category)) continue;
      return msg('create-page.user.category', { rule });
    }
    if (command === undefined) return msg('create-page.user.rule', { rule });
    const first = rule.startsWith('-') && command.includes('|');
    const known = sinceOf(command) !== null;
    if (!known || (first && !hasSubcommands(command.split('|', 1)[0] ?? ''))) {
      return msg('create-page.user.command', { rule });
    }
  }
  return undefined;
}

/** Redis refuses a pattern after "all", because it would change nothing. */
function wrongOrder({ words }: Rules): Message | undefined {
  let [keys, channels] = [false, false];
  for (const rule of words) {
    const lower = rule.toLowerCase();
    if (lower === 'allkeys' || lower === '~*') keys = true;
    else if (lower === 'resetkeys') keys = false;
    else if (keys && KEYS.test(rule)) {
      return msg('create-page.user.after-all', { rule, all: '~*', reset: 'resetkeys' });
    } else if (lower === 'allchannels' || lower === '&*') channels = true;
    else if (lower === 'resetchannels') channels = false;
    else if (channels && CHANNELS.test(rule)) {
      return msg('create-page.user.after-all', { rule, all: '&*', reset: 'resetchannels' });
    }
  }
  return undefined;
}

function leastFor(rule: string): string {
  const lower = rule.toLowerCase();
  if (lower.startsWith('%') || lower === 'clearselectors') return '7.0';
  if (/^&|channels$|sanitize-payload$/.test(lower)) return '6.2';
  const [, sign, command = ''] = COMMAND.exec(lower) ?? [];
  if (sign === undefined) return '6.0';
  // Before 7.0 a sub-command could only be added.
  const least = sinceOf(command) ?? '6.0';
  return sign === '-' && command.includes('|') && !atLeast(least, '7.0') ? '7.0' : least;
}

/** The rules of an access string; a selector in parentheses counts as its rules. */
function rulesOf(access: string): readonly string[] {
  return access
    .replace(/[()]/g, ' ')
    .split(/\s+/)
    .filter((rule) => rule !== '');
}

/** The user's rules and those of each selector; null when parentheses do not match or lie in each other. */
function partsOf(access: string): readonly Rules[] | null {
  const own: string[] = [];
  const selectors: string[][] = [];
  let open: string[] | null = null;
  for (const word of access.split(/\s+/).filter((one) => one !== '')) {
    let rule = word;
    if (rule.startsWith('(')) {
      if (open !== null) return null;
      open = [];
      selectors.push(open);
      rule = rule.slice(1);
    }
    const ends: boolean = open !== null && rule.endsWith(')');
    if (ends) rule = rule.slice(0, -1);
    if (/[()]/.test(rule)) return null;
    if (rule !== '') (open ?? own).push(rule);
    if (ends) open = null;
  }
  if (open !== null) return null;
  return [
    { words: own, selector: false },
    ...selectors.map((words) => ({ words, selector: true })),
  ];
}
