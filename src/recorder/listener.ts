import net from 'node:net';
import type { Health } from './fault.ts';

/** The loopback side of a recorder: its port, its connections, and how it looks to them. */
export class Listener {
  readonly #open: (client: net.Socket) => void;
  readonly #clients = new Set<net.Socket>();
  #server: net.Server | undefined;
  #port = 0;
  #health: Health = 'up';

  constructor(open: (client: net.Socket) => void) {
    this.#open = open;
  }

  /** The port, also while nobody listens there. */
  get port(): number {
    return this.#port;
  }

  get health(): Health {
    return this.#health;
  }

  /** Listens on 127.0.0.1, on the port it had before if it had one. @throws what listen throws */
  async listen(): Promise<void> {
    const server = net.createServer((client) => {
      this.#accept(client);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', resolve);
    });
    this.#server = server;
    this.#port = (server.address() as net.AddressInfo).port;
  }

  /** Changes how the server looks; connections that stand are cut unless it only falls silent. */
  async become(health: Health): Promise<void> {
    const before = this.#health;
    this.#health = health;
    if (health !== 'hung') this.#cutAll();
    if (health === 'down') await this.#deafen();
    else if (before === 'down') await this.listen();
  }

  async close(): Promise<void> {
    this.#cutAll();
    await this.#deafen();
  }

  #accept(client: net.Socket): void {
    this.#clients.add(client);
    client.on('error', () => client.destroy());
    client.on('close', () => this.#clients.delete(client));
    client.setNoDelay(true);
    if (this.#health === 'up') this.#open(client);
    else if (this.#health === 'garbage')
      client.on('data', () => client.write('\u0000?garbage\r\n'));
    // Silence still has to be read, or the client's end would never be seen.
    else client.resume();
  }

  #cutAll(): void {
    for (const client of this.#clients) client.destroy();
  }

  async #deafen(): Promise<void> {
    const server = this.#server;
    if (server === undefined) return;
    this.#server = undefined;
    await new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
    });
  }
}
