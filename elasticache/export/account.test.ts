import { describe, expect, it } from '@jest/globals';
import { blockOf, propertiesOf, templateOf, textOf } from './read-fixture.ts';
import { SETS } from './sets-fixture.ts';

const ALL = Object.keys(SETS);

describe('RDS', () => {
  it.each(ALL)('keeps the password to itself, and leaves nothing behind: %s', async (set) => {
    const { Properties, ...resource } = templateOf(set).Resources.Database ?? {};
    expect(resource).toMatchObject({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
    expect(Properties).toMatchObject({
      ManageMasterUserPassword: true,
      BackupRetentionPeriod: 0,
      DeleteAutomatedBackups: true,
      DeletionProtection: false,
      EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
      EngineVersion: { Ref: 'MySqlVersion' },
    });
    expect(Properties).not.toHaveProperty('MasterUserPassword');
    expect(await blockOf(set, 'aws_db_instance')).toMatchObject({
      manage_master_user_password: true,
      skip_final_snapshot: true,
      engine_version: '${var.mysql_version}',
    });
  });
});

describe('who can reach it', () => {
  it.each(ALL)('one address at most, and only MySQL: %s', (set) => {
    const { Parameters, Resources } = templateOf(set);
    const pattern = new RegExp(String(Parameters.LearnerCidr?.AllowedPattern));
    expect(['203.0.113.7/32', ''].every((cidr) => pattern.test(cidr))).toBe(true);
    expect(['203.0.113.0/24', '0.0.0.0/0'].some((cidr) => pattern.test(cidr))).toBe(false);
    const rules = Object.values(Resources).filter(
      ({ Type }) => Type === 'AWS::EC2::SecurityGroupIngress',
    );
    const open = rules.filter(({ Properties }) => 'CidrIp' in Properties);
    expect(open.map(({ Properties }) => Properties.FromPort)).toEqual([3306]);
    expect(rules).toHaveLength(3);
    expect(Resources.Database?.Properties.PubliclyAccessible).toEqual({
      'Fn::If': ['LearnerCidrGiven', true, false],
    });
  });

  it('two ports of serverless', () => {
    expect(propertiesOf('serverless', 'AppToCache')).toMatchObject({
      FromPort: 6379,
      ToPort: 6380,
    });
  });

  it.each(ALL)('from the VPC and the subnets that are named: %s', (set) => {
    expect(Object.keys(templateOf(set).Parameters)).toEqual(
      expect.arrayContaining(['VpcId', 'SubnetIds']),
    );
    expect(textOf(set, 'terraform')).toContain('data "aws_vpc" "chosen"');
  });
});

describe('rights', () => {
  it.each(ALL)('of IAM are not made, so that no capability is asked for: %s', (set) => {
    const types = Object.values(templateOf(set).Resources).map(({ Type }) => Type);
    expect(types.filter((type) => type.startsWith('AWS::IAM::'))).toEqual([]);
  });
});
