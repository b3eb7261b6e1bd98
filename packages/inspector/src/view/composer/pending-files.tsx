import { Icon } from "../icons/icon.tsx";
import { IconButton } from "../parts/icon-button.tsx";
import type { Files } from "./use-files.ts";

/** The files that go with the message. */
export function PendingFiles({ files }: { readonly files: Files }) {
  if (files.list.length === 0) return null;
  return (
    <ul className="ck-attachments ck-pending" aria-label="Files of this message">
      {files.list.map(({ key, name, preview, attachment, error }) => (
        <li
          key={key}
          className="ck-attachment"
          data-state={error ? "failed" : attachment ? "done" : "uploading"}
        >
          {preview ? <img className="ck-attachment-thumb" src={preview} alt="" /> : <Icon name="document" />}
          <span className="ck-attachment-name">{name}</span>
          {error && <span className="ck-attachment-error">{error}</span>}
          {!attachment && !error && <span className="ck-spinner" role="img" aria-label="Uploading" />}
          <IconButton icon="close" label={`Remove ${name}`} onClick={() => files.remove(key)} />
        </li>
      ))}
    </ul>
  );
}
