import { type ChatOptions, defineChatKitView } from "@chatkit-protocol/inspector";
import { tasksPanel } from "./tasks-panel.ts";

defineChatKitView();
const chat = document.querySelector("chatkit-view");
if (!chat) throw new Error("The page has no <chatkit-view>.");

const panel = tasksPanel(() => void chat.fetchUpdates());

/** A sync action has no event of its own: every answer that is no stream may have changed a task. */
const watchingFetch: typeof fetch = async (url, init) => {
  const answer = await fetch(url, init);
  if (answer.headers.get("content-type")?.startsWith("application/json")) void panel.refresh();
  return answer;
};

const options: ChatOptions = {
  api: { url: "/chatkit", fetch: watchingFetch },
  frameTitle: "Chat with TaskManager",
  startScreen: {
    greeting: "What is to be done?",
    prompts: [
      { label: "Create a task", prompt: "Create a task: buy milk with high priority", icon: "plus" },
      { label: "Show my tasks", prompt: "Show my tasks", icon: "check-circle" },
      { label: "A form for a new task", prompt: "Create a task", icon: "write" },
    ],
  },
  threadItemActions: { feedback: true, retry: true },
  composer: {
    placeholder: "Ask for anything about your tasks",
    attachments: {
      enabled: true,
      maxSize: 1_000_000,
      accept: {
        "text/plain": [".txt"],
        "text/markdown": [".md"],
        "text/csv": [".csv"],
        "image/*": [".png", ".jpg"],
        "application/pdf": [".pdf"],
      },
    },
    dictation: { enabled: document.body.dataset["dictation"] === "true" },
  },
  onClientTool({ name }) {
    if (name === "get_selected_tasks") return panel.selection();
    throw new Error(`This page has no tool ${name}.`);
  },
};
chat.setOptions(options);
chat.addEventListener("chatkit.response.end", () => void panel.refresh());
await panel.refresh();
