/** What is wrong about a choice, a user or a file. */
export const createPageWrong = {
  'create-page.node-type.wrong': 'a node type is written like cache.t4g.micro.',
  'create-page.engine-version.wrong':
    'a version is up to three numbers with dots between them, for example 7.1, or 6.x.',
  'create-page.parameter-group.wrong':
    'a parameter group is called like default.redis7, or a name of your own that starts with a letter and has letters, digits and single hyphens.',
  'create-page.subnet-group.wrong':
    "a subnet group's name has up to 255 letters, digits and hyphens.",
  'create-page.availability-zones.wrong':
    'zones are written with commas between them, for example us-east-1a,us-east-1b.',
  'create-page.backup-window.wrong':
    'a backup window is written hh:mm-hh:mm in UTC, for example 05:00-06:00.',
  'create-page.maintenance-window.wrong':
    'a maintenance window is written ddd:hh:mm-ddd:hh:mm in UTC, for example sun:23:00-mon:01:30.',
  'create-page.window.short': 'a window has at least 60 minutes; this one has {minutes}.',
  'create-page.window.long': 'a window has at most 24 hours.',
  'create-page.user.wrong':
    'a user is written NAME:ACCESS, for example "app:on ~app:* +@read +@connection", or NAME,iam:ACCESS.',
  'create-page.user.authentication': 'the user {name} can sign in by one of: {values}.',
  'create-page.user.name':
    'the name "{name}" cannot be used: up to 40 letters, digits and hyphens, the first a letter.',
  'create-page.user.no-access':
    'an access string is missing, for example on ~app:* +@read +@connection.',
  'create-page.user.password-rule':
    'an access string has no passwords and no resets in it: they are generated, or given in the file of --users-file.',
  'create-page.user.rule':
    '"{rule}" is no rule of an access string; rules are like on, ~app:*, &channel, +get, -@dangerous.',
  'create-page.user.command':
    '"{rule}" names no command of Valkey or Redis; only a sub-command such as config|get is taken away alone.',
  'create-page.user.category':
    '"{rule}" names no category of commands; some are @all, @read, @write.',
  'create-page.user.after-all':
    '"{rule}" comes after {all}, which it cannot narrow; {reset} begins anew with no pattern.',
  'create-page.user.selector':
    'the parentheses of a selector do not match, for example (~temp:* +set); one cannot lie in another.',
  'create-page.user.not-in-selector':
    '"{rule}" is about the whole user and belongs outside the parentheses.',
  'create-page.user.on-or-off': 'an access string says on or off.',
  'create-page.users-file.wrong':
    '{file} must hold a list of objects with name and access, and optionally authentication and passwords.',
  'create-page.choices.wrong': '{file} is not a file that --print-choices wrote.',
  'create-page.choices.unknown': '{file} holds "{flag}", which is not a choice of the create page.',
  'create-page.file.unreadable': '{file} cannot be read: {reason}',
  'create-page.file.not-json': '{file} is not JSON.',
  'create-redis.name.wrong':
    'a name starts with a letter and has up to 40 letters, digits and single hyphens, not at the end.',
  'create-redis.maxmemory.wrong': 'a size of at least 1mb is needed, for example 64mb or 1gb.',
  'create-redis.token.length':
    'ElastiCache takes a token of 16 to 128 characters; this one has {length}.',
  'create-redis.token.characters':
    'ElastiCache takes letters, digits and ! & # $ ^ < > - in a token, and nothing else.',
} as const;
