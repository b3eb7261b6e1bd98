// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** One step of the assistant's work. */
public sealed interface Task permits CustomTask, SearchTask, ThoughtTask, FileTask, ImageTask, Task.UnknownTask {
  /** The JSON of it. */
  JsonNode toJson();

  static Task read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "custom" -> CustomTask.read(node, at);
      case "web_search" -> SearchTask.read(node, at);
      case "thought" -> ThoughtTask.read(node, at);
      case "file" -> FileTask.read(node, at);
      case "image" -> ImageTask.read(node, at);
      default -> new UnknownTask(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static Task fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownTask(JsonNode json) implements Task {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
