import type { ThreadItem, ThreadMetadata } from "@chatkit-protocol/core";

const created_at = "2026-01-01T00:00:00.000Z";

export const longThread: ThreadMetadata = {
  id: `thr_${"0".repeat(32)}`,
  created_at,
  status: { type: "active" },
  metadata: {},
};

export const itemsOf = (thread_id: string, count: number): ThreadItem[] =>
  Array.from({ length: count }, (_, number) => ({
    id: `msg_${String(number).padStart(32, "0")}`,
    thread_id,
    created_at,
    type: "assistant_message",
    content: [{ type: "output_text", text: `Message ${number} of a long thread.`, annotations: [] }],
  }));

/** The body of a request for a page of 100 items. */
export const listOf = (thread_id: string): string =>
  JSON.stringify({ type: "items.list", params: { thread_id, limit: 100 } });
