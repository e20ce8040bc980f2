import type { Message } from '../../src/contract/message.ts';
import { msg } from '../text/index.ts';
import { commented } from './comment.ts';
import type { AwsPlan } from './plan.ts';

/** A sentence in the language of the run. */
export type Say = (message: Message) => string;

/** The formats of an export. */
export type AwsFormat = 'cloudformation' | 'terraform' | 'cli';

/** The head of an exported file: the choices, what they cost, how it is made and deleted, what was left out. */
export function headOf(
  plan: AwsPlan,
  format: AwsFormat,
  say: Say,
  more: readonly Message[] = [],
): readonly string[] {
  const { name } = plan;
  const paragraphs = [
    [msg('export.head.choices', { typed: plan.typed })],
    [msg('export.head.untested')],
    plan.costs,
    [
      format === 'cloudformation'
        ? msg('export.head.make.cloudformation', { name })
        : msg(`export.head.make.${format}`),
      format === 'cloudformation'
        ? msg('export.head.delete.cloudformation', { name })
        : msg(`export.head.delete.${format}`),
    ],
    [...plan.notes, ...more],
  ].filter((paragraph) => paragraph.length > 0);
  return paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : ['#']),
    ...paragraph.flatMap((message) => commented(say(message))),
  ]);
}
