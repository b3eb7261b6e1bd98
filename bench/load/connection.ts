import { connect } from "node:net";
import { type AnswerEvents, answerReader } from "./answer-reader.ts";

export interface Connection {
  send(request: Buffer): void;
  /** Stops reading, so that what the server writes piles up. */
  pause(): void;
  destroy(): void;
}

/** All connections read into the same buffer: each read is processed before the next one. */
const memory = Buffer.allocUnsafe(262_144);

export const requestBytes = (url: URL, body: string): Buffer =>
  Buffer.from(
    `POST ${url.pathname} HTTP/1.1\r\nhost: ${url.host}\r\nauthorization: Bearer alice\r\n` +
      `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );

/** Opens a connection for one request after another; `failed` is called if the server ends it. */
export function open(url: URL, events: AnswerEvents, failed: (error: Error) => void): Promise<Connection> {
  const read = answerReader(events);
  let isOurs = false;
  return new Promise((resolve, reject) => {
    const socket = connect({
      host: url.hostname,
      port: Number(url.port),
      noDelay: true,
      onread: {
        buffer: memory,
        callback(length, bytes) {
          read((bytes as Buffer).subarray(0, length));
          return true;
        },
      },
    });
    socket.once("error", reject);
    socket.once("connect", () => {
      socket.on("error", (error) => !isOurs && failed(error));
      socket.once("end", () => failed(new Error("The server has ended the connection.")));
      resolve({
        send: (request) => void socket.write(request),
        pause: () => void socket.pause(),
        destroy() {
          isOurs = true;
          socket.destroy();
        },
      });
    });
  });
}
