import type { Choices } from '../../src/contract/options.ts';
import { msg } from '../text/index.ts';
import { checkSize } from '../bytes.ts';
import { checkFormat } from '../export/formats.ts';
import { ALL_CHOICES, checkExplained } from '../explanation.ts';
import { pageOptions } from './page.ts';

/** All options of create-redis: the page's, and what this tutorial adds. */
export const options = {
  page: {
    type: 'choice',
    gate: true,
    placeholder: 'which',
    values: ['usual', 'every'],
    default: 'usual',
    labels: { usual: msg('create-page.value.usual'), every: msg('create-page.value.every') },
    help: msg('create-page.page.help'),
    question: msg('create-page.page'),
  },
  ...pageOptions,
  'users-file': {
    type: 'text',
    placeholder: 'file',
    default: null,
    group: msg('create-page.group.security'),
    help: msg('create-page.users-file.help'),
  },
  maxmemory: {
    type: 'text',
    placeholder: 'size',
    default: null,
    group: msg('create-page.group.here'),
    help: msg('create-page.maxmemory.help'),
    check: checkSize,
  },
  choices: {
    type: 'text',
    placeholder: 'file',
    default: null,
    group: msg('create-page.group.here'),
    help: msg('create-page.choices.help'),
  },
  explain: {
    type: 'text',
    placeholder: 'choice',
    default: null,
    implied: ALL_CHOICES,
    group: msg('create-page.group.here'),
    help: msg('create-page.explain.help'),
    check: checkExplained,
  },
  export: {
    type: 'text',
    placeholder: 'format',
    default: null,
    group: msg('create-page.group.here'),
    help: msg('export.option'),
    check: checkFormat,
  },
  out: {
    type: 'text',
    placeholder: 'file',
    default: null,
    group: msg('create-page.group.here'),
    help: msg('export.out'),
  },
  'print-choices': {
    type: 'switch',
    default: false,
    group: msg('create-page.group.here'),
    help: msg('create-page.print-choices.help'),
  },
} as const;

/** The values of all options of create-redis by flag. */
export type PageChoices = Choices<typeof options>;
