import { Recorder, type Passage, type RecorderOptions } from '../recorder.ts';
import { MysqlConnection } from './connection.ts';

/** Stands before a MySQL and follows every statement to the end of its answer. */
export class MysqlRecorder extends Recorder {
  constructor(options: RecorderOptions) {
    super('mysql', options);
  }

  protected override pass(passage: Passage): void {
    new MysqlConnection(passage).start();
  }
}
