// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The duration of a finished workflow in whole seconds.
*
* @param extra members that this version of the protocol does not recognise
*/
public record DurationSummary(Long duration, Map<String, JsonNode> extra) implements WorkflowSummary {
  static DurationSummary read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    DurationSummary found = new DurationSummary(o.required("duration", Json.integer(0L, null)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static DurationSummary fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "duration", duration, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private Long duration;
    private Map<String, JsonNode> extra = Map.of();

    public Builder duration(Long value) {
      this.duration = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public DurationSummary build() {
      return fromJson(new DurationSummary(duration, extra).toJson());
    }
  }
}
