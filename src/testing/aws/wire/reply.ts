import { JsonShapeSerializer2, XmlShapeSerializer } from '@aws-sdk/core/protocols';
import { requireWithin } from './input.ts';
import type { Model, Operation } from './model.ts';
import { OutsideOfTheModel } from './outside.ts';
import { COMMON, type Refusal } from './refusal.ts';

type Shape = Parameters<XmlShapeSerializer['write']>[0];

/** What goes over the wire. */
export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const EPOCH_SECONDS = 7;
const ISO_8601 = 5;
const STRING = 0;
const STRUCT = 3;

/** An output as its service would write it. @throws OutsideOfTheModel for a field that its schema does not have */
export function answer(model: Model, operation: Operation, output: object, id: string): Reply {
  requireWithin(operation.output, output);
  if (model.protocol === 'json') {
    const writer = new JsonShapeSerializer2({
      jsonName: false,
      timestampFormat: { useTrait: true, default: EPOCH_SECONDS },
    });
    writer.write(operation.output, output);
    return {
      status: 200,
      type: 'application/x-amz-json-1.1',
      body: new TextDecoder().decode(writer.flush()),
    };
  }
  const { name } = operation;
  const metadata = struct('ResponseMetadata', { RequestId: STRING });
  const nothing = operation.output.isUnitSchema();
  const schema = struct(`${name}Response`, {
    ...(nothing ? {} : { [`${name}Result`]: operation.output.getSchema() }),
    ResponseMetadata: metadata,
  });
  const value = { [`${name}Result`]: output, ResponseMetadata: { RequestId: id } };
  return { status: 200, ...xml(model, schema, value) };
}

/** A refusal as its service would write it. @throws OutsideOfTheModel for a code that it does not have */
export function refuse(model: Model, { code, message }: Refusal, id: string): Reply {
  const common = COMMON[code];
  const known =
    common === undefined
      ? model.error(code)
      : { code: common[model.protocol], status: common.status };
  if (known === null) throw new OutsideOfTheModel(`${model.id} error ${code}`);
  const { code: wire, status } = known;
  if (model.protocol === 'json') {
    const body = JSON.stringify({ __type: wire, message });
    return { status: status < 500 ? 400 : status, type: 'application/x-amz-json-1.1', body };
  }
  const error = struct('Error', { Type: STRING, Code: STRING, Message: STRING });
  const schema = struct('ErrorResponse', { Error: error, RequestId: STRING });
  const Type = status < 500 ? 'Sender' : 'Receiver';
  const value = { Error: { Type, Code: wire, Message: message }, RequestId: id };
  return { status, ...xml(model, schema, value) };
}

/** A structure around those of the model, in the form in which the SDK keeps its own. */
function struct(name: string, members: Readonly<Record<string, unknown>>): Shape {
  return [STRUCT, 'fake', name, 0, Object.keys(members), Object.values(members)] as never;
}

function xml(model: Model, schema: Shape, value: object): Pick<Reply, 'type' | 'body'> {
  const writer = new XmlShapeSerializer({
    xmlNamespace: model.xmlNamespace,
    serviceNamespace: model.namespace,
    httpBindings: false,
    timestampFormat: { useTrait: true, default: ISO_8601 },
  });
  writer.write(schema, value);
  return { type: 'text/xml', body: String(writer.flush()) };
}
