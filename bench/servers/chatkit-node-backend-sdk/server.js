/** A server on chatkit-node-backend-sdk to be measured: `node server.js` prints its URL, and plays the plans of ../reply-plan.ts. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { MemoryStore } from "../../../conformance/servers/chatkit-node-backend-sdk/store.js";
import { deltas } from "../pace.ts";
import { answerReadings } from "../readings.ts";

// The packages are installed where the conformance suite has its server.
const { resolve } = createRequire(
  new URL("../../../conformance/servers/chatkit-node-backend-sdk/server.js", import.meta.url),
);
const installed = (name) => import(pathToFileURL(resolve(name)).href);
const { ChatKitServer } = await installed("chatkit-node-backend-sdk");
const { default: express } = await installed("express");

const part = (text) => ({ type: "output_text", text, annotations: [] });

class MeasuredServer extends ChatKitServer {
  async *respond(thread, input, context) {
    const plan = JSON.parse(input.content[0].text);
    const item = (text) => ({
      id: this.store.generateItemId("message", thread, context),
      thread_id: thread.id,
      created_at: new Date().toISOString(),
      type: "assistant_message",
      content: text === undefined ? [] : [part(text)],
    });
    switch (plan.reply) {
      case "deltas":
        yield* message(item(), deltas(plan.count, plan.pace));
        break;
      case "hang":
        yield* message(item(), hanging());
        break;
      case "endless":
        for (;;) yield { type: "progress_update", text: "x".repeat(4096) };
      case "history":
        for (let index = 0; index < plan.items; index++) {
          const id = `msg_${String(index).padStart(32, "0")}`;
          await this.store.addThreadItem(
            thread.id,
            { ...item(`Message ${index} of a long thread.`), id },
            context,
          );
        }
        yield { type: "thread.item.done", item: item(`${plan.items} items`) };
        break;
      default:
        yield { type: "thread.item.done", item: item("Hello.") };
    }
  }
}

async function* hanging() {
  yield "word ";
  await new Promise(() => {});
}

/** The events of one streamed message. */
async function* message(item, texts) {
  const update = (change) => ({
    type: "thread.item.updated",
    item_id: item.id,
    update: { ...change, content_index: 0 },
  });
  yield { type: "thread.item.added", item };
  yield update({ type: "assistant_message.content_part.added", content: part("") });
  let said = "";
  for await (const delta of texts) {
    said += delta;
    yield update({ type: "assistant_message.content_part.text_delta", delta });
  }
  yield update({ type: "assistant_message.content_part.done", content: part(said) });
  yield { type: "thread.item.done", item: { ...item, content: [part(said)] } };
}

const server = new MeasuredServer(new MemoryStore());
const app = express();
app.use(express.json());

// The mount of the SDK's README.
app.post("/chatkit", async (req, res) => {
  const result = await server.process(JSON.stringify(req.body), { user: "alice" });
  if (result.isStreaming) {
    res.setHeader("Content-Type", "text/event-stream");
    res.setHeader("Cache-Control", "no-cache");
    res.setHeader("Connection", "keep-alive");
    for await (const chunk of result) res.write(chunk);
    res.end();
  } else {
    res.json(result.toJSON());
  }
});

const listener = app.listen(0, "127.0.0.1", 8192, (error) => {
  if (error) throw error;
  console.log(`http://127.0.0.1:${listener.address().port}/chatkit`);
  // The SDK prints every request, which costs more than it does.
  console.log = console.debug = () => {};
});
answerReadings();
