// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Empty space that fills what is left.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param minSize May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record SpacerComponent(String id, String key, JsonNode minSize, Map<String, JsonNode> extra) implements WidgetComponent {
  static SpacerComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Spacer"));
    SpacerComponent found = new SpacerComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.optional("minSize", Json.choice(Json.number(null, null), Json.string(0))), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static SpacerComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Spacer");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "minSize", minSize, Json::of);
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
    private String key;
    private JsonNode minSize;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder minSize(JsonNode value) {
      this.minSize = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public SpacerComponent build() {
      return fromJson(new SpacerComponent(id, key, minSize, extra).toJson());
    }
  }
}
