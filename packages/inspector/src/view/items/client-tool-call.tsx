import type { ClientToolCallItem } from "@chatkit-protocol/core/protocol";
import { useChat } from "../chat/use-chat.ts";
import { Icon } from "../icons/icon.tsx";
import type { ItemProps } from "./item-props.ts";

/** A call of a tool of the page. One that was pending when the thread was loaded runs only if the user asks for it. */
export function ClientToolCall({ item, isBusy, isLast }: ItemProps<ClientToolCallItem>) {
  const { chat, options } = useChat();
  const isPending = item.status === "pending";
  const canRun = isPending && isLast && !isBusy && options.onClientTool !== undefined;
  return (
    <details className="ck-tool">
      <summary>
        <Icon name={isPending ? "tool" : "check"} />
        <span>
          {isPending ? (isBusy && isLast ? "Running" : "Waiting for") : "Used"} <code>{item.name}</code>
        </span>
      </summary>
      <pre tabIndex={0} aria-label="Arguments of the tool">
        {JSON.stringify(item.arguments, null, 2)}
      </pre>
      {item.output !== undefined && (
        <pre tabIndex={0} aria-label="Result of the tool">
          {JSON.stringify(item.output, null, 2)}
        </pre>
      )}
      {isPending && !options.onClientTool && <p className="ck-note">This page has no tools.</p>}
      {canRun && (
        <button type="button" className="ck-button" onClick={() => void chat.continueTools()}>
          Run it now
        </button>
      )}
    </details>
  );
}
