import { defineChatKitView } from "@chatkit-protocol/inspector";

defineChatKitView();

const chat = document.createElement("chatkit-view");
chat.style.height = "100vh";
chat.setOptions({ api: { url: "/chatkit" }, theme: "dark" });
chat.addEventListener("chatkit.thread.change", (event) => console.log(event));
document.body.append(chat);
