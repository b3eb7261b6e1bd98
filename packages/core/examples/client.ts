import { applyEvent, createClient, loadThread } from "@chatkit-protocol/core/client";
import type { Thread } from "@chatkit-protocol/core/protocol";

const client = createClient({
  url: process.env["CHATKIT_URL"] ?? "http://localhost:8000/chatkit",
  // Called for each request, so that a token can be renewed; a plain object works too.
  headers: async () => ({ authorization: "Bearer alice" }),
});

const input = { content: [{ type: "input_text" as const, text: "Hello" }] };
let thread: Thread | undefined;
for await (const event of client.stream("threads.create", { input })) {
  thread = applyEvent(thread, event); // what a front end shows; leaving the loop aborts the answer
  if (event.type === "error") console.error(event.message ?? "Something went wrong.");
}
for (const item of thread?.items.data ?? []) {
  if (item.type === "assistant_message") console.log(item.content.map(({ text }) => text).join(""));
}

const { data } = await client.request("threads.list", { limit: 5 });
for (const { id } of data) console.log((await loadThread(client, id)).items.data.length, "items");
