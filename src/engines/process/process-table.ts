import { darwinProcessTable } from './darwin.ts';
import { linuxProcessTable } from './linux.ts';
import type { ProcessTable } from './process-info.ts';
import { windowsProcessTable } from './windows.ts';

/** The process table of this platform; anything unknown is taken for a system with /proc. */
export function processTable(platform: NodeJS.Platform): ProcessTable {
  if (platform === 'darwin') return darwinProcessTable();
  if (platform === 'win32') return windowsProcessTable();
  return linuxProcessTable();
}
