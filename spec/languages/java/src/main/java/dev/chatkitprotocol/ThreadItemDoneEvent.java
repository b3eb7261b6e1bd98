// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The whole item as stored; it replaces what was shown before.
*
* @param extra members that this version of the protocol does not recognise
*/
public record ThreadItemDoneEvent(VisibleItem item, Map<String, JsonNode> extra) implements ThreadStreamEvent {
  static ThreadItemDoneEvent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("thread.item.done"));
    ThreadItemDoneEvent found = new ThreadItemDoneEvent(o.required("item", VisibleItem::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadItemDoneEvent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "thread.item.done");
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
    public ThreadItemDoneEvent build() {
      return fromJson(new ThreadItemDoneEvent(item, extra).toJson());
    }
  }
}
