// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The state of the composer; by default a server accepts requests in any state. */
public sealed interface ThreadStatus permits ActiveStatus, LockedStatus, ClosedStatus, ThreadStatus.UnknownThreadStatus {
  /** The JSON of it. */
  JsonNode toJson();

  static ThreadStatus read(JsonNode node, String at) {
    return switch (Json.tag(node, at)) {
      case "active" -> ActiveStatus.read(node, at);
      case "locked" -> LockedStatus.read(node, at);
      case "closed" -> ClosedStatus.read(node, at);
      default -> new UnknownThreadStatus(node);
    };
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static ThreadStatus fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** Of a type that this version of the protocol does not recognise, unchanged. */
  record UnknownThreadStatus(JsonNode json) implements ThreadStatus {
    @Override
    public JsonNode toJson() {
      return json;
    }
  }
}
