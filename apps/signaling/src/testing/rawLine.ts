import { PROTOCOL_VERSION } from '@foyer/protocol';
import WebSocket from 'ws';
import { until } from './until.ts';

/** A socket below Socket.IO's client: whatever is said goes out as it is. */
export class RawLine {
  /** Every packet that came, as it came. */
  readonly heard: string[] = [];
  /** Resolves when the connection is gone, with the code it was closed with; 1006: without one. */
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => socket.once('close', resolve));
    socket.on('message', (data: Buffer) => {
      this.heard.push(data.toString());
      // Whoever does not answer a ping is gone.
      if (data.toString() === '2') socket.send('3');
    });
    socket.on('error', () => {});
  }

  /**
   * Opens a connection, and nothing on it yet.
   *
   * @param where the origin of Foyer's sockets, and what else the handshake carries
   */
  static async open(
    address: string,
    { meeting, headers }: { meeting: string; headers: Readonly<Record<string, string>> },
  ): Promise<RawLine> {
    const url = `${address.replace('http', 'ws')}/socket/?EIO=4&transport=websocket&meeting=${meeting}`;
    const line = new RawLine(new WebSocket(url, { headers }));
    // The first packet of Engine.IO, which opens the connection, or the end of it.
    await until(() => line.heard.length > 0 || line.#socket.readyState === WebSocket.CLOSED, 'a line, or none');
    return line;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Whether the server agreed to compress what is said. */
  get isCompressed(): boolean {
    return this.#socket.extensions !== '';
  }

  /** Shows a join token, and waits until they are told where they are. */
  async greet(token: string): Promise<void> {
    this.send(`40${JSON.stringify({ token, version: PROTOCOL_VERSION })}`);
    await until(() => this.heard.some((text) => text.startsWith('42["self:')), 'a raw line is welcome');
  }

  send(packet: string | Buffer): void {
    this.#socket.send(packet);
  }

  /** From now on it does not close when the other end asks it to. */
  ignoreClosing(): void {
    this.#socket.close = () => {};
  }

  close(): void {
    this.#socket.terminate();
  }
}
