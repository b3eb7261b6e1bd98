// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A widget in the thread; it accepts actions once it is done.
*
* @param copyText The text that the client's copy button copies. May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record WidgetItem(String id, String threadId, String createdAt, WidgetRoot widget, String copyText, Map<String, JsonNode> extra) implements ThreadItem, VisibleItem {
  static WidgetItem read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("widget"));
    WidgetItem found = new WidgetItem(o.required("id", Json.string(1)), o.required("thread_id", Json.string(1)), o.required("created_at", Json::time), o.required("widget", WidgetRoot::read), o.optional("copy_text", Json.string(0)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static WidgetItem fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "widget");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "thread_id", threadId, Json::of);
    Json.put(o, "created_at", createdAt, Json::of);
    Json.put(o, "widget", widget, WidgetRoot::toJson);
    Json.put(o, "copy_text", copyText, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String id;
    private String threadId;
    private String createdAt;
    private WidgetRoot widget;
    private String copyText;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder threadId(String value) {
      this.threadId = value;
      return this;
    }

    public Builder createdAt(String value) {
      this.createdAt = value;
      return this;
    }

    public Builder widget(WidgetRoot value) {
      this.widget = value;
      return this;
    }

    /** The text that the client's copy button copies. */
    public Builder copyText(String value) {
      this.copyText = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public WidgetItem build() {
      return fromJson(new WidgetItem(id, threadId, createdAt, widget, copyText, extra).toJson());
    }
  }
}
