import type { Attachment, ThreadItem, ThreadMetadata } from "@chatkit-protocol/core/protocol";
import type { Store } from "@chatkit-protocol/core/server";
import { PythonImportError } from "./errors.ts";
import { openPythonFile, type PythonFile } from "./python-file.ts";
import { type PythonRowOptions, pythonRowReader } from "./read-rows.ts";

export interface ImportOptions extends PythonRowOptions {
  /** The owner of rows without a `user_id`. */
  user?: string | undefined;
}

/** How much was stored, and how many threads were there already. */
export interface Imported {
  threads: number;
  items: number;
  attachments: number;
  present: number;
}

interface ReadThread {
  userId: string;
  thread: ThreadMetadata;
  items: ThreadItem[];
  attachments: Attachment[];
}

/**
 * Copies the SQLite file of a server on `openai-chatkit` into a store. Every row is read before the first one is written, so that a
 * row that cannot be read leaves nothing behind. Each thread is written in one step, with its items and attachments; one that the
 * store has already stays as it is, so an import that broke off can be repeated. The file is only read.
 * Throws {@link PythonImportError}.
 */
export async function importPythonRows(
  file: string,
  store: Store,
  options: ImportOptions = {},
): Promise<Imported> {
  const source = openPythonFile(file, options.user);
  try {
    const reader = pythonRowReader(options);
    for (const _ of readThreads(source, reader));
    for (const { id, data } of source.attachments()) read("attachments", id, () => reader.attachment(data));
    const imported: Imported = { threads: 0, items: 0, attachments: 0, present: 0 };
    for (const { userId, thread, items, attachments } of readThreads(source, reader)) {
      const view = store.forUser(userId);
      if (await view.loadThread(thread.id)) {
        imported.present++;
        continue;
      }
      await view.createThread(thread, { items, attachments });
      imported.threads++;
      imported.items += items.length;
      imported.attachments += attachments.length;
    }
    for (const { userId, data } of source.attachments()) {
      const attachment = reader.attachment(data);
      const view = store.forUser(userId);
      if (await view.loadAttachment(attachment.id)) continue;
      await view.saveAttachment(attachment);
      imported.attachments++;
    }
    return imported;
  } finally {
    source.close();
  }
}

/** The threads in the order of their rows, each with all that belongs to it. */
function* readThreads(source: PythonFile, reader: ReturnType<typeof pythonRowReader>): Iterable<ReadThread> {
  for (const { id, userId, data } of source.threads()) {
    const thread = read("threads", id, () => reader.thread(data));
    const items = source.items(id, userId).map((row) => read("items", row.id, () => reader.item(row.data)));
    const attachments = new Map<string, Attachment>();
    for (const item of items) {
      if (item.type !== "user_message") continue;
      for (const attachment of item.attachments) {
        attachments.set(attachment.id, { ...attachment, thread_id: thread.id });
      }
    }
    yield { userId, thread, items, attachments: [...attachments.values()] };
  }
}

/** The value of a row. Throws with the row's name. */
function read<Value>(table: string, id: string, value: () => Value): Value {
  try {
    return value();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new PythonImportError(`${table}: the row ${JSON.stringify(id)} is not of openai-chatkit: ${why}`, {
      cause,
    });
  }
}
