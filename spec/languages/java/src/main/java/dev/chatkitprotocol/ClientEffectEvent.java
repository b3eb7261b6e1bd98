// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Makes the client run its handler `name`; nothing is returned.
*
* @param data May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ClientEffectEvent(String name, ObjectNode data, Map<String, JsonNode> extra) implements ThreadStreamEvent {
  static ClientEffectEvent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("client_effect"));
    ClientEffectEvent found = new ClientEffectEvent(o.required("name", Json.string(1)), o.optional("data", Json::object), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ClientEffectEvent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "client_effect");
    Json.put(o, "name", name, Json::of);
    Json.put(o, "data", data, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String name;
    private ObjectNode data;
    private Map<String, JsonNode> extra = Map.of();

    public Builder name(String value) {
      this.name = value;
      return this;
    }

    public Builder data(ObjectNode value) {
      this.data = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ClientEffectEvent build() {
      return fromJson(new ClientEffectEvent(name, data, extra).toJson());
    }
  }
}
