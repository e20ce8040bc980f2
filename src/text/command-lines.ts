import type { CommandLines } from '../contract/message.ts';

/** How the tutorial is called on the usual workspace. */
export const NPX = 'npx elasticache-tutorial';

/** What is named when nothing was typed yet. */
export const PLAIN_COMMANDS: CommandLines = { tutorial: NPX, help: `${NPX} --help` };
