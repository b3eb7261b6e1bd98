// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A status line for the whole widget, with a favicon by URL or an icon by name.
*
* @param favicon May be null: absent.
* @param frame May be null: absent.
* @param icon May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record WidgetStatus(String text, String favicon, Boolean frame, String icon, Map<String, JsonNode> extra) {
  static WidgetStatus read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    WidgetStatus found = new WidgetStatus(o.required("text", Json.string(0)), o.optional("favicon", Json.string(0)), o.optional("frame", Json::bool), o.optional("icon", Json.string(1)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static WidgetStatus fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "text", text, Json::of);
    Json.put(o, "favicon", favicon, Json::of);
    Json.put(o, "frame", frame, Json::of);
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
    private String favicon;
    private Boolean frame;
    private String icon;
    private Map<String, JsonNode> extra = Map.of();

    public Builder text(String value) {
      this.text = value;
      return this;
    }

    public Builder favicon(String value) {
      this.favicon = value;
      return this;
    }

    public Builder frame(Boolean value) {
      this.frame = value;
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
    public WidgetStatus build() {
      return fromJson(new WidgetStatus(text, favicon, frame, icon, extra).toJson());
    }
  }
}
