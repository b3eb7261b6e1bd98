import { createServer } from "node:net";
import { rawDocuments, rawStream } from "./raw-answers.ts";
import { word } from "./reply-plan.ts";
import { urlOf } from "./url-of.ts";

/**
 * Shows the head room of the load generator: answers every request at once with prepared bytes, without HTTP or JSON.
 * It distinguishes lists from turns by a quick look at the request.
 */

const head = (fields: string): string => `HTTP/1.1 200 OK\r\n${fields}\r\n\r\n`;
const chunk = (data: string): string => `${data.length.toString(16)}\r\n${data}\r\n`;
const list = rawDocuments["threads.list"] ?? "";
const document = Buffer.from(head(`content-length: ${list.length}`) + list);

/** The answers to plans that were seen, by their text. */
const turns = new Map<string, Buffer>();
function turn(request: string): Buffer {
  const body = request.slice(request.indexOf("\r\n\r\n") + 4);
  let bytes = turns.get(body);
  if (bytes === undefined) {
    const { params } = JSON.parse(body) as { params: { input: { content: [{ text: string }] } } };
    const { opening, delta, closing, plan } = rawStream(params.input.content[0].text);
    const count = plan.reply === "deltas" ? plan.count : 1;
    const frames = [...opening, ...Array.from({ length: count }, () => delta(word)), ...closing()];
    bytes = Buffer.from(head("transfer-encoding: chunked") + chunk(frames.join("")) + chunk(""));
    turns.set(body, bytes);
  }
  return bytes;
}

const server = createServer((socket) => {
  socket.on("error", () => socket.destroy());
  socket.on("data", (data) => {
    const request = data.toString("latin1");
    socket.write(request.includes('"threads.create"') ? turn(request) : document);
  });
});
server.listen(0, "127.0.0.1", 8192, () => console.log(urlOf(server)));
process.on("disconnect", () => process.exit());
