import { invalid } from '../wire/refusal.ts';
import { isObject, listOf, objectOf, textOf, type Json, type JsonObject } from './json.ts';

/** What the functions of a template ask for. */
export interface Scope {
  /** The value of a parameter, of a pseudo parameter or of a resource. */
  readonly ref: (name: string) => Json;
  readonly attribute: (resource: string, name: string) => Json;
  readonly conditions: JsonObject;
}

/** `AWS::NoValue`: its property is left out. */
export const NO_VALUE: Json = Object.freeze({ 'AWS::NoValue': true });

/** A branch of a template with its functions carried out. @throws Refusal for a function that is not known */
export function evaluate(value: Json, scope: Scope): Json {
  if (Array.isArray(value)) {
    return listOf(value)
      .map((one) => evaluate(one, scope))
      .filter((one) => one !== NO_VALUE);
  }
  if (!isObject(value)) return value;
  const [key = ''] = Object.keys(value);
  if (key === 'Ref' || key === 'Condition' || key.startsWith('Fn::'))
    return call(key, value, scope);
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, evaluate(inner, scope)] as const)
      .filter(([, inner]) => inner !== NO_VALUE),
  );
}

/** Whether a condition of the template holds. */
export function holds(name: string, scope: Scope): boolean {
  const condition = scope.conditions[name];
  if (condition === undefined) {
    throw invalid(`Template format error: Unresolved condition dependency ${name}`);
  }
  return evaluate(condition, scope) === true;
}

function call(key: string, value: JsonObject, scope: Scope): Json {
  const inner = value[key] ?? null;
  if (key === 'Ref') return scope.ref(textOf(inner));
  if (key === 'Condition') return holds(textOf(inner), scope);
  if (key === 'Fn::Sub') return substituted(inner, scope);
  const list = Array.isArray(inner) ? listOf(inner) : [inner];
  if (key === 'Fn::GetAtt') {
    const [resource = '', ...name] = list.length > 1 ? list.map(textOf) : textOf(inner).split('.');
    return scope.attribute(resource, name.join('.'));
  }
  if (key === 'Fn::If') {
    return evaluate(list[holds(textOf(list[0]), scope) ? 1 : 2] ?? null, scope);
  }
  const given = list.map((one) => evaluate(one, scope));
  const [first = null, second = null] = given;
  switch (key) {
    case 'Fn::Equals':
      return first === second;
    case 'Fn::Not':
      return first === false;
    case 'Fn::And':
      return given.every((one) => one === true);
    case 'Fn::Or':
      return given.some((one) => one === true);
    case 'Fn::Join':
      return listOf(second).map(textOf).join(textOf(first));
    case 'Fn::Select':
      return listOf(second)[Number(first)] ?? null;
    case 'Fn::Split':
      return textOf(second).split(textOf(first));
    default:
      throw invalid(`Template format error: Unrecognized function ${key}`);
  }
}

function substituted(inner: Json, scope: Scope): string {
  const [text = '', own] = Array.isArray(inner) ? listOf(inner) : [inner];
  const values = objectOf(evaluate(own ?? {}, scope));
  return textOf(text).replace(/\$\{(!?)([^}]+)\}/g, (_all, literal: string, name: string) => {
    if (literal === '!') return `\${${name}}`;
    const [resource = '', ...attribute] = name.split('.');
    if (name in values) return textOf(values[name]);
    return textOf(
      attribute.length > 0 ? scope.attribute(resource, attribute.join('.')) : scope.ref(name),
    );
  });
}
