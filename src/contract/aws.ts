import type { AwsStackResource, Presence } from './resources.ts';

/** What was asked for about the learner's account on the command line; nothing of it is a secret. */
export interface AwsSettings {
  /** Null takes what the SDK finds: AWS_REGION, or the profile's. */
  readonly region: string | null;
  /** The account that was named; it must be the one whose credentials are used. Null where none was. */
  readonly account: string | null;
  /** One address of the learner's own as `a.b.c.d/32`, to which MySQL is opened; null keeps it inside the VPC. */
  readonly from: string | null;
  /** Ids of the subnets that the servers are made in. */
  readonly subnets: readonly string[];
}

/** Something that AWS did while a stack is made or deleted. */
export interface StackNews {
  /** As the template calls it. */
  readonly what: string;
  /** For example `AWS::RDS::DBInstance`. */
  readonly type: string;
  /** For example `CREATE_COMPLETE`. */
  readonly status: string;
  /** Resources that are done, so far. */
  readonly done: number;
  /** Of how many; null where that is not known, or what is told is none of them. */
  readonly total: number | null;
}

/** How long work on a stack is waited for, and who hears of it. */
export interface AwsWatch {
  /** Told of each thing that is done or fails, in AWS's order. */
  readonly heard: (news: StackNews) => void;
  /** Told once how many things AWS still lists of a stack that is gone, and how many ms they are looked for again. */
  readonly listed?: (count: number, ms: number) => void;
  readonly signal: AbortSignal;
}

/** A stack that is up, with what it tells of itself. */
export interface AwsStack {
  readonly resource: Pick<AwsStackResource, 'name' | 'region' | 'account'>;
  /** The stack's outputs by their id. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Where a server of the stack listens. */
export interface AwsServer {
  readonly host: string;
  readonly port: number;
}

/** The stack of this run as the families see it, each of which finds its server among the outputs, and its removal. */
export interface AwsSite {
  /** The stack that create-redis made. @throws TutorialError AWS_STACK_MISSING where none is up */
  standing(): Promise<AwsStack>;
  /** By what AWS knows something that the template made. */
  idOf(logical: string): Promise<string>;
  /** The text of a secret of AWS Secrets Manager. */
  secret(arn: string): Promise<string>;
  /**
   * Proves that a server of the stack accepts connections from here.
   * @throws TutorialError AWS_OUT_OF_REACH, with what stops it and the command of a tunnel
   */
  reach(server: AwsServer): Promise<void>;
  /**
   * Deletes a stack, waits until it is gone, and looks for what it left. A stack that is not there is a success.
   * @throws TutorialError AWS_ACCOUNT_OTHER, AWS_REGION_OTHER, AWS_CREDENTIALS, AWS_REFUSED, AWS_SILENT, CLEANUP_INCOMPLETE
   * with a list of what is left and how it is removed
   */
  takeDown(stack: AwsStackResource, watch?: AwsWatch): Promise<void>;
  /** Looks for a stack, and for what one that is gone has left. */
  look(stack: AwsStackResource): Promise<Presence>;
}
