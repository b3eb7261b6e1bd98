import { verifyStream } from "../../src/index.ts";

/** A message of 4 million characters in 2 000 deltas: each state of it that were kept as its own text would make 4 GB. */
const base = { id: "msg_long_answer", thread_id: "thr_long_answer", created_at: "2026-01-01T00:00:00Z" };
const type = "assistant_message";
const part = { type: "output_text", text: "", annotations: [] };
const delta = "x".repeat(2000);
const deltas = 2000;

function* events(): Generator<object> {
  yield { type: "thread.item.added", item: { ...base, type, content: [part] } };
  for (let n = 0; n < deltas; n++)
    yield {
      type: "thread.item.updated",
      item_id: base.id,
      update: { type: "assistant_message.content_part.text_delta", content_index: 0, delta },
    };
  const content = [{ ...part, text: delta.repeat(deltas) }];
  yield { type: "thread.item.done", item: { ...base, type, content } };
}

const { ok, text } = await verifyStream(events());
console.log(ok, text.length);
