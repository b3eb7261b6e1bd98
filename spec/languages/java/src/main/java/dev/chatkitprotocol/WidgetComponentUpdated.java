// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Replaces the component with that id.
*
* @param extra members that this version of the protocol does not recognise
*/
public record WidgetComponentUpdated(String componentId, WidgetComponent component, Map<String, JsonNode> extra) implements ThreadItemUpdate {
  static WidgetComponentUpdated read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("widget.component.updated"));
    WidgetComponentUpdated found = new WidgetComponentUpdated(o.required("component_id", Json.string(1)), o.required("component", WidgetComponent::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static WidgetComponentUpdated fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "widget.component.updated");
    Json.put(o, "component_id", componentId, Json::of);
    Json.put(o, "component", component, WidgetComponent::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String componentId;
    private WidgetComponent component;
    private Map<String, JsonNode> extra = Map.of();

    public Builder componentId(String value) {
      this.componentId = value;
      return this;
    }

    public Builder component(WidgetComponent value) {
      this.component = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public WidgetComponentUpdated build() {
      return fromJson(new WidgetComponentUpdated(componentId, component, extra).toJson());
    }
  }
}
