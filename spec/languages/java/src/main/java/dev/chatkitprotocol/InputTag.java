// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* An entity that a user mentioned with `@`; absent `data` means `{}` (RQ-14, Q-22).
*
* @param group May be null: absent.
*/
public record InputTag(String id, String text, ObjectNode data, String group, Boolean interactive) implements UserMessageContent {
  static InputTag read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("input_tag"));
    InputTag found = new InputTag(o.required("id", Json.string(1)), o.required("text", Json.string(0)), o.filled("data", Json::object, "{}"), o.optional("group", Json.string(0)), o.filled("interactive", Json::bool, "false"));
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static InputTag fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "input_tag");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "text", text, Json::of);
    Json.put(o, "data", data, Json::of);
    Json.put(o, "group", group, Json::of);
    Json.put(o, "interactive", interactive, Json::of);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String id;
    private String text;
    private ObjectNode data;
    private String group;
    private Boolean interactive;

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder text(String value) {
      this.text = value;
      return this;
    }

    public Builder data(ObjectNode value) {
      this.data = value;
      return this;
    }

    public Builder group(String value) {
      this.group = value;
      return this;
    }

    public Builder interactive(Boolean value) {
      this.interactive = value;
      return this;
    }


    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public InputTag build() {
      return fromJson(new InputTag(id, text, data, group, interactive).toJson());
    }
  }
}
