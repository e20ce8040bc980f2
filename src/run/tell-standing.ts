import type { Resource } from '../contract/resources.ts';
import { msg } from '../text/message.ts';
import type { Ui } from '../ui/ui.ts';

/** Who cancels goes away, so what stays behind is said, with what removes it; and what costs money meanwhile. */
export function tellStanding(standing: readonly Resource[], ui: Pick<Ui, 'print'>): void {
  const count = standing.length;
  if (count === 0) return;
  const text = msg('run.standing', { count });
  ui.print({ id: 'standing', blocks: [{ kind: 'paragraph', tone: 'note', text }] });
  for (const resource of standing) {
    if (resource.kind !== 'aws-stack') continue;
    const { account, name, region } = resource;
    const costs = msg('run.standing.aws', { account, name, region });
    const blocks = [{ kind: 'paragraph', tone: 'warning', text: costs }] as const;
    ui.print({ id: 'standing-stack', blocks });
  }
}
