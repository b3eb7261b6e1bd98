import type { ActionConfig, WidgetItem } from "@chatkit-protocol/core/protocol";
import { useCallback, useId, useMemo, useState } from "react";
import { useChat, useConversation } from "../chat/use-chat.ts";
import { catalogue } from "./catalogue.ts";
import { Catalogue } from "./catalogue-context.ts";
import { Component } from "./component.tsx";
import { asObject } from "./props.ts";
import { WidgetContext, type WidgetEnvironment } from "./widget-context.ts";

interface WidgetProps {
  readonly item: WidgetItem;
  /** Whether it is still being streamed; it takes no actions until it is done. */
  readonly isOpen: boolean;
}

/** What is running, and what shows it. */
interface Running {
  readonly sender: string;
  readonly shows: "self" | "container" | "none";
}

/** A widget: its tree of components, and the actions of it. */
export function Widget({ item, isOpen }: WidgetProps) {
  const { chat } = useChat();
  const isBusy = useConversation().turn !== undefined;
  const prefix = useId();
  const [running, setRunning] = useState<Running>();
  const [labelled, setLabelled] = useState<readonly string[]>([]);
  const addLabel = useCallback((name: string) => {
    setLabelled((before) => [...before, name]);
    return () => setLabelled((before) => before.toSpliced(before.indexOf(name), 1));
  }, []);
  const isWaiting = running?.shows === "container";
  const environment = useMemo<WidgetEnvironment>(() => {
    const run = async (action: ActionConfig, payload: unknown, sender: string, auto: Running["shows"]) => {
      const { loadingBehavior = "auto", handler, streaming } = action;
      // One turn at a time (CL-09); a sync action and one of the page may run at any time.
      if (isBusy && handler === "server" && streaming) return;
      setRunning({ sender, shows: loadingBehavior === "auto" ? auto : loadingBehavior });
      try {
        await chat.runAction({ ...action, payload }, item);
      } finally {
        setRunning(undefined);
      }
    };
    return {
      run: (...args) => void run(...args),
      loading: running?.shows === "self" ? running.sender : undefined,
      isDisabled: isOpen || running?.shows === "container",
      fieldId: (name) => `${prefix}-${name}`,
      labelled,
      addLabel,
    };
  }, [chat, isBusy, isOpen, item, prefix, running, labelled, addLabel]);
  const theme = asObject(item.widget)?.["theme"];
  return (
    <WidgetContext value={environment}>
      <div
        className="ck-widget"
        data-scheme={theme === "dark" || theme === "light" ? theme : undefined}
        aria-busy={isOpen || isWaiting}
      >
        <Catalogue value={catalogue}>
          <Component node={item.widget} depth={0} />
        </Catalogue>
        {isWaiting && <span className="ck-spinner ck-widget-spinner" role="img" aria-label="Running" />}
      </div>
    </WidgetContext>
  );
}
