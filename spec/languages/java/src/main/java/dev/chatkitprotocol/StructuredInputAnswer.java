// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The stored answer to one question; a skipped one has no `values` (SI-04).
*

*/
public record StructuredInputAnswer(List<String> values, Boolean skipped) {
  static StructuredInputAnswer read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    StructuredInputAnswer found = new StructuredInputAnswer(o.filled("values", Json.list(Json.string(0)), "[]"), o.filled("skipped", Json::bool, "false"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static StructuredInputAnswer fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "values", values, Json.fromList(Json::of));
    Json.put(o, "skipped", skipped, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private List<String> values;
    private Boolean skipped;

    public Builder values(List<String> value) {
      this.values = value;
      return this;
    }

    public Builder skipped(Boolean value) {
      this.skipped = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public StructuredInputAnswer build() {
      return fromJson(new StructuredInputAnswer(values, skipped).toJson());
    }
  }
}
