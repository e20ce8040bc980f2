import type { View } from '../ui/view.ts';

/** `doctor`. */
export function doctorView(..._todo: unknown[]): Promise<View> {
  return Promise.resolve({ id: 'doctor', blocks: [] });
}
