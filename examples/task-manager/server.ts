import { drainOnSignal } from "@chatkit-protocol/adapters/node";
import { setTracingDisabled } from "@openai/agents";
import { taskManager } from "./app.ts";
import { localModel } from "./chat/local-model/local-model.ts";
import { openAiTranscriber } from "./chat/transcribe.ts";
import { bundlePage } from "./page/bundle.ts";

const {
  PORT = "8000",
  ORIGIN = `http://localhost:${PORT}`,
  DATA = "data",
  OPENAI_API_KEY,
  OPENAI_MODEL = "gpt-5-mini",
  DICTATION = "on",
} = process.env;

// Traces would send every conversation to the dashboard of the key's owner.
setTracingDisabled(true);

const app = await taskManager({
  folder: DATA,
  origin: ORIGIN,
  model: OPENAI_API_KEY ? OPENAI_MODEL : localModel(),
  // Speech needs a model of its own; there is no local one.
  transcribe: OPENAI_API_KEY && DICTATION === "on" ? openAiTranscriber() : undefined,
  // In a clone, the page is made of the packages' sources, as the server is.
  assets: await bundlePage(process.execArgv.flatMap((flag) => /^--conditions=(.+)/.exec(flag)?.[1] ?? [])),
});
const http = app.express.listen(Number(PORT), "127.0.0.1", () => {
  const model = OPENAI_API_KEY ? OPENAI_MODEL : "a local model; set OPENAI_API_KEY for a real one";
  console.log(`TaskManager: ${ORIGIN}/ (${model})`);
});
await drainOnSignal(http, app.chat.server);
await app.close();
