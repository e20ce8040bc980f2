import type { Table } from '../contract/events.ts';
import type { Message } from '../text/message.ts';

/** A piece of a view. Commands to type are `code` lines: never wrapped, so that they can be copied. */
export type Block =
  | { readonly kind: 'heading'; readonly text: Message | string }
  | {
      readonly kind: 'paragraph';
      readonly text: Message | string;
      /** Adds the word Warning, Tip or Note before the text. */
      readonly tone?: 'warning' | 'tip' | 'note';
    }
  | {
      readonly kind: 'keyvalue';
      readonly rows: readonly (readonly [name: Message | string, value: Message | string])[];
    }
  | { readonly kind: 'code'; readonly lines: readonly string[] }
  | { readonly kind: 'table'; readonly table: Table };

/** What `status`, `doctor`, `report`, the lists and the menu show outside of a step. */
export interface View {
  /** Stable name for programs that read the JSON output, for example `doctor`. */
  readonly id?: string;
  readonly title?: Message | string;
  readonly blocks: readonly Block[];
}
