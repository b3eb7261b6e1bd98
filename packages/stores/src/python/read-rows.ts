import { Attachment, clientReaderSchema, ThreadItem, ThreadMetadata } from "@chatkit-protocol/core/protocol";
import { type AddOffset, offsetsOf } from "./zone.ts";

/** How rows of the Python SDK are read. */
export interface PythonRowOptions {
  /** The zone of the host that wrote them, such as `Europe/Berlin`: the SDK stores local times without an offset. Default `UTC`. */
  timeZone?: string | undefined;
}

/** Reads what `openai-chatkit` has stored as what a {@link ChatKitServer} stores. Each throws a ZodError for anything else. */
export interface PythonRowReader {
  thread(row: unknown): ThreadMetadata;
  item(row: unknown): ThreadItem;
  attachment(row: unknown): Attachment;
}

const readThread = clientReaderSchema(ThreadMetadata);
const readItem = clientReaderSchema(ThreadItem);
const readAttachment = clientReaderSchema(Attachment);

/**
 * Reads the models of `openai-chatkit`, parsed from JSON, for a store of your own on the rows of a Python server. Absent members
 * are null there, times have no offset, and attachments carry where they were uploaded; all of that goes, and what
 * the application has written (metadata, payloads, hidden context) stays as it is. A model may be wrapped in an object
 * with one member, such as `{"item": …}`.
 */
export function pythonRowReader({ timeZone = "UTC" }: PythonRowOptions = {}): PythonRowReader {
  const addOffset = offsetsOf(timeZone);
  return {
    thread: (row) => readThread.parse(dated(unwrapped(row, "thread"), addOffset)),
    item: (row) => stored(readItem.parse(dated(unwrapped(row, "item"), addOffset))),
    attachment: (row) => uploaded(readAttachment.parse(unwrapped(row, "attachment"))),
  };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The model itself, where a row has it as its only member. */
const unwrapped = (row: unknown, name: string): unknown =>
  isObject(row) && isObject(row[name]) && row["id"] === undefined ? row[name] : row;

const dated = (row: unknown, addOffset: AddOffset): unknown =>
  isObject(row) && typeof row["created_at"] === "string"
    ? { ...row, created_at: addOffset(row["created_at"]) }
    : row;

/** The item without what its server has kept only because it was null or its own. */
function stored(item: ThreadItem): ThreadItem {
  if (item.type === "user_message") return { ...item, attachments: item.attachments.map(uploaded) };
  if (item.type !== "client_tool_call" || item.status !== "pending") return item;
  const { output: _, ...call } = item;
  return call;
}

/** Without the place of the upload, which was on the server that has written the row. */
function uploaded(attachment: Attachment): Attachment {
  const { upload_descriptor: _, ...rest } = attachment;
  return rest;
}
