// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What a finished workflow shows while it is collapsed. */
public sealed interface WorkflowSummary permits CustomSummary, DurationSummary {
  /** The JSON of it. */
  JsonNode toJson();

  static WorkflowSummary read(JsonNode node, String at) {
    return Json.first(node, at, List.of(CustomSummary::read, DurationSummary::read));
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  static WorkflowSummary fromJson(JsonNode node) {
    return read(node, "$");
  }
}
