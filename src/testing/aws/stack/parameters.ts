import type { Parameter } from '@aws-sdk/client-cloudformation';
import { invalid } from '../wire/refusal.ts';
import { textOf } from './json.ts';
import type { Declared, Template } from './template.ts';

/** The values of a template's parameters, as text. @throws Refusal in CloudFormation's words */
export function parametersOf(
  { parameters }: Template,
  given: readonly Parameter[],
): ReadonlyMap<string, string> {
  const unknown = given.filter(({ ParameterKey = '' }) => !(ParameterKey in parameters));
  if (unknown.length > 0) {
    const names = unknown.map(({ ParameterKey }) => ParameterKey).join(', ');
    throw invalid(`Parameters: [${names}] do not exist in the template`);
  }
  const values = new Map<string, string>();
  for (const [name, { Default }] of Object.entries(parameters)) {
    const value = given.find(({ ParameterKey }) => ParameterKey === name)?.ParameterValue;
    const text = value ?? (Default === undefined ? undefined : textOf(Default));
    if (text !== undefined) values.set(name, text);
  }
  const missing = Object.keys(parameters).filter((name) => !values.has(name));
  if (missing.length > 0) throw invalid(`Parameters: [${missing.join(', ')}] must have values`);
  for (const [name, declared] of Object.entries(parameters)) {
    requireAllowed(name, values.get(name) ?? '', declared);
  }
  return values;
}

function requireAllowed(name: string, value: string, declared: Declared): void {
  const { AllowedPattern, AllowedValues, MaxLength, MinLength = 0 } = declared;
  const refuse = (words: string): never => {
    const { ConstraintDescription } = declared;
    throw invalid(
      ConstraintDescription === undefined
        ? `Parameter '${name}' must ${words}`
        : `Parameter ${name} failed to satisfy constraint: ${ConstraintDescription}`,
    );
  };
  if (AllowedPattern !== undefined && !new RegExp(`^(?:${AllowedPattern})$`).test(value)) {
    refuse(`match pattern ${AllowedPattern}`);
  }
  if (AllowedValues?.map(textOf).includes(value) === false) {
    refuse(`be one of AllowedValues`);
  }
  if (MaxLength !== undefined && value.length > MaxLength) {
    refuse(`contain at most ${MaxLength} characters`);
  }
  if (value.length < MinLength) refuse(`contain at least ${MinLength} characters`);
}
