import { ChatKitView } from "@chatkit-protocol/inspector";
import { createRoot } from "react-dom/client";

function Helper() {
  return (
    <div style={{ height: "100vh" }}>
      <ChatKitView
        api={{ url: "/chatkit", headers: { authorization: "Bearer alice-token" } }}
        threadItemActions={{ feedback: true, retry: true }}
        startScreen={{
          greeting: "What do you need?",
          prompts: [{ label: "Plan my day", prompt: "Plan my day" }],
        }}
        composer={{ attachments: { enabled: true }, dictation: { enabled: true } }}
        onClientTool={({ name }) => (name === "get_time" ? { time: new Date().toISOString() } : null)}
        onEvent={(name, detail) => console.log(name, detail)}
      />
    </div>
  );
}

const container = document.querySelector("#chat");
if (container) createRoot(container).render(<Helper />);
