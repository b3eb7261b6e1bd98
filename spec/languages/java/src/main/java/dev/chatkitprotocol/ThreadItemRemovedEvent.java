// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The item was removed from the thread.
*
* @param extra members that this version of the protocol does not recognise
*/
public record ThreadItemRemovedEvent(String itemId, Map<String, JsonNode> extra) implements ThreadStreamEvent {
  static ThreadItemRemovedEvent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("thread.item.removed"));
    ThreadItemRemovedEvent found = new ThreadItemRemovedEvent(o.required("item_id", Json.string(1)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadItemRemovedEvent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "thread.item.removed");
    Json.put(o, "item_id", itemId, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String itemId;
    private Map<String, JsonNode> extra = Map.of();

    public Builder itemId(String value) {
      this.itemId = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadItemRemovedEvent build() {
      return fromJson(new ThreadItemRemovedEvent(itemId, extra).toJson());
    }
  }
}
