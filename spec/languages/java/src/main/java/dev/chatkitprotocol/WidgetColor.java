// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A token such as `secondary` or `blue-500`, any CSS colour, or one colour for each theme. */
public final class WidgetColor {
  private WidgetColor() {}

  static JsonNode read(JsonNode node, String at) {
    Json.Reader<JsonNode> reader = Json.choice(Json.string(0), ThemeColor::read);
    return reader.read(node, at);
  }

  static JsonNode toJson(JsonNode value) {
    java.util.function.Function<JsonNode, JsonNode> writer = Json::of;
    return writer.apply(value);
  }
}
