// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* An action as a client posts it; an absent payload is null (AC-03).
*
* @param payload May be null: absent.
*/
public record Action(String type, JsonNode payload) {
  static Action read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    Action found = new Action(o.required("type", Json.string(1)), o.free("payload", Json::any));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static Action fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "type", type, Json::of);
    Json.put(o, "payload", payload, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String type;
    private JsonNode payload;

    public Builder type(String value) {
      this.type = value;
      return this;
    }

    public Builder payload(JsonNode value) {
      this.payload = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public Action build() {
      return fromJson(new Action(type, payload).toJson());
    }
  }
}
