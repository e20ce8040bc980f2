/** Texts of the step cleanup. */
export const en = {
  'cleanup.title': 'Clean up and prove it',
  // AWS 2026-11: Amazon ElastiCache User Guide, "Deleting a backup", "Taking manual backups"; ElastiCache pricing (per node-hour).
  'cleanup.why':
    'A forgotten cache node bills by the hour, and a manual backup outlives its cache (automatic ones go with it). Deleting is half of the work; the other half is looking again. Here everything in the journal is removed, newest first, and then each thing is looked for once more.',
  'cleanup.hint': 'It can be repeated as often as you like, also after a crash or a reboot.',
  'cleanup.plan.remove': 'every server, port, folder, file, database and key this tutorial made',
  'cleanup.plan.prove': 'the machine once more, to prove that each of them is gone',
  'cleanup.nothing': 'There is nothing to clean up: nothing was made here.',
  'cleanup.strays':
    'A crash left {count|thing|things} without a complete entry, to be removed as well.',
  'cleanup.unasked':
    'Removed and proved gone before, and not looked for again, because the way there is no longer known: {count|thing|things}.',
  'cleanup.could-not': '{what} could not be removed: {reason}',
  'cleanup.option.forget':
    'let go of what was made on a server of your own that cannot be asked or refuses',
  'cleanup.option.aws':
    'also look in your AWS account for stacks of this tutorial that this journal does not know',
  'cleanup.aws.who': 'The credentials in use are of the account {account}, as {arn}, in {region}.',
  'cleanup.aws.question':
    'To delete all of them, type the id of the account (anything else deletes nothing)',
  'cleanup.aws.found': 'Found by their tag in {region}: {count|stack|stacks}.',
  'cleanup.aws.stack': '{name}, asked for at {since}',
  'cleanup.aws.waits':
    'AWS deletes the stack {name}. That takes some minutes; its last word is waited for.',
  'cleanup.aws.progress': 'AWS deletes the stack',
  'cleanup.aws.news': '{what}: {status}. A deletion that fails is tried once more, a minute later.',
  'cleanup.aws.listed':
    'The stack is gone. Still listed by its tags, or as snapshots: {count|thing|things}. The list may be behind, so it is asked again for up to {minutes|minute|minutes}.',
  'cleanup.aws.snapshot': 'A snapshot that was left is deleted, too: {what}',
  'cleanup.forgotten':
    '{what} is let go of and will not be looked for again. It may still be there. To remove it on that server: {remedy}',
  'cleanup.let-go':
    'On your own server there is what was made there, or something of the same name. To let go of it all the same, with the same addresses: {tutorial} cleanup --forget',
  'cleanup.check.none': 'the journal holds nothing more that is to be removed',
  'cleanup.check.some': '{count|thing is|things are} still in the journal',
  'cleanup.table.title': 'Looked for again',
  'cleanup.table.earlier':
    'Removed before this cleanup, and gone when looked for again: {count|thing|things}.',
  'cleanup.table.kind': 'kind',
  'cleanup.table.what': 'what',
  'cleanup.table.owner': 'made by',
  'cleanup.table.state': 'now',
  'cleanup.kind.process': 'process',
  'cleanup.kind.port': 'port',
  'cleanup.kind.folder': 'folder',
  'cleanup.kind.file': 'file',
  'cleanup.kind.database': 'database',
  'cleanup.kind.documents': 'database of documents',
  'cleanup.kind.table': 'table',
  'cleanup.kind.keys': 'keys',
  'cleanup.kind.aws-stack': 'AWS stack',
  'cleanup.state.gone': 'gone',
  'cleanup.state.present': 'STILL THERE: {detail}',
  'cleanup.state.unknown': 'could not be asked: {detail}',
  'cleanup.state.no-address':
    'could not be asked: the address of its server is no longer kept (give it with --redis-url or --mysql-url)',
  'cleanup.state.forgotten': 'LET GO OF, perhaps still there',
  'cleanup.state.kept': 'kept, because asking again needs it',
} as const;
