// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A banner; `message` is Markdown.
*
* @param title May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record NoticeEvent(NoticeLevel level, String message, String title, Map<String, JsonNode> extra) implements ThreadStreamEvent {
  static NoticeEvent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("notice"));
    NoticeEvent found = new NoticeEvent(o.required("level", NoticeLevel::read), o.required("message", Json.string(0)), o.optional("title", Json.string(0)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static NoticeEvent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "notice");
    Json.put(o, "level", level, NoticeLevel::toJson);
    Json.put(o, "message", message, Json::of);
    Json.put(o, "title", title, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private NoticeLevel level;
    private String message;
    private String title;
    private Map<String, JsonNode> extra = Map.of();

    public Builder level(NoticeLevel value) {
      this.level = value;
      return this;
    }

    public Builder message(String value) {
      this.message = value;
      return this;
    }

    public Builder title(String value) {
      this.title = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public NoticeEvent build() {
      return fromJson(new NoticeEvent(level, message, title, extra).toJson());
    }
  }
}
