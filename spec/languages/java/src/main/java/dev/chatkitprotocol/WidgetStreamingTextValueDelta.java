// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Appends text to the `value` of the Text or Markdown component with that id; only the last delta is `done` (WG-08).
*
* @param extra members that this version of the protocol does not recognise
*/
public record WidgetStreamingTextValueDelta(String componentId, String delta, Boolean done, Map<String, JsonNode> extra) implements ThreadItemUpdate {
  static WidgetStreamingTextValueDelta read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("widget.streaming_text.value_delta"));
    WidgetStreamingTextValueDelta found = new WidgetStreamingTextValueDelta(o.required("component_id", Json.string(1)), o.required("delta", Json.string(0)), o.required("done", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static WidgetStreamingTextValueDelta fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "widget.streaming_text.value_delta");
    Json.put(o, "component_id", componentId, Json::of);
    Json.put(o, "delta", delta, Json::of);
    Json.put(o, "done", done, Json::of);
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
    private String delta;
    private Boolean done;
    private Map<String, JsonNode> extra = Map.of();

    public Builder componentId(String value) {
      this.componentId = value;
      return this;
    }

    public Builder delta(String value) {
      this.delta = value;
      return this;
    }

    public Builder done(Boolean value) {
      this.done = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public WidgetStreamingTextValueDelta build() {
      return fromJson(new WidgetStreamingTextValueDelta(componentId, delta, done, extra).toJson());
    }
  }
}
