// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The tool that the user chose in the composer.
*

*/
public record ToolChoice(String id) {
  static ToolChoice read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    ToolChoice found = new ToolChoice(o.required("id", Json.string(1)));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ToolChoice fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "id", id, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String id;

    public Builder id(String value) {
      this.id = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ToolChoice build() {
      return fromJson(new ToolChoice(id).toJson());
    }
  }
}
