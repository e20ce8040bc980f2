import { CLI, CLI_ENDPOINTS } from './cli-names.ts';
import { commented } from './comment.ts';
import { headOf, type Say } from './head.ts';
import { TAG, type Made, type Output, type Parameter } from './made.ts';
import type { AwsPlan } from './plan.ts';
import { jsonFor, nameFor, shellQuoted, variableOf } from './shell.ts';
import type { Input, ParameterId } from './value.ts';

/** A plan as a script for any POSIX shell that calls the AWS CLI with one JSON for each call. */
export function cli(plan: AwsPlan, say: Say): string {
  return [
    '#!/bin/sh',
    ...headOf(plan, 'cli', say),
    'set -eu',
    // What is written is readable by its owner alone, and gone at the end.
    'umask 077',
    'export AWS_PAGER=',
    '',
    ...plan.parameters.flatMap((parameter) => [
      ...commented(say(parameter.why)),
      ...parameterOf(parameter),
    ]),
    'case "$LEARNER_CIDR" in "" | *.*.*.*/32) ;; *) echo LEARNER_CIDR; exit 2 ;; esac',
    'if [ -n "$LEARNER_CIDR" ]; then LEARNER_CIDR_GIVEN=true; else LEARNER_CIDR_GIVEN=false; fi',
    '',
    ...WAIT,
    '',
    'if [ "${1:-create}" = delete ]; then',
    ...[...plan.made].reverse().flatMap(removal),
    '  exit',
    'fi',
    '',
    'work=$(mktemp -d)',
    `trap 'rm -rf "$work"' EXIT`,
    ...plan.made.flatMap((made) => creation(made, say)),
    '',
    ...plan.made.filter(({ kind }) => kind !== 'userGroup').flatMap(waiting),
    ...plan.outputs.flatMap((output) => outputOf(output, plan.made, say)),
    '',
  ].join('\n');
}

/** Waits for a status, ten minutes at most: not everything has a waiter of its own. */
const WAIT = [
  'until_it_is() {',
  '  wanted=$1; shift; tries=120',
  '  while [ "$(aws "$@" --output text 2>/dev/null || echo gone)" != "$wanted" ]; do',
  '    tries=$((tries - 1)); [ "$tries" -gt 0 ] || exit 1; sleep 5',
  '  done',
  '}',
];

/** How a parameter is found where it was not given. */
const FOUND: Partial<Record<ParameterId, (parameter: Parameter) => string>> = {
  VpcId: () =>
    `aws ec2 describe-vpcs --filters Name=is-default,Values=true --query 'Vpcs[0].VpcId' --output text`,
  SubnetIds: ({ most }) =>
    `aws ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC_ID" --query 'Subnets[${
      most === undefined ? '' : `:${most}`
    }].SubnetId' --output json`,
};

/** A variable of the environment, or what it is otherwise. */
function parameterOf(parameter: Parameter): readonly string[] {
  const { id, usual } = parameter;
  const name = variableOf(id);
  const found = FOUND[id]?.(parameter);
  if (usual === null && found === undefined) return [`: "\${${name}:?}"`];
  const value = usual === null ? `$(${found ?? ''})` : shellQuoted(usual);
  return [`${name}=\${${name}:-}`, `[ -n "$${name}" ] || ${name}=${value}`];
}

function inputOf({ kind, input }: Made): Input {
  const { tags } = CLI[kind];
  if (tags === null) return input;
  if (tags === 'tags') return { ...input, tags: { [TAG.Key]: TAG.Value } };
  return tags === 'Tags'
    ? { ...input, Tags: [TAG] }
    : { ...input, TagSpecifications: [{ ResourceType: 'security-group', Tags: [TAG] }] };
}

function creation(made: Made, say: Say): readonly string[] {
  const { create, query, then } = CLI[made.kind];
  const variable = variableOf(made.id);
  const file = `"$work/${made.id}.json"`;
  const call = `aws ${create} --cli-input-json "file://$work/${made.id}.json"`;
  const kept = made.kind === 'secret' || query === null;
  const lines = [
    ...(made.kind === 'secret' ? [generated(variable)] : []),
    ...document(file, inputOf(made)),
    kept
      ? `${call} --output text > /dev/null`
      : `${variable}=$(${call} --query ${query} --output text)`,
    // The answer of a log group is empty.
    ...(made.kind === 'logGroup' ? [`${variable}=${nameFor(made.input.logGroupName)}`] : []),
    ...(then === undefined || made.then === undefined
      ? []
      : [
          ...document(`"$work/${made.id}-2.json"`, made.then),
          `aws ${then} --cli-input-json "file://$work/${made.id}-2.json" --output text > /dev/null`,
        ]),
    ...(made.kind === 'userGroup' ? waiting(made) : []),
  ];
  const comments = made.comments.flatMap(({ text }) => commented(say(text)));
  if (made.when === undefined) return ['', ...comments, ...lines];
  return ['', ...comments, `if [ -n "$${variableOf(made.when)}" ]; then`, ...lines, 'fi'];
}

function generated(variable: string): string {
  return `${variable}=$(aws secretsmanager get-random-password --password-length 32 --exclude-punctuation --query RandomPassword --output text)`;
}

function document(file: string, input: Input): readonly string[] {
  return [`cat > ${file} <<JSON`, jsonFor(input), 'JSON'];
}

function waiting(made: Made): readonly string[] {
  const { name, wait } = CLI[made.kind];
  return wait === undefined ? [] : [`${wait} ${nameFor(made.input[name])}`];
}

/** What is not there, or not there any more, is no failure of a deletion. */
function removal({ kind, input }: Made): readonly string[] {
  const { gone, name, remove } = CLI[kind];
  if (remove === null) return [];
  const named = nameFor(input[name]);
  const subject =
    kind === 'securityGroup'
      ? `"$(aws ec2 describe-security-groups --filters "Name=vpc-id,Values=$VPC_ID" Name=group-name,Values=${named} --query 'SecurityGroups[0].GroupId' --output text)"`
      : named;
  return [
    `  aws ${remove} ${subject} > /dev/null || true`,
    ...(gone === undefined ? [] : [`  ${gone} ${named}`]),
  ];
}

function outputOf(output: Output, all: readonly Made[], say: Say): readonly string[] {
  return [...commented(say(output.why)), `echo "${output.id}: ${outputValue(output, all)}"`];
}

function outputValue(output: Output, all: readonly Made[]): string {
  if ('idOf' in output) return `$${variableOf(output.idOf)}`;
  const made = all.find(({ id }) => id === ('made' in output ? output.made : output.secretOf));
  if (made === undefined) throw new Error(`${output.id} tells of nothing`);
  const named = nameFor(made.input[CLI[made.kind].name]);
  if ('endpoint' in output)
    return `$(aws ${CLI_ENDPOINTS[output.endpoint]} ${named} --output text)`;
  return made.kind === 'database'
    ? `$(aws rds describe-db-instances --query 'DBInstances[0].MasterUserSecret.SecretArn' --db-instance-identifier ${named} --output text)`
    : named.slice(1, -1);
}
