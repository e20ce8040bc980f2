import { describe, expect, it } from '@jest/globals';
import { awsSettings, type AwsFlags } from './aws-flags.ts';

describe('the flags about an AWS account', () => {
  it('are all left out as a rule', () => {
    expect(awsSettings({})).toEqual({ account: null, region: null, from: null, subnets: [] });
  });

  it('are taken as they are typed', () => {
    const flags = {
      awsAccount: '012345678901',
      awsRegion: 'ap-northeast-1',
      awsFrom: '203.0.113.7/32',
      awsSubnets: 'subnet-0a1b2c3d, subnet-0a1b2c3e',
    };
    expect(awsSettings(flags)).toEqual({
      account: '012345678901',
      region: 'ap-northeast-1',
      from: '203.0.113.7/32',
      subnets: ['subnet-0a1b2c3d', 'subnet-0a1b2c3e'],
    });
  });

  it.each<[string, AwsFlags]>([
    ['--aws-account', { awsAccount: '12345' }],
    ['--aws-region', { awsRegion: 'Tokyo' }],
    // Nothing wider than one address is opened.
    ['--aws-from', { awsFrom: '203.0.113.0/24' }],
    ['--aws-from', { awsFrom: '0.0.0.0/0' }],
    ['--aws-subnets', { awsSubnets: 'vpc-0a1b2c3d' }],
    ['--aws-subnets', { awsSubnets: 'subnet-0a1b2c3d,' }],
  ])('are refused where they cannot be right: %s %j', (flag, flags) => {
    expect(() => awsSettings(flags)).toThrow(
      expect.objectContaining({
        code: 'OPTION_INVALID',
        params: expect.objectContaining({ flag }),
      }),
    );
  });
});
