import type { Suggestion } from '../contract/form.ts';
import {
  boundsOf,
  type ListOption,
  type Option,
  type OptionValue,
  type TextOption,
} from '../contract/options.ts';
import { msg, type Message } from '../text/message.ts';
import { parseInteger, parseText, parseYesNo, type Parsed } from './answers.ts';
import type { Kit } from './kit.ts';
import type { LineQuestion, Questioner, SelectItem } from './questioner.ts';

/** An answer, or the way that was taken instead. */
export type Reply<T> = { readonly value: T } | { readonly way: string };

/** How an option is asked for on a page of questions. */
export interface AskedOn {
  /** Answers that are no values but lead elsewhere. */
  readonly ways: readonly string[];
  /** What Enter alone comes to where the default leaves it open. */
  readonly usual: Message | string | null;
  /** Values to choose from, beside any other that is typed. */
  readonly suggestions: readonly Suggestion[] | null;
}

const ALONE: AskedOn = { ways: [], usual: null, suggestions: null };

/** Asks one question and parses its answer; throws CancelledError. */
export async function askLine<T>(
  { kit, questioner }: Asking,
  question: Omit<LineQuestion, 'problem'>,
  parse: (answer: string) => Parsed<T>,
): Promise<Reply<T>> {
  const problem = (answer: string): string | undefined => {
    const parsed = parse(answer);
    return 'problem' in parsed ? kit.say(parsed.problem) : undefined;
  };
  const answer = await questioner.line({ ...question, problem });
  if (question.ways?.includes(answer) === true) return { way: answer };
  const parsed = parse(answer);
  // The questioner lets no answer through that has a problem.
  if ('problem' in parsed) throw new Error('an answer was accepted that has a problem');
  return parsed;
}

/** Who asks, and in which words. */
export interface Asking {
  readonly kit: Kit;
  readonly questioner: Questioner;
}

/** Asks for yes or no; Enter alone is the fallback. */
export function askYesNo(
  asking: Asking,
  question: Message,
  fallback: boolean,
  ways: readonly string[] = [],
): Promise<Reply<boolean>> {
  const { kit } = asking;
  const hint = kit.say(msg(fallback ? 'ui.prompt.yes-default' : 'ui.prompt.no-default'));
  const parse = (answer: string): Parsed<boolean> => parseYesNo(answer, fallback);
  const shown = (answer: string): string => {
    const parsed = parse(answer);
    const yes = 'value' in parsed ? parsed.value : fallback;
    return kit.say(msg(yes ? 'ui.prompt.yes' : 'ui.prompt.no'));
  };
  return askLine(asking, { message: kit.say(question), hint, shown, ways }, parse);
}

/** Asks for an option with its own validation. */
export async function askOption(
  asking: Asking,
  option: Option,
  how: AskedOn = ALONE,
): Promise<Reply<OptionValue>> {
  const { kit } = asking;
  const { ways, usual } = how;
  const question = option.question ?? option.help;
  switch (option.type) {
    case 'switch':
      return askYesNo(asking, question, option.default, ways);
    case 'choice': {
      const items = option.values.map((value) => ({
        label: kit.say(option.labels?.[value] ?? value),
      }));
      return pick(asking, { question, items, values: option.values, ways }, option.default);
    }
    case 'integer': {
      const message = kit.say(msg('ui.prompt.range', { question, ...boundsOf(option) }));
      const hint = option.default === null ? usual : String(option.default);
      const shown = (answer: string): string => answer || spoken(hint, kit);
      return askLine(asking, { message, ...hinted(hint, kit), shown, ways }, (answer) =>
        parseInteger(answer, option),
      );
    }
    case 'text':
      if (how.suggestions !== null) return askSuggested(asking, option, how, how.suggestions);
      return askText(asking, option, how);
    case 'list':
      return askList(asking, option, ways);
  }
}

async function pick<T>(
  { kit, questioner }: Asking,
  asked: {
    readonly question: Message;
    readonly items: readonly SelectItem[];
    readonly values: readonly T[];
    readonly ways: readonly string[];
  },
  fallback: T,
): Promise<Reply<T>> {
  const { question, items, values, ways } = asked;
  const initial = Math.max(0, values.indexOf(fallback));
  const message = kit.say(question);
  const chosen = await questioner.select({ message, items, initial, ways });
  if (typeof chosen === 'string') return { way: chosen };
  return { value: values[chosen] ?? fallback };
}

/** What is proposed, and any other by its text. */
async function askSuggested(
  asking: Asking,
  option: TextOption,
  how: AskedOn,
  suggestions: readonly Suggestion[],
): Promise<Reply<string | null>> {
  const { kit } = asking;
  const known = suggestions.map(({ value }) => value);
  const own = option.default !== null && !known.includes(option.default) ? [option.default] : [];
  const other = Symbol('another');
  const values = [...own, ...known, other];
  const items = [
    ...own.map((label) => ({ label })),
    ...suggestions.map(({ label }) => ({ label: kit.say(label) })),
    { label: kit.say(msg('ui.prompt.another')) },
  ];
  const question = option.question ?? option.help;
  const reply = await pick(asking, { question, items, values, ways: how.ways }, option.default);
  if ('way' in reply) return reply;
  return typeof reply.value === 'symbol' ? askText(asking, option, how) : { value: reply.value };
}

function askText(
  asking: Asking,
  option: TextOption,
  { ways, usual }: AskedOn,
): Promise<Reply<string | null>> {
  const { kit } = asking;
  const question = option.question ?? option.help;
  const parse = (answer: string): Parsed<string | null> => parseText(answer, option);
  if (option.secret === true) {
    const message = kit.say(msg('ui.prompt.secret', { question }));
    return askLine(asking, { message, secret: true, ways }, parse);
  }
  const hint = option.default ?? usual;
  const shown = (answer: string): string => answer || spoken(hint, kit);
  return askLine(asking, { message: kit.say(question), ...hinted(hint, kit), shown, ways }, parse);
}

/** One line for each, until an empty one; Enter alone at once takes the default. */
async function askList(
  asking: Asking,
  option: ListOption,
  ways: readonly string[],
): Promise<Reply<readonly string[]>> {
  const taken: string[] = [];
  const shape = { type: 'text', placeholder: '', default: null, help: option.help } as const;
  const one = option.check === undefined ? shape : { ...shape, check: option.check };
  const message = asking.kit.say(option.question ?? option.help);
  const hint = option.default.join(' | ');
  for (;;) {
    const first = taken.length === 0;
    const lead = { message, ways, ...(hint === '' || !first ? {} : { hint }) };
    const reply = await askLine(asking, lead, (text) => parseText(text, one));
    if ('way' in reply) return reply;
    if (reply.value === null) return { value: first ? option.default : taken };
    taken.push(reply.value);
  }
}

function spoken(hint: Message | string | null, kit: Kit): string {
  return hint === null ? '' : kit.say(hint);
}

function hinted(hint: Message | string | null, kit: Kit): { readonly hint?: string } {
  return hint === null || hint === '' ? {} : { hint: kit.say(hint) };
}
