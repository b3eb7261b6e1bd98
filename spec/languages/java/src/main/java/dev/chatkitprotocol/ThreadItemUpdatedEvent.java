// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A change to an item that is already shown.
*
* @param extra members that this version of the protocol does not recognise
*/
public record ThreadItemUpdatedEvent(String itemId, ThreadItemUpdate update, Map<String, JsonNode> extra) implements ThreadStreamEvent {
  static ThreadItemUpdatedEvent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("thread.item.updated"));
    ThreadItemUpdatedEvent found = new ThreadItemUpdatedEvent(o.required("item_id", Json.string(1)), o.required("update", ThreadItemUpdate::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ThreadItemUpdatedEvent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "thread.item.updated");
    Json.put(o, "item_id", itemId, Json::of);
    Json.put(o, "update", update, ThreadItemUpdate::toJson);
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
    private ThreadItemUpdate update;
    private Map<String, JsonNode> extra = Map.of();

    public Builder itemId(String value) {
      this.itemId = value;
      return this;
    }

    public Builder update(ThreadItemUpdate value) {
      this.update = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ThreadItemUpdatedEvent build() {
      return fromJson(new ThreadItemUpdatedEvent(itemId, update, extra).toJson());
    }
  }
}
