/** Where a server stands. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** How an answer goes wrong. */
export type Trouble =
  | 'access-denied'
  | 'expired-token'
  | 'invalid-token'
  | 'throttling'
  | 'internal-failure'
  | 'unavailable'
  /** Nothing is done, and no answer ever comes. */
  | 'hang'
  /** It is done, and no answer ever comes. */
  | 'late'
  /** It is done, and the connection ends before the answer. */
  | 'lost-answer';

/** Answers that go wrong. */
export interface Fault {
  /** The operation, `DescribeStacks`; `*` is any of any service. */
  readonly on: string;
  readonly trouble: Trouble;
  /** Calls of it that go well before. 0 if left out. */
  readonly after?: number;
  /** Calls of it that go wrong; every one if left out. */
  readonly times?: number;
}

/** An address of a resource, by the id that it has in the template. */
export interface EndpointScript extends Endpoint {
  /** Of the replicas; the same server if left out. */
  readonly reader?: Endpoint;
}

/** A resource that is in the tag listing and in no stack. */
export interface Stranger {
  readonly arn: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** What the fake shall do otherwise than well. It is plain JSON, so that it can be handed to a process. */
export interface Script {
  /** Ids of accounts by access key; without any, every key belongs to `ACCOUNT`. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** Seconds by which each look at stacks or at the tag listing moves time on. 0 if left out: the clock alone does. */
  readonly secondsPerLook?: number;
  /** Addresses by id in the template; without one, a name that nobody has. */
  readonly endpoints?: Readonly<Record<string, EndpointScript>>;
  /** Values of secrets by id in the template, of a database's own user by the database's id. Drawn if left out. */
  readonly secrets?: Readonly<Record<string, string>>;
  /** Resources that cannot be made, by id, with AWS's words. */
  readonly failing?: Readonly<Record<string, string>>;
  /** Resources that cannot be deleted, by id: the words, and how many attempts fail (every one if left out). */
  readonly undeletable?: Readonly<
    Record<string, { readonly words: string; readonly times?: number }>
  >;
  /** Ids of resources that leave a final snapshot when they go, whatever the template says. */
  readonly leaving?: readonly string[];
  /** Seconds by which the tag listing is behind. */
  readonly listingLag?: number;
  readonly strangers?: readonly Stranger[];
  /** Not there is the default network, so that every VPC and subnet is unknown. */
  readonly noNetwork?: boolean;
  readonly faults?: readonly Fault[];
  /** Seconds that every answer is on its way, after what was asked for is done. 0 if left out. */
  readonly secondsPerAnswer?: number;
}

/** The account of every key of which the script says nothing; the one of AWS's own examples. */
export const ACCOUNT = '123456789012';

/** The VPC that an account has, and its subnets. */
export const NETWORK = {
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  subnetIds: ['subnet-0a1b2c3d4e5f60711', 'subnet-0a1b2c3d4e5f60712', 'subnet-0a1b2c3d4e5f60713'],
} as const;
