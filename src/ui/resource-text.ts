import type { EventOf } from '../contract/events.ts';
import { msg, type Message } from '../text/message.ts';
import type { Resource } from '../contract/resources.ts';
import type { Kit } from './kit.ts';

type ResourceEvent = EventOf<'resource.created' | 'resource.removed'>['event'];

/**
 * A resource in a few words: `redis process (port 6380, pid 4242)`. Of keys that were just made room for there is none yet:
 * what was made is their prefix.
 */
export function resourceText(
  resource: Resource,
  kit: Kit,
  event: ResourceEvent | null = null,
): string {
  switch (resource.kind) {
    case 'process': {
      // The role and not the program: distributions start redis-server through links with other names.
      const { role } = resource;
      const what = kit.say(
        role === 'helper' ? msg('ui.resource.helper') : msg('ui.resource.process', { role }),
      );
      const known = [
        ...(resource.port === null
          ? []
          : [msg('ui.resource.port', { port: String(resource.port) })]),
        ...(resource.pid === null ? [] : [msg('ui.resource.pid', { pid: String(resource.pid) })]),
      ].map((part) => kit.say(part));
      if (known.length === 0) return what;
      const details = known.join(kit.say(msg('ui.read.separator')));
      return kit.say(msg('ui.resource.known', { what, details }));
    }
    case 'port':
      return kit.say(msg('ui.resource.port', { port: String(resource.port) }));
    case 'folder':
    case 'file':
      return kit.say(msg(`ui.resource.${resource.kind}`, { path: resource.path }));
    case 'database':
    case 'documents':
      return kit.say(msg('ui.resource.database', { name: resource.name, server: resource.server }));
    case 'table':
      return kit.say(msg('ui.resource.table', { name: resource.name, server: resource.server }));
    case 'aws-stack': {
      const { name, account, region } = resource;
      return kit.say(msg('ui.resource.aws-stack', { name, account, region }));
    }
    case 'keys':
      return kit.say(
        msg(event === 'resource.created' ? 'ui.resource.prefix' : 'ui.resource.keys', {
          prefix: resource.prefix,
          server: resource.server,
        }),
      );
  }
}

/** That something was made or removed. */
export function resourceSaid(event: ResourceEvent, what: string): Message {
  return msg(event === 'resource.created' ? 'ui.resource.created' : 'ui.resource.removed', {
    what,
  });
}
