"use client";

import { ChatKitView } from "@chatkit-protocol/inspector";

export default function Page() {
  return <ChatKitView api={{ url: "/chatkit", headers: { authorization: "Bearer alice-token" } }} />;
}
