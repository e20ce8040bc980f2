import type { AwsSettings } from '../contract/aws.ts';
import { TutorialError } from '../contract/errors.ts';
import { msg } from '../text/message.ts';
import type { Message } from '../contract/message.ts';

/** What was typed about the learner's account. */
export interface AwsFlags {
  readonly awsAccount?: string;
  readonly awsRegion?: string;
  readonly awsSubnets?: string;
  readonly awsFrom?: string;
}

/** Reads the flags about the learner's account. @throws TutorialError OPTION_INVALID */
export function awsSettings(flags: AwsFlags): AwsSettings {
  const { awsAccount, awsFrom, awsRegion, awsSubnets } = flags;
  const subnets = (awsSubnets ?? '').split(',').map((one) => one.trim());
  for (const one of awsSubnets === undefined ? [] : subnets) {
    check('--aws-subnets', one, /^subnet-[0-9a-f]+$/, msg('cli.aws.subnets'));
  }
  return {
    account: check('--aws-account', awsAccount, /^\d{12}$/, msg('cli.aws.account')),
    region: check('--aws-region', awsRegion, /^[a-z]{2,}(-[a-z]+)+-\d$/, msg('cli.aws.region')),
    from: check('--aws-from', awsFrom, /^(\d{1,3}\.){3}\d{1,3}\/32$/, msg('cli.aws.from')),
    subnets: awsSubnets === undefined ? [] : subnets,
  };
}

function check(
  flag: string,
  value: string | undefined,
  form: RegExp,
  problem: Message,
): string | null {
  if (value === undefined) return null;
  if (form.test(value)) return value;
  throw new TutorialError('OPTION_INVALID', { flag, problem });
}
