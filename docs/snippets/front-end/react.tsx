import { ChatKit, useChatKit } from "@openai/chatkit-react";

/** Sends the session cookie, to another origin as well. */
const withCookies: typeof fetch = (url, init) => fetch(url, { ...init, credentials: "include" });

export function Chat() {
  const { control } = useChatKit({
    api: {
      url: "https://api.example.com/chatkit",
      domainKey: "domain_pk_…", // from the domain allow-list of your OpenAI organisation; any text on localhost
      fetch: withCookies,
      uploadStrategy: { type: "two_phase" },
    },
    composer: { attachments: { enabled: true, maxSize: 10 * 1024 * 1024 } },
    async onClientTool({ name }) {
      if (name === "get_selected_tasks") return { ids: ["task_1"] };
      throw new Error(`This page has no tool ${name}.`);
    },
    widgets: {
      async onAction(action) {
        if (action.type === "open_task") location.assign(`/tasks/${String(action.payload?.["id"])}`);
      },
    },
    onError: ({ error }) => console.error(error),
  });
  return <ChatKit control={control} style={{ height: "600px", width: "360px" }} />;
}
