// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** An item that a client may see: one entry of the conversation. */
public sealed interface VisibleItem permits UserMessageItem, AssistantMessageItem, ClientToolCallItem, WidgetItem, GeneratedImageItem, StructuredInputItem, WorkflowItem, TaskItem, EndOfTurnItem, VisibleItem.UnknownVisibleItem {
  /** The JSON of it. */
  JsonNode toJson();

  static VisibleItem read(JsonNode node, String at) {
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
      default -> new UnknownVisibleItem(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static VisibleItem fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownVisibleItem(JsonNode json) implements VisibleItem {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
