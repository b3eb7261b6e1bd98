// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A date, or a time with or without an offset, in ISO 8601: without one it is the user's own. */
public final class CalendarTime {
  private CalendarTime() {}

  static String read(JsonNode node, String at) {
    Json.Reader<String> reader = Json.string(0);
    return reader.read(node, at);
  }

  static JsonNode toJson(String value) {
    java.util.function.Function<String, JsonNode> writer = Json::of;
    return writer.apply(value);
  }
}
