// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** One child or several: what a reader accepts as the children of any node, and what a Basic root may be sent with. */
public final class WidgetChildren {
  private WidgetChildren() {}

  static JsonNode read(JsonNode node, String at) {
    Json.Reader<JsonNode> reader = Json.choice(Json.list(WidgetComponent::read), WidgetComponent::read);
    return reader.read(node, at);
  }

  static JsonNode toJson(JsonNode value) {
    java.util.function.Function<JsonNode, JsonNode> writer = Json::of;
    return writer.apply(value);
  }
}
