// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Any stored item, including those that are never sent to a client. */
public sealed interface ThreadItem permits UserMessageItem, AssistantMessageItem, ClientToolCallItem, WidgetItem, GeneratedImageItem, StructuredInputItem, WorkflowItem, TaskItem, EndOfTurnItem, HiddenContextItem, SdkHiddenContextItem, ThreadItem.UnknownThreadItem {
  /** The JSON of it. */
  JsonNode toJson();

  static ThreadItem read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "user_message" -> UserMessageItem.read(node, at);
      case "assistant_message" -> AssistantMessageItem.read(node, at);
      case "client_tool_call" -> ClientToolCallItem.read(node, at);
      case "widget" -> WidgetItem.read(node, at);
      case "generated_image" -> GeneratedImageItem.read(node, at);
      case "structured_input" -> StructuredInputItem.read(node, at);
      case "workflow" -> WorkflowItem.read(node, at);
      case "task" -> TaskItem.read(node, at);
      case "end_of_turn" -> EndOfTurnItem.read(node, at);
      case "hidden_context_item" -> HiddenContextItem.read(node, at);
      case "sdk_hidden_context" -> SdkHiddenContextItem.read(node, at);
      default -> new UnknownThreadItem(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static ThreadItem fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownThreadItem(JsonNode json) implements ThreadItem {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
