import { fanOut } from '../fan-out.ts';

/** What is used of a client's close event. */
export interface Closing {
  on(event: 'close', listener: () => void): unknown;
  off(event: 'close', listener: () => void): unknown;
}

/** Calls back when a client closes its connection. @returns a function that ends the subscription */
export const onClose = fanOut<Closing>((client, heard) => {
  client.on('close', heard);
  return () => {
    client.off('close', heard);
  };
});
