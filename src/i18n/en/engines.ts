export const engines = {
  'engine.role.redis': 'Redis',
  'engine.role.mysql': 'MySQL',
  'engine.chosen.asked': 'you asked for it with --engine {engine}',
  'engine.chosen.url': 'you gave the address of a server',
  'engine.chosen.system': '{product} {version} was found on this machine',
  'engine.chosen.embedded': 'no server program that can be used was found on this machine',
  'engine.refused.not-found': 'no program called {names} was found in PATH or in the usual folders',
  'engine.refused.no-answer': '{path} did not answer to --version within 3 seconds',
  'engine.refused.unknown':
    '{path} calls itself "{line}", which is not a server this tutorial knows',
  'engine.refused.too-old': '{path} is version {version}; {minimum} or later is needed',
  'engine.refused.no-install-db':
    '{path} has no mariadb-install-db beside it to make a data folder',
  'engine.refused.apparmor':
    "AppArmor lets {path} use its own data folder only ({profile}), so it can't serve a private one",
  'engine.refused.no-bundle': 'this installation lacks the embedded server ({path})',
  'engine.refused.no-url': 'no address was given with {flag} or {variable}',
} as const;
