import { msg } from '../text/index.ts';
import type { Made } from './made.ts';

/** The disk of the database in GB. */
export const DISK_GB = 20;

/** The MySQL behind the cache: as small as can be, and disposable. */
export function databaseOf(): readonly Made[] {
  return [
    {
      id: 'DatabaseSubnetGroup',
      kind: 'dbSubnetGroup',
      input: {
        DBSubnetGroupName: { named: '' },
        DBSubnetGroupDescription: 'Subnets of the database',
        SubnetIds: { given: 'SubnetIds' },
      },
      comments: [],
    },
    {
      id: 'Database',
      kind: 'database',
      input: {
        DBInstanceIdentifier: { named: '' },
        Engine: 'mysql',
        EngineVersion: { given: 'MySqlVersion' },
        EngineLifecycleSupport: 'open-source-rds-extended-support-disabled',
        DBInstanceClass: 'db.t4g.micro',
        AllocatedStorage: DISK_GB,
        StorageType: 'gp3',
        StorageEncrypted: true,
        DBName: 'tutorial',
        MasterUsername: 'tutorial',
        ManageMasterUserPassword: true,
        DBSubnetGroupName: { made: 'DatabaseSubnetGroup' },
        VpcSecurityGroupIds: [{ made: 'DatabaseSecurityGroup' }],
        PubliclyAccessible: { whether: 'LearnerCidr' },
        MultiAZ: false,
        AutoMinorVersionUpgrade: true,
        BackupRetentionPeriod: 0,
        DeletionProtection: false,
        CopyTagsToSnapshot: true,
      },
      comments: [
        { at: null, text: msg('export.why.database') },
        { at: 'EngineVersion', text: msg('export.why.database.version') },
        { at: 'ManageMasterUserPassword', text: msg('export.why.database.secret') },
      ],
    },
  ];
}
