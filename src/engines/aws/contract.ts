import type { AwsSettings, AwsSite, AwsWatch } from '../../contract/aws.ts';
import type { AwsStackResource } from '../../contract/resources.ts';

/** What is asked to be made in the learner's account. */
export interface AwsRequest {
  /** The step that asks; owner of the stack. */
  readonly owner: string;
  /** The text of the CloudFormation template. */
  readonly template: string;
  /** The beginning of the parameter Name, behind which the session is put; null where the template has none. */
  readonly name: string | null;
  /** Values of the template's other parameters. */
  readonly parameters: Readonly<Record<string, string>>;
  /** USD; null where it is not known. */
  readonly usdPerHour: number | null;
}

/** In whose name AWS would be asked to make something. */
export interface AwsSurvey {
  /** Twelve digits. */
  readonly account: string;
  /** Who asks: a user or a role. */
  readonly arn: string;
  readonly region: string;
}

/** The learner's AWS account as steps see it. */
export interface AwsEngine extends Pick<AwsSite, 'takeDown'> {
  /** Whether servers are asked for there. */
  readonly chosen: boolean;
  readonly settings: AwsSettings;
  /**
   * Asks AWS who asks, and holds it against the account that was named.
   * @throws TutorialError AWS_ACCOUNT_OTHER, AWS_CREDENTIALS, AWS_REGION_MISSING, AWS_REFUSED, AWS_SILENT
   */
  survey(): Promise<AwsSurvey>;
  /**
   * Makes the stack of this session, or goes on waiting for the one that is being made.
   * @throws TutorialError AWS_STACK_FAILED with AWS's words; CancelledError leaves the stack, which is in the journal
   */
  raise(request: AwsRequest, watch: AwsWatch): Promise<AwsStackResource>;
  /**
   * Stacks of this tutorial in the account and Region, by their tag alone, written into the journal once `agreed` has
   * seen them all. Rejects as `agreed` does, with nothing written.
   */
  adopt(
    owner: string,
    agreed: (found: readonly AwsStackResource[]) => Promise<void>,
  ): Promise<readonly AwsStackResource[]>;
}
