// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Replaces the whole widget.
*
* @param extra members that this version of the protocol does not recognise
*/
public record WidgetRootUpdated(WidgetRoot widget, Map<String, JsonNode> extra) implements ThreadItemUpdate {
  static WidgetRootUpdated read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("widget.root.updated"));
    WidgetRootUpdated found = new WidgetRootUpdated(o.required("widget", WidgetRoot::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static WidgetRootUpdated fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "widget.root.updated");
    Json.put(o, "widget", widget, WidgetRoot::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private WidgetRoot widget;
    private Map<String, JsonNode> extra = Map.of();

    public Builder widget(WidgetRoot value) {
      this.widget = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public WidgetRootUpdated build() {
      return fromJson(new WidgetRootUpdated(widget, extra).toJson());
    }
  }
}
