// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* What the client may do while the stream is running.
*
* @param allowCancel Whether a stop button is shown; closing the connection always stops the turn.
* @param extra members that this version of the protocol does not recognise
*/
public record StreamOptions(Boolean allowCancel, Map<String, JsonNode> extra) {
  static StreamOptions read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    StreamOptions found = new StreamOptions(o.required("allow_cancel", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static StreamOptions fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "allow_cancel", allowCancel, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private Boolean allowCancel;
    private Map<String, JsonNode> extra = Map.of();

    /** Whether a stop button is shown; closing the connection always stops the turn. */
    public Builder allowCancel(Boolean value) {
      this.allowCancel = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public StreamOptions build() {
      return fromJson(new StreamOptions(allowCancel, extra).toJson());
    }
  }
}
