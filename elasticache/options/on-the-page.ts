import type { Message } from '../../src/contract/message.ts';
import { msg, type PageKey } from '../text/index.ts';
import type { Option, OptionValue } from '../../src/contract/options.ts';

/**
 * What a choice of the create page is on this machine: `real` is done by the private servers, `checked` is validated
 * by ElastiCache's rules and changes nothing on a laptop, `not-here` needs AWS and is only recorded. Of a node type the
 * memory is real, of the deployment options the nodes, of the engines the one that is found on the machine.
 */
export type Here = 'real' | 'checked' | 'not-here' | 'memory-only' | 'nodes-only' | 'as-found';

type FlagOf<K> = K extends `create-page.${infer F}.why` ? F : never;
type GroupOf<K> = K extends `create-page.group.${infer G}` ? G : never;

/** Flags that are choices of the create page: those whose reason the catalogs give. */
export type PageFlag = FlagOf<PageKey>;
/** Sections of the create page. */
export type PageGroup = GroupOf<PageKey>;

/** Answers by flag, as far as they are known. */
export type Answers = Readonly<Record<string, OptionValue>>;

/** What there is to know about a choice of the create page beside its value. */
export interface OnThePage {
  readonly question: Message;
  readonly group: Message;
  /** Why it exists, what it costs or forbids later, and what it is on this machine. */
  readonly about: readonly [why: Message, cost: Message, here: Message];
  readonly here: Here;
  readonly badge: Message;
  /** True when the page shows the choice after these answers. */
  readonly applies: (answers: Answers) => boolean;
  readonly when: (answers: Answers) => boolean;
}

type Bare = Option extends infer O ? (O extends Option ? Omit<O, 'help'> : never) : never;

/** Places an option on the create page; its sentences are found in the catalogs by its flag. */
export function onPage<const O extends Bare & { readonly help?: Message }>(
  flag: PageFlag,
  place: {
    readonly group: PageGroup;
    readonly here: Here;
    readonly applies?: (answers: Answers) => boolean;
  },
  option: O,
): O & OnThePage & { readonly help: Message } {
  const { group, here, applies = () => true } = place;
  return {
    help: msg(`create-page.${flag}`),
    ...option,
    question: msg(`create-page.${flag}`),
    group: msg(`create-page.group.${group}`),
    about: [
      msg(`create-page.${flag}.why`),
      msg(`create-page.${flag}.cost`),
      msg(`create-page.here.${here}`),
    ],
    here,
    badge: msg(`create-page.badge.${here}`),
    applies,
    when: (answers) => answers.page === 'every' && applies(answers),
  };
}

/** True when the option is a choice of the create page, as against one of this tutorial. */
export function isOnThePage(option: Option): option is Option & OnThePage {
  return 'here' in option;
}

/** The cache is made of nodes that the learner chooses. */
export const hasNodes = (answers: Answers): boolean => answers.deployment !== 'serverless';
/** The engine is Valkey or Redis OSS. */
export const speaksRedis = (answers: Answers): boolean => answers['cache-engine'] !== 'memcached';
/** A Valkey or Redis OSS made of nodes. */
export const redisNodes = (answers: Answers): boolean => hasNodes(answers) && speaksRedis(answers);
