// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What a statement is based on. */
public sealed interface Source permits URLSource, FileSource, EntitySource, Source.UnknownSource {
  /** The JSON of it. */
  JsonNode toJson();

  static Source read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "url" -> URLSource.read(node, at);
      case "file" -> FileSource.read(node, at);
      case "entity" -> EntitySource.read(node, at);
      default -> new UnknownSource(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static Source fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownSource(JsonNode json) implements Source {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
