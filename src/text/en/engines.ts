export const engines = {
  'engine.role.redis': 'Redis',
  'engine.role.mysql': 'MySQL',
  'engine.role.memcached': 'Memcached',
  'engine.role.dynamodb': 'DynamoDB',
  'engine.role.mongodb': 'MongoDB',
  'engine.chosen.asked': 'you asked for it with --engine {engine}',
  'engine.chosen.url':
    'the address of a server was given, with a flag or by REDIS_URL or MYSQL_URL in this shell',
  'engine.chosen.system': '{product} {version} was found on this machine',
  'engine.chosen.embedded': 'no server program that can be used was found on this machine',
  'engine.refused.service': 'a service of AWS, which no program of this machine can be',
  'engine.refused.not-found': 'no program called {names} was found in PATH or in the usual folders',
  'engine.refused.no-answer': '{path} did not answer to --version within 30 seconds',
  'engine.refused.unknown':
    '{path} calls itself "{line}", which is not a server this tutorial knows',
  'engine.refused.too-old': '{path} is version {version}; {minimum} or later is needed',
  'engine.refused.no-install-db':
    '{path} has no mariadb-install-db beside it to make a data folder',
  'engine.refused.apparmor':
    "AppArmor lets {path} use its own data folder only ({profile}), so it can't serve a private one",
  'engine.refused.no-bundle': 'this installation lacks the embedded server ({path})',
  'engine.refused.no-url': 'no address was given with {flag} or {variable}',
  'engine.refused.not-asked': 'costs money, so it is taken only for --engine aws',
  'engine.refused.no-kind': 'the engine {engine} has none',
  'engine.kind.system': 'system',
  'engine.kind.embedded': 'embedded',
  'engine.kind.external': 'external',
  'engine.kind.aws': 'aws',
  'engine.needs.users': 'Access control by users',
  'engine.needs.kill': 'Killing a node',
  'engine.needs.restart': 'Starting a dead node again',
  'engine.needs.sentinels': 'A failover without cluster mode',
  'engine.needs.backup': 'A backup',
  'engine.needs.restore': 'Starting from a backup',
  'engine.backup.unreadable': 'there is no such file, or it cannot be read',
  'engine.backup.not-rdb': 'it is not an RDB file',
  'engine.backup.name': 'a name is letters, digits and hyphens and begins with a letter',
  'engine.backup.shards':
    'it has {files|file|files} (one for each shard, numbered from -0001.rdb), and {shards|shard was|shards were} asked for',
  'doctor.not-reached': 'Not tried, because the stage before it failed.',
  'doctor.name.ok': '{host} has the address {addresses}.',
  'doctor.name.address': '{host} is an address already; there is no name to look up.',
  'doctor.name.private':
    '{host} has the private address {addresses}: it can be reached only from inside its VPC (or through a VPN, a bastion host or a tunnel into it).',
  'doctor.name.unknown':
    'There is no such name as {host}. Look for a typing mistake, a deleted cluster, or a DNS that does not know private names.',
  'doctor.name.timeout':
    'The DNS did not answer when asked for {host}. Look at the network connection.',
  'doctor.name.failed': 'The name {host} could not be looked up: {words}',
  'doctor.tcp.ok': 'Port {port} accepts connections.',
  'doctor.tcp.timeout':
    'Nothing answers at {host}, port {port}: something on the way drops packets in silence, usually a security group, a firewall or a missing route.',
  'doctor.tcp.vpc':
    'Nothing answers at {host}, port {port}. This is a managed endpoint. Unless it was made public (serverless Valkey 9 or newer, RDS with public access), it can be reached only from inside its VPC; its security group, if it has one, must allow this port from where you are.',
  'doctor.tcp.refused':
    '{host} can be reached, but nothing listens on port {port}. Look at the port, and whether the server runs.',
  'doctor.tcp.failed': 'No connection to {host}, port {port}: {words}',
  'doctor.tls.ok': '{protocol} was agreed on and the certificate is valid for this name.',
  'doctor.tls.not-asked': 'The address asks for a plain connection, so TLS was not tried.',
  'doctor.tls.timeout':
    'The TLS handshake was not answered: the port is open, but whatever listens there does not speak TLS.',
  'doctor.tls.name': 'The certificate is for another name than the one you gave: {words}',
  'doctor.tls.untrusted':
    'The certificate is not from an authority this machine trusts: {words}. For a private authority, name its file in the address (?ca=FILE for Redis, ?ssl-ca=FILE for MySQL).',
  'doctor.tls.not-spoken':
    'The server does not speak TLS on this port ({words}). Use a plain address, or turn encryption in transit on.',
  'doctor.tls.failed': 'The TLS handshake failed: {words}',
  'doctor.auth.ok': 'The server accepted the account and answered.',
  'doctor.auth.needs-password': 'The server wants a password and the address has none: {words}',
  'doctor.auth.wrong-password': 'The server does not accept this user and password: {words}',
  'doctor.auth.refused': 'The server answered and refused: {words}',
  'doctor.auth.wants-tls':
    'The connection is open, but the server does not answer in plain text ({words}). It probably requires encryption in transit: use rediss:// for Redis or ?ssl-mode=VERIFY_IDENTITY for MySQL.',
  'doctor.auth.failed': 'The server did not answer: {words}',
  'doctor.advice.linux':
    'Install a real server. The tutorial starts private instances of its own and never uses the service that the package may start.',
  'doctor.advice.brew':
    'Install a real server with Homebrew; there is no need to start it as a service.',
  'doctor.advice.winget': 'Install MariaDB with winget.',
  'doctor.advice.wsl':
    'Redis has no official build for Windows. Install the Windows Subsystem for Linux and run the tutorial in it.',
  'doctor.advice.other':
    'Install redis-server or valkey-server and mariadbd or mysqld with the package manager of your system, so that they are in PATH.',
  'doctor.advice.memcached':
    'Install memcached with the package manager of your system, so that it is in PATH.',
  'doctor.advice.dynamodb':
    'DynamoDB is a service of AWS, and there is no server to install. The embedded one is enough for the labs; DynamoDB Local or another endpoint can be given with --dynamodb-url.',
  'doctor.advice.memcached-windows':
    'Memcached has no official build for Windows. Install the Windows Subsystem for Linux and run the tutorial in it.',
  'doctor.advice.mongodb':
    'Install MongoDB Community Server as its manual has it for your system, so that mongod is in PATH.',
} as const;
