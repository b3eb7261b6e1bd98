// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A line of text that describes what the assistant is doing; the next visible item or progress update replaces it, and it is never stored (IT-01).
*
* @param icon May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ProgressUpdateEvent(String text, String icon, Map<String, JsonNode> extra) implements ThreadStreamEvent {
  static ProgressUpdateEvent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("progress_update"));
    ProgressUpdateEvent found = new ProgressUpdateEvent(o.required("text", Json.string(0)), o.optional("icon", Json.string(1)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ProgressUpdateEvent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "progress_update");
    Json.put(o, "text", text, Json::of);
    Json.put(o, "icon", icon, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String text;
    private String icon;
    private Map<String, JsonNode> extra = Map.of();

    public Builder text(String value) {
      this.text = value;
      return this;
    }

    public Builder icon(String value) {
      this.icon = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ProgressUpdateEvent build() {
      return fromJson(new ProgressUpdateEvent(text, icon, extra).toJson());
    }
  }
}
