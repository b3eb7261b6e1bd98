import type { Attachment } from "@chatkit-protocol/core/protocol";
import { useEffect, useRef, useState } from "react";
import { useChat } from "../chat/use-chat.ts";
import { failureOf } from "../chat/failure.ts";
import { acceptedBy, maxSizeOf } from "./file-limits.ts";

/** A file in the composer: being uploaded, uploaded, or refused. */
export interface PendingFile {
  readonly key: number;
  readonly name: string;
  /** A URL of the file itself, if it is an image. */
  readonly preview?: string | undefined;
  readonly attachment?: Attachment;
  readonly error?: string;
}

/** The files of the message that is being written. */
export interface Files {
  readonly isEnabled: boolean;
  readonly list: readonly PendingFile[];
  /** Those that are uploaded. */
  readonly attachments: readonly Attachment[];
  /** Whether a file is still being uploaded. */
  readonly isBusy: boolean;
  readonly add: (files: readonly File[]) => void;
  /** Adds what the server has already. */
  readonly put: (attachments: readonly Attachment[]) => void;
  readonly remove: (key: number) => void;
  readonly clear: () => void;
}

let keys = 0;

const previewOf = (file: File): string | undefined =>
  /^image\/(png|jpeg|gif|webp|avif)$/.test(file.type) ? URL.createObjectURL(file) : undefined;

/** Keeps the files of a composer, and uploads them at once. */
export function useFiles(): Files {
  const { chat, options } = useChat();
  const limits = options.composer?.attachments;
  const [list, setList] = useState<readonly PendingFile[]>([]);
  const uploads = useRef(new Map<number, AbortController>());

  // Whoever leaves the thread gives up its uploads.
  useEffect(() => {
    const running = uploads.current;
    return () => {
      for (const upload of running.values()) upload.abort();
    };
  }, []);

  const change = (key: number, its: Partial<PendingFile>): void =>
    setList((files) => files.map((file) => (file.key === key ? { ...file, ...its } : file)));

  const upload = async (key: number, file: File): Promise<void> => {
    const aborting = new AbortController();
    uploads.current.set(key, aborting);
    try {
      change(key, { attachment: await chat.attach(file, aborting.signal) });
    } catch (error) {
      if (!aborting.signal.aborted) change(key, { error: failureOf(error).title });
    } finally {
      uploads.current.delete(key);
    }
  };

  const add = (files: readonly File[]): void => {
    if (!limits?.enabled) return;
    const room = (limits.maxCount ?? 10) - list.length;
    const added = files.slice(0, Math.max(0, room)).map((file) => {
      const pending = { key: ++keys, name: file.name, preview: previewOf(file) };
      if (!acceptedBy(limits, file)) return { ...pending, error: "Files of this type are not accepted." };
      if (file.size > maxSizeOf(limits, file)) return { ...pending, error: "This file is too large." };
      void upload(pending.key, file);
      return pending;
    });
    setList((before) => [...before, ...added]);
  };

  const remove = (key: number): void => {
    uploads.current.get(key)?.abort();
    const file = list.find((its) => its.key === key);
    if (file?.preview) URL.revokeObjectURL(file.preview);
    if (file?.attachment) void chat.detach(file.attachment);
    setList((files) => files.filter((its) => its.key !== key));
  };

  return {
    isEnabled: limits?.enabled ?? false,
    list,
    attachments: list.flatMap(({ attachment }) => attachment ?? []),
    isBusy: list.some(({ attachment, error }) => !attachment && !error),
    add,
    put: (attachments) =>
      setList((before) => [
        ...before,
        ...attachments.map((attachment) => ({ key: ++keys, name: attachment.name, attachment })),
      ]),
    remove,
    clear() {
      for (const { preview } of list) if (preview) URL.revokeObjectURL(preview);
      setList([]);
    },
  };
}
