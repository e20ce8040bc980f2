import type { AwsServer, AwsStack } from '../../contract/aws.ts';
import { TutorialError } from '../../contract/errors.ts';
import { nameStage, tcpStage, TIMEOUTS } from '../reach/network-stages.ts';

/**
 * Proves that a server of a stack accepts connections from here, within three seconds for each of name and port.
 * @throws TutorialError AWS_OUT_OF_REACH with what stops it, and the command of a tunnel into the VPC
 */
export async function requireReach(server: AwsServer, { resource }: AwsStack): Promise<void> {
  const name = await nameStage(server, TIMEOUTS.name);
  const stopped = name.ok === false ? name : await tcpStage(server, TIMEOUTS.tcp);
  if (stopped.ok !== false) return;
  const endpoint = `${server.host}:${server.port}`;
  const params = { endpoint, reason: stopped.message };
  throw new TutorialError('AWS_OUT_OF_REACH', params, tunnelTo(server, resource.region));
}

/**
 * A tunnel through an instance in the VPC that AWS Systems Manager manages and that is in the stack's AppSecurityGroup.
 * Source: AWS Systems Manager User Guide, "Start a session (port forwarding to remote host)", 2026-11.
 */
function tunnelTo({ host, port }: AwsServer, region: string): string {
  return [
    'aws ssm start-session --target INSTANCE-ID',
    '--document-name AWS-StartPortForwardingSessionToRemoteHost',
    `--parameters host=${host},portNumber=${port},localPortNumber=${port} --region ${region}`,
  ].join(' ');
}
