import type { Message, RedisReply } from '#tutorial';
import type { Group, GroupCount } from './groups.ts';
import { msg } from './text.ts';

/** Whether BGSAVE was refused, and that the words differ on AWS. */
export function refusedSentences(bgsave: RedisReply | undefined): readonly Message[] {
  return [
    ...(bgsave?.ok === false ? [msg('lab.backup.take.refused')] : []),
    msg('lab.backup.take.asked'),
  ];
}

/** What the server had after its restart. */
export function restartedSentences(size: RedisReply | undefined): readonly Message[] {
  return size?.ok === true && Number(size.value) === 0
    ? [msg('lab.backup.lose.empty')]
    : [msg('lab.backup.lose.not-empty')];
}

type Count = Omit<GroupCount, 'group'> & { readonly group: Pick<Group, 'id'> };

/**
 * What the restored keys show of a backup: each only when these counts show it.
 * @param inTime that the backup was made before the first short TTL was over, so that its keys are in the file
 */
export function restoreSentences(
  inFile: readonly Count[],
  after: readonly Count[],
  inTime: boolean,
): readonly Message[] {
  const of = (counts: readonly Count[], id: Group['id']): Count | undefined =>
    counts.find(({ group }) => group.id === id);
  const changed = of(after, 'changed');
  const old = changed === undefined ? 0 : changed.keys - changed.current;
  const back = of(after, 'deleted')?.keys ?? 0;
  const shortBefore = of(inFile, 'short')?.keys ?? 0;
  const shortAfter = of(after, 'short')?.keys ?? 0;
  return [
    ...(old > 0 ? [msg('lab.backup.restore.old', { keys: old })] : []),
    ...(back > 0 ? [msg('lab.backup.restore.back', { keys: back })] : []),
    inTime && shortBefore > 0 && shortAfter === 0
      ? msg('lab.backup.restore.ttl', { keys: shortBefore })
      : msg('lab.backup.restore.ttl-not-shown'),
    msg('lab.backup.restore.limits'),
  ];
}

/** What the old server had; `logged` is its reply to SLOWLOG LEN. */
export interface Had {
  readonly user: string;
  readonly policy: string;
  readonly logged: RedisReply | undefined;
}

/** What the new server lacks: `replies` to ACL USERS, CONFIG GET maxmemory-policy and SLOWLOG LEN. */
export function missingSentences(
  replies: readonly RedisReply[],
  { user, policy, logged }: Had,
): readonly Message[] {
  const [users, config, length] = replies.map((reply) =>
    reply.ok ? JSON.stringify(reply.value) : null,
  );
  const lacks = (text: string | null | undefined, word: string): boolean =>
    typeof text === 'string' && !text.includes(`"${word}"`);
  const entries = logged?.ok === true ? Number(logged.value) : 0;
  return [
    msg('lab.backup.missing.file'),
    ...(lacks(users, user) ? [msg('lab.backup.missing.user', { user })] : []),
    ...(lacks(config, policy) ? [msg('lab.backup.missing.policy')] : []),
    ...(length === '0' && entries > 0 ? [msg('lab.backup.missing.log', { entries })] : []),
    msg('lab.backup.missing.anew'),
  ];
}
