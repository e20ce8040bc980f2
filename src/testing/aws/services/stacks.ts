import type {
  DeleteStackCommandOutput,
  DeleteStackInput,
  DescribeStackEventsCommandOutput,
  DescribeStackEventsInput,
  DescribeStackResourcesCommandOutput,
  DescribeStackResourcesInput,
  DescribeStacksCommandOutput,
  DescribeStacksInput,
  Stack as StackView,
  StackEvent,
  StackResource,
  StackStatus,
} from '@aws-sdk/client-cloudformation';
import type { Region } from '../region.ts';
import type { Happening } from '../stack/events.ts';
import type { Planned } from '../stack/plan.ts';
import type { Stack } from '../stack/stack.ts';
import { invalid } from '../wire/refusal.ts';
import { createStack } from './create-stack.ts';
import { requireFaked, type Answer } from './operation.ts';
import { page } from './pages.ts';

const EVENTS_PER_PAGE = 100;
const STACKS_PER_PAGE = 100;

const describeStacks: Answer<DescribeStacksInput, DescribeStacksCommandOutput> = (
  { NextToken, StackName },
  region,
) => {
  region.time.look();
  const now = region.time.now();
  if (StackName !== undefined) {
    const stack = region.stack(StackName);
    if (stack === undefined) throw invalid(`Stack with id ${StackName} does not exist`);
    return { Stacks: [viewOf(stack, now)] };
  }
  const all = region.stacks.filter((stack) => stack.exists(now)).toReversed();
  const { items, next } = page(all, STACKS_PER_PAGE, NextToken);
  return {
    Stacks: items.map((stack) => viewOf(stack, now)),
    ...(next === null ? {} : { NextToken: next }),
  };
};

function viewOf(stack: Stack, now: number): StackView {
  const { created, deletionAsked, plan, request } = stack;
  const { reason, status } = stack.state(now);
  const { description, id, name, onFailure, parameters, tags, terminationProtection } = request;
  return {
    StackId: id,
    StackName: name,
    ...(description === '' ? {} : { Description: description }),
    Parameters: [...parameters],
    CreationTime: new Date(created),
    ...(deletionAsked === null ? {} : { DeletionTime: new Date(deletionAsked) }),
    // Statuses of stacks are among those of resources.
    StackStatus: status as StackStatus,
    ...(reason === undefined ? {} : { StackStatusReason: reason }),
    DisableRollback: onFailure === 'DO_NOTHING',
    EnableTerminationProtection: terminationProtection,
    NotificationARNs: [],
    ...(request.timeoutMinutes === null ? {} : { TimeoutInMinutes: request.timeoutMinutes }),
    Outputs:
      status === 'CREATE_COMPLETE'
        ? Object.entries(plan.outputs).map(([OutputKey, OutputValue]) => ({
            OutputKey,
            OutputValue,
          }))
        : [],
    Tags: [...tags],
    DriftInformation: { StackDriftStatus: 'NOT_CHECKED' },
  };
}

const describeStackEvents: Answer<DescribeStackEventsInput, DescribeStackEventsCommandOutput> = (
  { NextToken, StackName = '' },
  region,
) => {
  const stack = found(region, StackName);
  const happened = stack.course.until(region.time.now()).map((one, n) => eventOf(stack, one, n));
  const { items, next } = page(happened.toReversed(), EVENTS_PER_PAGE, NextToken);
  return { StackEvents: [...items], ...(next === null ? {} : { NextToken: next }) };
};

function eventOf(
  { plan, request }: Stack,
  { at, id, reason, status }: Happening,
  n: number,
): StackEvent {
  const resource = plan.resources.find((one) => one.id === id);
  const begun = status === 'CREATE_IN_PROGRESS';
  return {
    StackId: request.id,
    StackName: request.name,
    EventId: `${id ?? request.name}-${status}-${n}`,
    LogicalResourceId: id ?? request.name,
    PhysicalResourceId: resource === undefined ? request.id : begun ? '' : resource.made.physicalId,
    ResourceType: resource?.typeName ?? 'AWS::CloudFormation::Stack',
    Timestamp: new Date(at),
    ResourceStatus: status,
    ...(reason === undefined ? {} : { ResourceStatusReason: reason }),
    ...(request.token === null ? {} : { ClientRequestToken: request.token }),
  };
}

const describeStackResources: Answer<
  DescribeStackResourcesInput,
  DescribeStackResourcesCommandOutput
> = (input, region) => {
  requireFaked(input, ['LogicalResourceId', 'StackName']);
  const { LogicalResourceId, StackName = '' } = input;
  const stack = found(region, StackName);
  const now = region.time.now();
  const wanted = stack.plan.resources.filter(
    ({ id }) => LogicalResourceId === undefined || id === LogicalResourceId,
  );
  return { StackResources: wanted.flatMap((one) => resourceOf(stack, one, now)) };
};

function resourceOf(
  { course, request }: Stack,
  one: Planned,
  now: number,
): readonly StackResource[] {
  const last = course.last(one.id, now);
  if (last === undefined) return [];
  return [
    {
      StackId: request.id,
      StackName: request.name,
      LogicalResourceId: one.id,
      PhysicalResourceId: one.made.physicalId,
      ResourceType: one.typeName,
      Timestamp: new Date(last.at),
      ResourceStatus: last.status,
      ...(last.reason === undefined ? {} : { ResourceStatusReason: last.reason }),
    },
  ];
}

const deleteStack: Answer<DeleteStackInput, DeleteStackCommandOutput> = (input, region) => {
  requireFaked(input, ['ClientRequestToken', 'StackName']);
  const { StackName = '' } = input;
  // Deleting what is not there is no error.
  const stack = region.stack(StackName);
  if (stack?.request.terminationProtection === true) {
    throw invalid(`Stack [${StackName}] cannot be deleted while TerminationProtection is enabled`);
  }
  stack?.delete(region.time.now());
  return {};
};

function found(region: Region, name: string): Stack {
  const stack = region.stack(name);
  if (stack === undefined) throw invalid(`Stack [${name}] does not exist`);
  return stack;
}

/** AWS CloudFormation. */
export const cloudformation = {
  CreateStack: createStack,
  DeleteStack: deleteStack,
  DescribeStackEvents: describeStackEvents,
  DescribeStackResources: describeStackResources,
  DescribeStacks: describeStacks,
};
