import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { Conversation } from '../contract/conversation.ts';
import { CancelledError } from '../contract/errors.ts';
import { converse } from './converse.ts';

/** Says everything twice; `slow` answers when it is given up, `...` is not the end of a line. */
function echo() {
  const heard: string[] = [];
  const talk: Conversation = {
    prompt: 'you> ',
    goesOn: '...> ',
    answer: (line, signal) => {
      heard.push(line);
      if (line === 'exit') return Promise.resolve({ lines: [], then: 'ended' });
      if (line === '...') return Promise.resolve({ lines: [], then: 'more' });
      if (line === 'slow') {
        return new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new CancelledError());
          });
        });
      }
      return Promise.resolve({ lines: [line, line], then: 'next' });
    },
    forget: () => {
      heard.push('(forgotten)');
    },
    finish: () => {
      heard.push('(finished)');
      return Promise.resolve({ lines: ['bye'], then: 'ended' });
    },
  };
  return { talk, heard };
}

function place(interactive: boolean, signal?: AbortSignal) {
  const input = new PassThrough();
  const written: string[] = [];
  const write = (text: string): void => {
    written.push(text);
  };
  return {
    ...{ input, written },
    at: { input, output: new PassThrough(), write, interactive, editing: false, signal },
  };
}

describe('converse', () => {
  it('reads a pipe to its end, without prompts', async () => {
    const { talk, heard } = echo();
    const { input, written, at } = place(false);
    input.end('one\n...\ntwo');
    await converse(talk, at);
    expect(heard).toEqual(['one', '...', 'two', '(finished)']);
    expect(written.join('')).toBe('one\none\ntwo\ntwo\nbye\n');
  });

  it('shows a person whose turn it is, and ends by their word', async () => {
    const { talk, heard } = echo();
    const { input, written, at } = place(true);
    input.write('one\n...\nexit\nlater\n');
    await converse(talk, at);
    expect(heard).toEqual(['one', '...', 'exit']);
    expect(written.join('')).toBe('you> one\none\nyou> ...> ');
  });

  it('asks nothing more of who left while an answer was on its way', async () => {
    const { talk } = echo();
    const { input, at } = place(true);
    const drawn: string[] = [];
    at.output.on('data', (text: Buffer) => drawn.push(text.toString()));
    const answer: Conversation['answer'] = (line, signal) => {
      // Ctrl-D.
      input.write('\u0004');
      return talk.answer(line, signal);
    };
    input.write('one\r');
    await converse({ ...talk, answer }, { ...at, editing: true });
    expect(drawn.join('').split('you> ')).toHaveLength(2);
  });

  it('ends with the run, also in the midst of an answer', async () => {
    const { talk } = echo();
    const run = new AbortController();
    const { input, at } = place(true, run.signal);
    input.write('slow\n');
    const talking = converse(talk, at);
    setImmediate(() => {
      run.abort();
    });
    await expect(talking).rejects.toThrow(CancelledError);
    expect(input.isPaused()).toBe(true);
    await expect(converse(talk, place(true, AbortSignal.abort()).at)).rejects.toThrow(
      CancelledError,
    );
  });
});
