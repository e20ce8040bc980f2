#!/bin/sh
# The choices: create-redis
#
# Checked against the schemas of AWS and the rules of the create page. It was never carried out
# in an account: read it before you do.
#
# Cost in us-east-1 (N. Virginia), as of 2026-09-24: about 0.0357 USD per hour, and 26.06 USD
# for a forgotten month of 730 hours.
# Cost in ap-northeast-1 (Tokyo), as of 2026-09-11: about 0.0543 USD per hour, and 39.66 USD for
# a forgotten month of 730 hours.
# Counted are the cache, MySQL with its disk, and the secrets; traffic, backups, logs and tax
# are not.
#
# Make it: sh FILE, for example in AWS CloudShell. Where it stops halfway, delete what there is.
# Delete it: sh FILE delete, in the same account and Region, with the same NAME.
#
# Left out: access control. Without TLS, AWS knows no token and no users, so that whoever
# reaches the cache may use it. With --tls there would be a token.
set -eu
umask 077
export AWS_PAGER=

# Names what cannot name itself. Lower-case letters, digits and hyphens.
NAME=${NAME:-}
[ -n "$NAME" ] || NAME='tutorial'
# The VPC, for example the default one of the Region.
VPC_ID=${VPC_ID:-}
[ -n "$VPC_ID" ] || VPC_ID=$(aws ec2 describe-vpcs --filters Name=is-default,Values=true --query 'Vpcs[0].VpcId' --output text)
# Subnets of that VPC in two or more Availability Zones.
SUBNET_IDS=${SUBNET_IDS:-}
[ -n "$SUBNET_IDS" ] || SUBNET_IDS=$(aws ec2 describe-subnets --filters "Name=vpc-id,Values=$VPC_ID" --query 'Subnets[].SubnetId' --output json)
# Your own public address as a.b.c.d/32 opens MySQL to you from outside of the VPC. Left empty,
# MySQL stays private. The cache has no public address in any case.
LEARNER_CIDR=${LEARNER_CIDR:-}
[ -n "$LEARNER_CIDR" ] || LEARNER_CIDR=''
# A version that RDS offers now.
MYSQL_VERSION=${MYSQL_VERSION:-}
[ -n "$MYSQL_VERSION" ] || MYSQL_VERSION='8.4'
case "$LEARNER_CIDR" in "" | *.*.*.*/32) ;; *) echo LEARNER_CIDR; exit 2 ;; esac
if [ -n "$LEARNER_CIDR" ]; then LEARNER_CIDR_GIVEN=true; else LEARNER_CIDR_GIVEN=false; fi

until_it_is() {
  wanted=$1; shift; tries=120
  while [ "$(aws "$@" --output text 2>/dev/null || echo gone)" != "$wanted" ]; do
    tries=$((tries - 1)); [ "$tries" -gt 0 ] || exit 1; sleep 5
  done
}

if [ "${1:-create}" = delete ]; then
  aws rds delete-db-instance --skip-final-snapshot --delete-automated-backups --db-instance-identifier "${NAME}" > /dev/null || true
  aws rds wait db-instance-deleted --db-instance-identifier "${NAME}"
  aws rds delete-db-subnet-group --db-subnet-group-name "${NAME}" > /dev/null || true
  aws elasticache delete-replication-group --replication-group-id "${NAME}" > /dev/null || true
  aws elasticache wait replication-group-deleted --replication-group-id "${NAME}"
  aws elasticache delete-cache-subnet-group --cache-subnet-group-name "${NAME}" > /dev/null || true
  aws ec2 delete-security-group --group-id "$(aws ec2 describe-security-groups --filters "Name=vpc-id,Values=$VPC_ID" Name=group-name,Values="${NAME}-database" --query 'SecurityGroups[0].GroupId' --output text)" > /dev/null || true
  aws ec2 delete-security-group --group-id "$(aws ec2 describe-security-groups --filters "Name=vpc-id,Values=$VPC_ID" Name=group-name,Values="${NAME}-cache" --query 'SecurityGroups[0].GroupId' --output text)" > /dev/null || true
  aws ec2 delete-security-group --group-id "$(aws ec2 describe-security-groups --filters "Name=vpc-id,Values=$VPC_ID" Name=group-name,Values="${NAME}-app" --query 'SecurityGroups[0].GroupId' --output text)" > /dev/null || true
  exit
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Three security groups of its own, one for what uses the two, one for the cache, one for the
# database. The default groups of an account may allow too little or too much.
cat > "$work/AppSecurityGroup.json" <<JSON
{
  "GroupName": "${NAME}-app",
  "Description": "Whatever may use the cache and the database",
  "VpcId": "${VPC_ID}",
  "TagSpecifications": [{
    "ResourceType": "security-group",
    "Tags": [{
      "Key": "Project",
      "Value": "elasticache-tutorial"
    }]
  }]
}
JSON
APP_SECURITY_GROUP=$(aws ec2 create-security-group --cli-input-json "file://$work/AppSecurityGroup.json" --query GroupId --output text)

cat > "$work/CacheSecurityGroup.json" <<JSON
{
  "GroupName": "${NAME}-cache",
  "Description": "The cache",
  "VpcId": "${VPC_ID}",
  "TagSpecifications": [{
    "ResourceType": "security-group",
    "Tags": [{
      "Key": "Project",
      "Value": "elasticache-tutorial"
    }]
  }]
}
JSON
CACHE_SECURITY_GROUP=$(aws ec2 create-security-group --cli-input-json "file://$work/CacheSecurityGroup.json" --query GroupId --output text)

cat > "$work/AppToCache.json" <<JSON
{
  "GroupId": "${CACHE_SECURITY_GROUP}",
  "IpPermissions": [{
    "IpProtocol": "tcp",
    "FromPort": 6379,
    "ToPort": 6379,
    "UserIdGroupPairs": [{
      "GroupId": "${APP_SECURITY_GROUP}",
      "Description": "from the application"
    }]
  }]
}
JSON
aws ec2 authorize-security-group-ingress --cli-input-json "file://$work/AppToCache.json" --output text > /dev/null

cat > "$work/DatabaseSecurityGroup.json" <<JSON
{
  "GroupName": "${NAME}-database",
  "Description": "The database",
  "VpcId": "${VPC_ID}",
  "TagSpecifications": [{
    "ResourceType": "security-group",
    "Tags": [{
      "Key": "Project",
      "Value": "elasticache-tutorial"
    }]
  }]
}
JSON
DATABASE_SECURITY_GROUP=$(aws ec2 create-security-group --cli-input-json "file://$work/DatabaseSecurityGroup.json" --query GroupId --output text)

cat > "$work/AppToDatabase.json" <<JSON
{
  "GroupId": "${DATABASE_SECURITY_GROUP}",
  "IpPermissions": [{
    "IpProtocol": "tcp",
    "FromPort": 3306,
    "ToPort": 3306,
    "UserIdGroupPairs": [{
      "GroupId": "${APP_SECURITY_GROUP}",
      "Description": "from the application"
    }]
  }]
}
JSON
aws ec2 authorize-security-group-ingress --cli-input-json "file://$work/AppToDatabase.json" --output text > /dev/null

if [ -n "$LEARNER_CIDR" ]; then
cat > "$work/LearnerToDatabase.json" <<JSON
{
  "GroupId": "${DATABASE_SECURITY_GROUP}",
  "IpPermissions": [{
    "IpProtocol": "tcp",
    "FromPort": 3306,
    "ToPort": 3306,
    "IpRanges": [{
      "CidrIp": "${LEARNER_CIDR}",
      "Description": "from the learner"
    }]
  }]
}
JSON
aws ec2 authorize-security-group-ingress --cli-input-json "file://$work/LearnerToDatabase.json" --output text > /dev/null
fi

# The subnets are named. Without them everything lands in the default VPC, where an account
# still has one.
cat > "$work/CacheSubnetGroup.json" <<JSON
{
  "CacheSubnetGroupName": "${NAME}",
  "CacheSubnetGroupDescription": "Subnets of the cache",
  "SubnetIds": ${SUBNET_IDS},
  "Tags": [{
    "Key": "Project",
    "Value": "elasticache-tutorial"
  }]
}
JSON
CACHE_SUBNET_GROUP=$(aws elasticache create-cache-subnet-group --cli-input-json "file://$work/CacheSubnetGroup.json" --query CacheSubnetGroup.CacheSubnetGroupName --output text)

# A change of engine, port, encryption at rest, key, network type, subnet group, data tiering or
# name makes a new cache, and what was in this one is gone.
# Written as AWS names it, and the parameter group fits it: major and minor from 7 on, with the
# patch before 6.
# Cluster mode off counts servers, the primary among them. Cluster mode on counts shards and
# replicas. AWS refuses both ways together.
# Written out always: the default is off, Multi-AZ needs it on, cluster mode needs it on, and a
# single node needs it off.
# Automatic backups are deleted with the cache. Manual and final ones stay, and cost.
cat > "$work/Cache.json" <<JSON
{
  "ReplicationGroupId": "${NAME}",
  "ReplicationGroupDescription": "Cache in front of MySQL",
  "Engine": "redis",
  "EngineVersion": "7.1",
  "CacheParameterGroupName": "default.redis7",
  "NumCacheClusters": 1,
  "AutomaticFailoverEnabled": false,
  "MultiAZEnabled": false,
  "AtRestEncryptionEnabled": false,
  "TransitEncryptionEnabled": false,
  "SnapshotRetentionLimit": 0,
  "CacheNodeType": "cache.t4g.micro",
  "CacheSubnetGroupName": "${CACHE_SUBNET_GROUP}",
  "SecurityGroupIds": ["${CACHE_SECURITY_GROUP}"],
  "Port": 6379,
  "AutoMinorVersionUpgrade": true,
  "Tags": [{
    "Key": "Project",
    "Value": "elasticache-tutorial"
  }]
}
JSON
CACHE=$(aws elasticache create-replication-group --cli-input-json "file://$work/Cache.json" --query ReplicationGroup.ReplicationGroupId --output text)

cat > "$work/DatabaseSubnetGroup.json" <<JSON
{
  "DBSubnetGroupName": "${NAME}",
  "DBSubnetGroupDescription": "Subnets of the database",
  "SubnetIds": ${SUBNET_IDS},
  "Tags": [{
    "Key": "Project",
    "Value": "elasticache-tutorial"
  }]
}
JSON
DATABASE_SUBNET_GROUP=$(aws rds create-db-subnet-group --cli-input-json "file://$work/DatabaseSubnetGroup.json" --query DBSubnetGroup.DBSubnetGroupName --output text)

# Disposable: no backups, no deletion protection, and no final snapshot when it is deleted. For
# data that matters, change all three.
# RDS upgrades minor versions by itself. Where a full version is written, the next change would
# want to go back.
# RDS makes the password, keeps it in Secrets Manager and rotates it.
cat > "$work/Database.json" <<JSON
{
  "DBInstanceIdentifier": "${NAME}",
  "Engine": "mysql",
  "EngineVersion": "${MYSQL_VERSION}",
  "EngineLifecycleSupport": "open-source-rds-extended-support-disabled",
  "DBInstanceClass": "db.t4g.micro",
  "AllocatedStorage": 20,
  "StorageType": "gp3",
  "StorageEncrypted": true,
  "DBName": "tutorial",
  "MasterUsername": "tutorial",
  "ManageMasterUserPassword": true,
  "DBSubnetGroupName": "${DATABASE_SUBNET_GROUP}",
  "VpcSecurityGroupIds": ["${DATABASE_SECURITY_GROUP}"],
  "PubliclyAccessible": ${LEARNER_CIDR_GIVEN},
  "MultiAZ": false,
  "AutoMinorVersionUpgrade": true,
  "BackupRetentionPeriod": 0,
  "DeletionProtection": false,
  "CopyTagsToSnapshot": true,
  "Tags": [{
    "Key": "Project",
    "Value": "elasticache-tutorial"
  }]
}
JSON
DATABASE=$(aws rds create-db-instance --cli-input-json "file://$work/Database.json" --query DBInstance.DBInstanceIdentifier --output text)

aws elasticache wait replication-group-available --replication-group-id "${NAME}"
aws rds wait db-instance-available --db-instance-identifier "${NAME}"
# For writes, and for reads that must be fresh. The endpoint that fits: primary and reader with
# cluster mode off, configuration with cluster mode on and for Memcached.
echo "CacheAddress: $(aws elasticache describe-replication-groups --query 'ReplicationGroups[0].NodeGroups[0].PrimaryEndpoint.Address' --replication-group-id "${NAME}" --output text)"
# MySQL.
echo "MySqlAddress: $(aws rds describe-db-instances --query 'DBInstances[0].Endpoint.Address' --db-instance-identifier "${NAME}" --output text)"
# The secret with name and password.
echo "MySqlSecret: $(aws rds describe-db-instances --query 'DBInstances[0].MasterUserSecret.SecretArn' --db-instance-identifier "${NAME}" --output text)"
# Put your instance, task or function into this group.
echo "AppSecurityGroupId: $APP_SECURITY_GROUP"
