// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Plain text that a user typed.
*

*/
public record InputText(String text) implements UserMessageContent {
  static InputText read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("input_text"));
    InputText found = new InputText(o.required("text", Json.string(0)));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static InputText fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "input_text");
    Json.put(o, "text", text, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String text;

    public Builder text(String value) {
      this.text = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public InputText build() {
      return fromJson(new InputText(text).toJson());
    }
  }
}
