import type { VisibleItem } from "@chatkit-protocol/core/protocol";
import { type ComponentType, memo } from "react";
import { Boundary } from "../parts/boundary.tsx";
import { AssistantMessage } from "./assistant-message.tsx";
import { ClientToolCall } from "./client-tool-call.tsx";
import { EndOfTurn } from "./end-of-turn.tsx";
import { GeneratedImage } from "./generated-image.tsx";
import type { ItemProps } from "./item-props.ts";
import { StructuredInput } from "./structured-input.tsx";
import { SingleTask } from "./single-task.tsx";
import { UserMessage } from "./user-message.tsx";
import { WidgetView } from "./widget-view.tsx";
import { WorkflowView } from "./workflow.tsx";

/** The component of each type of item. */
const components: {
  [Type in VisibleItem["type"]]: ComponentType<ItemProps<Extract<VisibleItem, { type: Type }>>>;
} = {
  user_message: UserMessage,
  assistant_message: AssistantMessage,
  client_tool_call: ClientToolCall,
  widget: WidgetView,
  generated_image: GeneratedImage,
  structured_input: StructuredInput,
  workflow: WorkflowView,
  task: SingleTask,
  end_of_turn: EndOfTurn,
};

/** One item of the thread; an item of a type that this version does not know is not shown (CL-01). */
export const ItemView = memo(function ItemView(props: ItemProps) {
  const { type, id } = props.item;
  if (!Object.hasOwn(components, type)) return null;
  const Component = components[type] as ComponentType<ItemProps>;
  return (
    <div className={`ck-item ck-item-${type}`} data-item-id={id} data-item-type={type}>
      <Boundary what="item" resetKey={props.item}>
        <Component {...props} />
      </Boundary>
    </div>
  );
});
