// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A button at the bottom of a card.
*
* @param extra members that this version of the protocol does not recognise
*/
public record CardAction(String label, ActionConfig action, Map<String, JsonNode> extra) {
  static CardAction read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    CardAction found = new CardAction(o.required("label", Json.string(0)), o.required("action", ActionConfig::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static CardAction fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "label", label, Json::of);
    Json.put(o, "action", action, ActionConfig::toJson);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String label;
    private ActionConfig action;
    private Map<String, JsonNode> extra = Map.of();

    public Builder label(String value) {
      this.label = value;
      return this;
    }

    public Builder action(ActionConfig value) {
      this.action = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public CardAction build() {
      return fromJson(new CardAction(label, action, extra).toJson());
    }
  }
}
