import type { StartSpinner } from './live.ts';
import type { OutputStream } from './streams.ts';

/**
 * Frames that every terminal font has. They bring their own indent: the library's would leave the cursor there when
 * it stops, and the next line would begin too far to the right.
 */
const FRAMES = ['.  ', '.. ', '...', ' ..', '  .', '   '].map((frame) => `  ${frame}`);

/**
 * Loads ora. Standard input is left alone, so that Ctrl-C stays an ordinary interrupt. The cursor is left visible:
 * to bring it back, the library would listen to signals and end the process in the middle of a run.
 */
export async function loadSpinner(stream: OutputStream, color: boolean): Promise<StartSpinner> {
  const { default: ora } = await import('ora');
  return (text) => {
    const spinner = ora({
      text,
      stream,
      color: color ? 'cyan' : false,
      spinner: { frames: FRAMES, interval: 160 },
      discardStdin: false,
      hideCursor: false,
      isEnabled: true,
    }).start();
    return {
      stop: () => {
        spinner.stop();
      },
    };
  };
}
