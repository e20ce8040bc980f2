import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { readForm, requireWithin } from './input.ts';
import { modelOf, type Model, type Operation } from './model.ts';
import { OutsideOfTheModel } from './outside.ts';

/** A request with its shapes. */
export interface Asked {
  readonly model: Model;
  readonly operation: Operation;
  readonly input: object;
  readonly accessKey: string;
  readonly region: string;
}

const SCOPE = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request,/;

/** Reads a request by the service that its signature names. @throws OutsideOfTheModel */
export async function readRequest(request: IncomingMessage): Promise<Asked> {
  const body = await text(request);
  const { authorization = '', 'x-amz-target': target = '' } = request.headers;
  const [, accessKey, region, service] = SCOPE.exec(authorization) ?? [];
  if (accessKey === undefined || region === undefined || service === undefined) {
    throw new OutsideOfTheModel(`unsigned ${request.method ?? ''} ${request.url ?? ''}`);
  }
  const model = await modelOf(service);
  if (model === null) throw new OutsideOfTheModel(service);
  const form = new URLSearchParams(model.protocol === 'query' ? body : '');
  const name = form.get('Action') ?? String(target).split('.')[1] ?? '';
  const operation = model.operation(name);
  if (operation === null) throw new OutsideOfTheModel(`${service} ${name}`);
  const { input: schema } = operation;
  const input = model.protocol === 'query' ? readForm(schema, form) : (JSON.parse(body) as unknown);
  requireWithin(schema, input);
  return { model, operation, input: input as object, accessKey, region };
}
