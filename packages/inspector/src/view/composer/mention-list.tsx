import { Icon } from "../icons/icon.tsx";
import type { Mentions } from "./use-mentions.ts";

/** What the word behind an `@` can mean; the keys of the text field move in it. */
export function MentionList({ mentions }: { readonly mentions: Mentions }) {
  const { found, active, listId, optionId, pick } = mentions;
  if (found.length === 0) return null;
  return (
    <ul className="ck-menu ck-mention-list" role="listbox" id={listId} aria-label="Mentions">
      {found.map((entity, index) => (
        <li
          key={entity.id}
          id={optionId(index)}
          role="option"
          aria-selected={index === active}
          className="ck-menu-item"
          // The field keeps the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            pick(entity);
          }}
        >
          <Icon name={entity.icon ?? "cube"} /> {entity.title}
          {entity.group && <span className="ck-note">{entity.group}</span>}
        </li>
      ))}
    </ul>
  );
}
