// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* The item after the action if it has changed; already stored (AC-09).
*
* @param updatedItem May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record SyncCustomActionAnswer(VisibleItem updatedItem, Map<String, JsonNode> extra) {
  static SyncCustomActionAnswer read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    SyncCustomActionAnswer found = new SyncCustomActionAnswer(o.optional("updated_item", VisibleItem::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static SyncCustomActionAnswer fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "updated_item", updatedItem, VisibleItem::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private VisibleItem updatedItem;
    private Map<String, JsonNode> extra = Map.of();

    public Builder updatedItem(VisibleItem value) {
      this.updatedItem = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public SyncCustomActionAnswer build() {
      return fromJson(new SyncCustomActionAnswer(updatedItem, extra).toJson());
    }
  }
}
