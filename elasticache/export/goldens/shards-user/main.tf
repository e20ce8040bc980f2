# The choices: create-redis --cache-engine valkey --cluster-mode --engine-version 8.0 --shards 3
# --replicas 1 --multi-az --tls --user "app:on ~app:* +@all -@dangerous"
#
# Checked against the schemas of AWS and the rules of the create page. It was never carried out
# in an account: read it before you do.
#
# Cost in us-east-1 (N. Virginia), as of 2026-09-24: about 0.097 USD per hour, and 70.84 USD for
# a forgotten month of 730 hours.
# Cost in ap-northeast-1 (Tokyo), as of 2026-09-11: about 0.1499 USD per hour, and 109.41 USD
# for a forgotten month of 730 hours.
# Counted are the cache, MySQL with its disk, and the secrets; traffic, backups, logs and tax
# are not.
#
# Make it: terraform init, then terraform apply.
# Delete it: terraform destroy. References give the order, so that nothing has to be deleted by
# hand first.

terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = { source = "hashicorp/aws", version = ">= 5.100, < 7.0" }
  }
}

variable "region" {
  type    = string
  default = "us-east-1"
}

provider "aws" {
  region = var.region

  default_tags {
    tags = { Project = "elasticache-tutorial" }
  }
}

# Names what cannot name itself. Lower-case letters, digits and hyphens.
variable "name" {
  type    = string
  default = "tutorial"

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 40
    error_message = "Lower-case letters, digits and single hyphens; a letter first; at most 40."
  }
}

# Your own public address as a.b.c.d/32 opens MySQL to you from outside of the VPC. Left empty,
# MySQL stays private. The cache has no public address in any case.
variable "learner_cidr" {
  type    = string
  default = ""

  validation {
    condition     = var.learner_cidr == "" || can(regex("^([0-9]{1,3}\\.){3}[0-9]{1,3}/32$", var.learner_cidr))
    error_message = "One address followed by /32, or nothing."
  }
}

# A version that RDS offers now.
variable "mysql_version" {
  type    = string
  default = "8.4"
}

# The password stands in the state in clear: keep the state private.
variable "app_password" {
  type      = string
  sensitive = true

  validation {
    condition     = can(regex("^[A-Za-z0-9!&#$^<>-]{16,128}$", var.app_password))
    error_message = "16 to 128 letters, digits and ! & # $ ^ < > -"
  }
}

data "aws_vpc" "chosen" {
  default = true
}

# Subnets of that VPC in two or more Availability Zones.
data "aws_subnets" "chosen" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.chosen.id]
  }

  filter {
    name   = "default-for-az"
    values = ["true"]
  }
}

locals {
  subnet_ids = data.aws_subnets.chosen.ids
}

# Three security groups of its own, one for what uses the two, one for the cache, one for the
# database. The default groups of an account may allow too little or too much.
resource "aws_security_group" "app_security_group" {
  name        = "${var.name}-app"
  description = "Whatever may use the cache and the database"
  vpc_id      = data.aws_vpc.chosen.id
}

resource "aws_security_group" "cache_security_group" {
  name        = "${var.name}-cache"
  description = "The cache"
  vpc_id      = data.aws_vpc.chosen.id
}

resource "aws_vpc_security_group_ingress_rule" "app_to_cache" {
  security_group_id            = aws_security_group.cache_security_group.id
  ip_protocol                  = "tcp"
  from_port                    = 6379
  to_port                      = 6379
  referenced_security_group_id = aws_security_group.app_security_group.id
  description                  = "from the application"
}

resource "aws_security_group" "database_security_group" {
  name        = "${var.name}-database"
  description = "The database"
  vpc_id      = data.aws_vpc.chosen.id
}

resource "aws_vpc_security_group_ingress_rule" "app_to_database" {
  security_group_id            = aws_security_group.database_security_group.id
  ip_protocol                  = "tcp"
  from_port                    = 3306
  to_port                      = 3306
  referenced_security_group_id = aws_security_group.app_security_group.id
  description                  = "from the application"
}

resource "aws_vpc_security_group_ingress_rule" "learner_to_database" {
  count             = var.learner_cidr == "" ? 0 : 1
  security_group_id = aws_security_group.database_security_group.id
  ip_protocol       = "tcp"
  from_port         = 3306
  to_port           = 3306
  cidr_ipv4         = var.learner_cidr
  description       = "from the learner"
}

# The subnets are named. Without them everything lands in the default VPC, where an account
# still has one.
resource "aws_elasticache_subnet_group" "cache_subnet_group" {
  name        = var.name
  description = "Subnets of the cache"
  subnet_ids  = local.subnet_ids
}

resource "aws_elasticache_user" "app_user" {
  user_id       = "${var.name}-app"
  user_name     = "app"
  engine        = "valkey"
  access_string = "on ~app:* +@all -@dangerous"

  authentication_mode {
    type      = "password"
    passwords = [var.app_password]
  }
}

resource "aws_elasticache_user_group" "users" {
  user_group_id = "${var.name}-users"
  engine        = "valkey"
  # References, not names: users must be there before their group. A group for Redis OSS needs a
  # user called "default"; its id is another one, because the id "default" is taken.
  user_ids = [aws_elasticache_user.app_user.user_id]
}

# A change of engine, port, encryption at rest, key, network type, subnet group, data tiering or
# name makes a new cache, and what was in this one is gone.
resource "aws_elasticache_replication_group" "cache" {
  replication_group_id = var.name
  description          = "Cache in front of MySQL"
  engine               = "valkey"
  # Written as AWS names it, and the parameter group fits it: major and minor from 7 on, with the
  # patch before 6.
  engine_version       = "8.0"
  parameter_group_name = "default.valkey8.cluster.on"
  # Cluster mode off counts servers, the primary among them. Cluster mode on counts shards and
  # replicas. AWS refuses both ways together.
  num_node_groups         = 3
  replicas_per_node_group = 1
  # Written out always: the default is off, Multi-AZ needs it on, cluster mode needs it on, and a
  # single node needs it off.
  automatic_failover_enabled = true
  multi_az_enabled           = true
  at_rest_encryption_enabled = true
  transit_encryption_enabled = true
  transit_encryption_mode    = "required"
  user_group_ids             = [aws_elasticache_user_group.users.user_group_id]
  # Automatic backups are deleted with the cache. Manual and final ones stay, and cost.
  snapshot_retention_limit   = 0
  node_type                  = "cache.t4g.micro"
  subnet_group_name          = aws_elasticache_subnet_group.cache_subnet_group.name
  security_group_ids         = [aws_security_group.cache_security_group.id]
  port                       = 6379
  auto_minor_version_upgrade = true
  apply_immediately          = true
}

resource "aws_db_subnet_group" "database_subnet_group" {
  name        = var.name
  description = "Subnets of the database"
  subnet_ids  = local.subnet_ids
}

# Disposable: no backups, no deletion protection, and no final snapshot when it is deleted. For
# data that matters, change all three.
resource "aws_db_instance" "database" {
  identifier = var.name
  engine     = "mysql"
  # RDS upgrades minor versions by itself. Where a full version is written, the next change would
  # want to go back.
  engine_version           = var.mysql_version
  engine_lifecycle_support = "open-source-rds-extended-support-disabled"
  instance_class           = "db.t4g.micro"
  allocated_storage        = 20
  storage_type             = "gp3"
  storage_encrypted        = true
  db_name                  = "tutorial"
  username                 = "tutorial"
  # RDS makes the password, keeps it in Secrets Manager and rotates it.
  manage_master_user_password = true
  db_subnet_group_name        = aws_db_subnet_group.database_subnet_group.name
  vpc_security_group_ids      = [aws_security_group.database_security_group.id]
  publicly_accessible         = var.learner_cidr != ""
  multi_az                    = false
  auto_minor_version_upgrade  = true
  backup_retention_period     = 0
  deletion_protection         = false
  copy_tags_to_snapshot       = true
  delete_automated_backups    = true
  skip_final_snapshot         = true
  apply_immediately           = true
}

# For a client that knows cluster mode. The endpoint that fits: primary and reader with cluster
# mode off, configuration with cluster mode on and for Memcached.
output "cache_address" {
  value = aws_elasticache_replication_group.cache.configuration_endpoint_address
}

# MySQL.
output "mysql_address" {
  value = aws_db_instance.database.address
}

# The secret with name and password.
output "mysql_secret" {
  value = aws_db_instance.database.master_user_secret[0].secret_arn
}

# Put your instance, task or function into this group.
output "app_security_group_id" {
  value = aws_security_group.app_security_group.id
}
