import { useEffect, useRef, useState } from "react";
import { useConversation } from "../chat/use-chat.ts";
import { nextAnnouncement } from "./announcement.ts";

/** Reads answers aloud to screen readers sentence by sentence, since a region that changes with each token is unusable. */
export function Announcer() {
  const { thread, turn, loading } = useConversation();
  const last = thread?.items.data.at(-1);
  const isAnswer = last?.type === "assistant_message";
  const id = isAnswer ? last.id : undefined;
  const text = isAnswer ? last.content.map((part) => part.text).join("\n") : "";
  const isRunning = turn !== undefined;
  // What is there when the thread comes onto the screen is not news.
  const isOld = useRef(true);
  const said = useRef<{ id: string | undefined; length: number }>({ id, length: 0 });
  const [sentence, setSentence] = useState("");

  useEffect(() => {
    if (isOld.current) said.current = { id, length: text.length };
    else if (said.current.id !== id) said.current = { id, length: 0 };
    isOld.current = loading !== undefined;
    const next = nextAnnouncement(text, said.current.length, isRunning);
    if (next === undefined) return;
    said.current.length = next.end;
    setSentence(next.text);
  }, [id, text, isRunning, loading]);

  return (
    <div className="ck-hidden" role="log" aria-live="polite" aria-label="Answer">
      {sentence}
    </div>
  );
}
