import type { Message } from '../src/contract/message.ts';
import type { Option } from '../src/contract/options.ts';
import type { Reading } from '../src/contract/reading.ts';
import { pageOptions, type Flag } from './options/page.ts';
import { msg } from './text/index.ts';

/** The word that asks for the reasons of all choices. */
export const ALL_CHOICES = 'all';

const FLAGS = Object.keys(pageOptions) as readonly Flag[];

/** What is wrong with a name of a choice to explain. */
export function checkExplained(name: string): Message | undefined {
  return name === ALL_CHOICES || flagNamed(name) !== undefined
    ? undefined
    : msg('create-page.explain.unknown', { name, names: FLAGS.join(', ') });
}

/** Why one choice of the create page, or each of them, is there, what it costs, and what it is on this machine. */
export function explanation(name: string): Reading {
  const one = flagNamed(name);
  const flags = one === undefined ? FLAGS : [one];
  return {
    id: 'create-page',
    title: msg('create-page.explain.title'),
    chapters: flags.map((flag) => ({
      heading: msg(`create-page.${flag}`),
      typed: [typedAs(flag, pageOptions[flag])],
      text: pageOptions[flag].about,
    })),
  };
}

/** A choice may be named as it is typed. */
function flagNamed(name: string): Flag | undefined {
  const bare = name.replace(/^--(no-)?/, '');
  return FLAGS.find((flag) => flag === bare);
}

function typedAs(flag: Flag, option: Option): string {
  if (option.type === 'switch') return option.default ? `--no-${flag}` : `--${flag}`;
  const values = option.type === 'choice' ? option.values.join('|') : `<${option.placeholder}>`;
  return `--${flag} ${values}`;
}
