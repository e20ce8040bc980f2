import { randomBytes, randomUUID } from 'node:crypto';
import type { Endpoint, EndpointScript } from '../script.ts';
import type { Json, JsonObject } from './json.ts';

/** Where and for what a resource is made. */
export interface Place {
  readonly account: string;
  readonly region: string;
  readonly stackName: string;
  /** Its id in the template. */
  readonly id: string;
  readonly properties: JsonObject;
  readonly endpoint: EndpointScript | null;
  /** Its secret's value; null to draw one. */
  readonly secret: string | null;
}

/** A secret that comes with a resource. */
export interface MadeSecret {
  readonly arn: string;
  readonly name: string;
  readonly value: string;
}

/** A resource as it is known once it is made. */
export interface Made {
  /** What `Ref` gives. */
  readonly physicalId: string;
  /** By which it is in the tag listing; null for what is never there. */
  readonly arn: string | null;
  readonly attributes: Readonly<Record<string, Json>>;
  /** Other resources that come with it. They bear its tags, except for those that the service owns. */
  readonly members?: readonly { readonly arn: string; readonly owned: boolean }[];
  readonly secret?: MadeSecret;
}

/** Letters and digits that nobody has had before. */
export const drawn = (length: number): string =>
  randomBytes(length).toString('hex').slice(0, length);

/** A name that CloudFormation gives, in lower case and short enough for every service. */
export function named({ id, stackName }: Place): string {
  return `${stackName.slice(0, 15)}-${id.slice(0, 10)}-${drawn(12)}`.toLowerCase();
}

/** The ARN of a resource. */
export function arnOf(
  { account, region }: Pick<Place, 'account' | 'region'>,
  service: string,
  rest: string,
): string {
  return `arn:aws:${service}:${region}:${account}:${rest}`;
}

/** A secret of Secrets Manager. */
export function secretOf(place: Place, name: string, value: string): MadeSecret {
  const arn = arnOf(place, 'secretsmanager', `secret:${name}-${drawn(6)}`);
  return { arn, name, value: place.secret ?? value };
}

/** An address where the script gives none: nobody has a name under `.invalid` (RFC 2606). */
export function endpointOf(place: Place, name: string, port: number): EndpointScript {
  return place.endpoint ?? { host: `${name}.${place.region}.amazonaws.invalid`, port };
}

/** Attributes of an endpoint; empty ones where there is none. */
export function address(name: string, at: Endpoint | null): Readonly<Record<string, string>> {
  return {
    [`${name}.Address`]: at?.host ?? '',
    [`${name}.Port`]: at === null ? '' : String(at.port),
  };
}

/** A random id of a stack or an event. */
export const uuid = (): string => randomUUID();
