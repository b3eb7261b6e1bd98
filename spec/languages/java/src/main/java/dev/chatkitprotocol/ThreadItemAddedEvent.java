// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A new item, to be shown at once; it is not stored yet.
*
* @param extra members that this version of the protocol does not recognise
*/
public record ThreadItemAddedEvent(VisibleItem item, Map<String, JsonNode> extra) implements ThreadStreamEvent {
  static ThreadItemAddedEvent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("thread.item.added"));
    ThreadItemAddedEvent found = new ThreadItemAddedEvent(o.required("item", VisibleItem::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadItemAddedEvent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "thread.item.added");
    Json.put(o, "item", item, VisibleItem::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private VisibleItem item;
    private Map<String, JsonNode> extra = Map.of();

    public Builder item(VisibleItem value) {
      this.item = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadItemAddedEvent build() {
      return fromJson(new ThreadItemAddedEvent(item, extra).toJson());
    }
  }
}
