// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The same border on all sides (a number is its width), or borders by side. */
public final class AnyBorder {
  private AnyBorder() {}

  static JsonNode read(JsonNode node, String at) {
    Json.Reader<JsonNode> reader = Json.choice(Json.number(null, null), Border::read, Borders::read);
    return reader.read(node, at);
  }

  static JsonNode toJson(JsonNode value) {
    java.util.function.Function<JsonNode, JsonNode> writer = Json::of;
    return writer.apply(value);
  }
}
