// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A part of a user message. */
public sealed interface UserMessageContent permits InputText, InputTag, UserMessageContent.UnknownUserMessageContent {
  /** The JSON of it. */
  JsonNode toJson();

  static UserMessageContent read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "input_text" -> InputText.read(node, at);
      case "input_tag" -> InputTag.read(node, at);
      default -> new UnknownUserMessageContent(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static UserMessageContent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownUserMessageContent(JsonNode json) implements UserMessageContent {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
