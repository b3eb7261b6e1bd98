import { randomBytes } from "node:crypto";
import type { Store, UserStore } from "@chatkit-protocol/core";

/** What a user leaves in each place of a store, as unique strings. */
const places = [
  "title",
  "metadata",
  "domain",
  "message",
  "long-message",
  "replaced-message",
  "removed-message",
  "hidden-context",
  "attachment-name",
  "unused-attachment-name",
] as const;

const threads = 100;

const marker = (userId: string, n: number, place: (typeof places)[number]): string =>
  `${userId}-${place}-${String(n).padStart(3, "0")}-mark`;

/** The 1000 strings of a user, sorted. */
export const markersOf = (userId: string): string[] =>
  Array.from({ length: threads }, (_, n) => places.map((place) => marker(userId, n, place)))
    .flat()
    .sort();

/** Those that a string contains, sorted. */
export const markersIn = (text: string, userId: string): string[] =>
  [...new Set(text.match(new RegExp(`${userId}-[a-z-]+-\\d{3}-mark`, "g")))].sort();

/** Stores all of them for a user. */
export async function plantMarkers(store: Store, userId: string): Promise<void> {
  const view = store.forUser(userId);
  for (let n = 0; n < threads; n++) {
    const id = threadId(userId, n);
    const text = (place: (typeof places)[number]): string => marker(userId, n, place);
    await view.createThread(
      {
        id,
        created_at,
        title: text("title"),
        status: { type: "active" },
        metadata: { secret: text("metadata") },
        allowed_image_domains: [text("domain")],
      },
      {
        items: [
          message(id, "message", text("message")),
          // Too long for a row and without repetitions, so that it is in a TOAST table, as it is.
          message(id, "long", text("long-message") + randomBytes(6000).toString("base64")),
          message(id, "replaced", text("replaced-message")),
          message(id, "removed", text("removed-message")),
          message(id, "hidden", text("hidden-context")),
        ],
        attachments: [file(`${id}-file`, text("attachment-name"), id)],
      },
    );
    await view.saveAttachment(file(`${id}-unused`, text("unused-attachment-name")));
  }
}

/** Replaces and removes items, as retries and tool outputs do. */
export async function replaceSome(view: UserStore, userId: string): Promise<void> {
  for (let n = 0; n < threads; n++) {
    const id = threadId(userId, n);
    await view.save(id, { removed: ["removed"], items: [message(id, "replaced", "another text")] });
  }
}

const created_at = "2026-01-01T00:00:00Z";

const threadId = (userId: string, n: number): string => `${userId}-thread-${n}`;

const message = (thread_id: string, id: string, content: string) => ({
  type: "hidden_context_item" as const,
  id,
  thread_id,
  created_at,
  content,
});

const file = (id: string, name: string, thread_id?: string) => ({
  type: "file" as const,
  id,
  name,
  mime_type: "text/plain",
  ...(thread_id === undefined ? {} : { thread_id }),
});
