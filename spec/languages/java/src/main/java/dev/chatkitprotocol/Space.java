// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The same space on all sides, or space by side. */
public final class Space {
  private Space() {}

  static JsonNode read(JsonNode node, String at) {
    Json.Reader<JsonNode> reader = Json.choice(CssValue::read, Spacing::read);
    return reader.read(node, at);
  }

  static JsonNode toJson(JsonNode value) {
    java.util.function.Function<JsonNode, JsonNode> writer = Json::of;
    return writer.apply(value);
  }
}
