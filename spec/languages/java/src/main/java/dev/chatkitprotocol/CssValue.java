// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A number in the client's units (pixels, or steps of its spacing scale), or a CSS value as a string. */
public final class CssValue {
  private CssValue() {}

  static JsonNode read(JsonNode node, String at) {
    Json.Reader<JsonNode> reader = Json.choice(Json.number(null, null), Json.string(0));
    return reader.read(node, at);
  }

  static JsonNode toJson(JsonNode value) {
    java.util.function.Function<JsonNode, JsonNode> writer = Json::of;
    return writer.apply(value);
  }
}
