// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A part of an assistant message; there is only one type so far. */
public sealed interface AssistantMessageContent permits OutputText, AssistantMessageContent.UnknownAssistantMessageContent {
  /** The JSON of it. */
  JsonNode toJson();

  static AssistantMessageContent read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "output_text" -> OutputText.read(node, at);
      default -> new UnknownAssistantMessageContent(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static AssistantMessageContent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownAssistantMessageContent(JsonNode json) implements AssistantMessageContent {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
