/** A server on chatkit-node-backend-sdk to be tested: `node server.js [--port N]`, the URL is its first line of output. */
import { parseArgs } from "node:util";
import { ChatKitServer } from "chatkit-node-backend-sdk";
import express from "express";
import { MemoryStore } from "./store.js";

const USERS = new Map([
  ["Bearer alice", "alice"],
  ["Bearer bob", "bob"],
]);

class EchoServer extends ChatKitServer {
  /** The SDK's text helper wants a model's stream, so the events of one message are yielded as they are. */
  async *respond(thread, input, context) {
    const text = input === null ? "Thank you." : textOf(input);
    const part = (value) => ({ type: "output_text", text: value, annotations: [] });
    const item = {
      id: this.store.generateItemId("message", thread, context),
      thread_id: thread.id,
      created_at: new Date().toISOString(),
      type: "assistant_message",
      content: [],
    };
    const update = (change) => ({
      type: "thread.item.updated",
      item_id: item.id,
      update: { ...change, content_index: 0 },
    });
    yield { type: "thread.item.added", item };
    yield update({ type: "assistant_message.content_part.added", content: part("") });
    for (const delta of inPieces(text)) {
      yield update({ type: "assistant_message.content_part.text_delta", delta });
    }
    yield update({ type: "assistant_message.content_part.done", content: part(text) });
    yield { type: "thread.item.done", item: { ...item, content: [part(text)] } };
  }
}

function textOf(message) {
  return message.content.map((part) => (part.type === "input_text" ? part.text : "")).join("");
}

/** Up to three pieces, none of them empty; no character is cut in two. */
function inPieces(text) {
  const characters = [...text];
  const size = Math.max(1, Math.ceil(characters.length / 3));
  return [0, size, 2 * size]
    .map((start) => characters.slice(start, start + size).join(""))
    .filter((piece) => piece !== "");
}

const { values } = parseArgs({ options: { port: { type: "string", default: "0" } } });
const server = new EchoServer(new MemoryStore());
const app = express();

app.use((req, res, next) => {
  const user = USERS.get(req.headers.authorization ?? "");
  if (user === undefined) {
    res.status(401).json({ error: "Unauthorized" });
    return;
  }
  res.locals.user = user;
  next();
});
app.use(express.json());

// The mount of the SDK's README.
app.post("/chatkit", async (req, res) => {
  const result = await server.process(JSON.stringify(req.body), { user: res.locals.user });
  if (result.isStreaming) {
    res.setHeader("Content-Type", "text/event-stream");
    res.setHeader("Cache-Control", "no-cache");
    res.setHeader("Connection", "keep-alive");
    for await (const chunk of result) {
      res.write(chunk);
    }
    res.end();
  } else {
    res.json(result.toJSON());
  }
});

const listener = app.listen(Number(values.port), "127.0.0.1", (error) => {
  if (error) throw error;
  console.log(`http://127.0.0.1:${listener.address().port}/chatkit`);
  // The SDK prints every request; a parent that reads one line and no more would block it.
  console.log = console.debug = () => {};
});
