// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** One question. */
public sealed interface StructuredInput permits MultipleChoiceInput, FreeformInput, StructuredInput.UnknownStructuredInput {
  /** The JSON of it. */
  JsonNode toJson();

  static StructuredInput read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "multiple_choice" -> MultipleChoiceInput.read(node, at);
      case "freeform" -> FreeformInput.read(node, at);
      default -> new UnknownStructuredInput(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static StructuredInput fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownStructuredInput(JsonNode json) implements StructuredInput {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
