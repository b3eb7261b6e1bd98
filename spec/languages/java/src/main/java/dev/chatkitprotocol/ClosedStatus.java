// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A banner with the reason replaces the composer permanently.
*
* @param reason May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ClosedStatus(String reason, Map<String, JsonNode> extra) implements ThreadStatus {
  static ClosedStatus read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("closed"));
    ClosedStatus found = new ClosedStatus(o.optional("reason", Json.string(0)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ClosedStatus fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "closed");
    Json.put(o, "reason", reason, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String reason;
    private Map<String, JsonNode> extra = Map.of();

    public Builder reason(String value) {
      this.reason = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ClosedStatus build() {
      return fromJson(new ClosedStatus(reason, extra).toJson());
    }
  }
}
