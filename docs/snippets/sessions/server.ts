import { ChatKitServer, memoryStore, type OperationName, textOf } from "@chatkit-protocol/core";

const { ORIGINS = "http://localhost:8000" } = process.env;

const known = ["reader", "writer", "uploader", "admin"] as const;
export type Role = (typeof known)[number];

/** What `authenticate` returns besides the user's id; handlers get it with this type. */
export interface Session {
  roles: readonly Role[];
}

/** The roles in a claim or in a row of a database; a name that this server does not know gives no rights. */
export const rolesIn = (value: unknown): Role[] =>
  Array.isArray(value) ? known.filter((role) => value.includes(role)) : [];

/** The role that an operation needs; `writer` for all others. */
const needed: Partial<Record<OperationName, Role>> = {
  "threads.list": "reader",
  "threads.get_by_id": "reader",
  "items.list": "reader",
  "attachments.create": "uploader",
  "threads.delete": "admin",
};

export const store = memoryStore();
/** The pages that may send requests, as browsers write them: scheme, host and port. */
export const origins = ORIGINS.split(" ");

export const server = new ChatKitServer<Session>({
  store,
  origins,
  // Only ever asked about the user's own threads.
  authorize(operation, thread, { session }) {
    if (operation === "threads.delete" && thread?.metadata["hold"] === true) return false;
    return session.roles.includes(needed[operation] ?? "writer");
  },
  async *respond(_thread, input, { userId, session }) {
    const model = session.roles.includes("admin") ? "large" : "fast";
    yield `${userId} asked ${model}: ${textOf(input)}`;
  },
});
