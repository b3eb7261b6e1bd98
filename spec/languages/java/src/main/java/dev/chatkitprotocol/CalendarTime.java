// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** An ISO 8601 date, or a time with or without an offset; without one it is the user's local time. */
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
