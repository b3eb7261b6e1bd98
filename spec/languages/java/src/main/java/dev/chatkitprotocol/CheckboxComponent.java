// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A yes-or-no choice.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param label May be null: absent.
* @param defaultChecked A boolean since 1.3.0, a string before. May be null: absent.
* @param onChangeAction May be null: absent.
* @param disabled May be null: absent.
* @param required May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record CheckboxComponent(String id, String key, String name, String label, Boolean defaultChecked, ActionConfig onChangeAction, Boolean disabled, Boolean required, Map<String, JsonNode> extra) implements WidgetComponent {
  static CheckboxComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Checkbox"));
    CheckboxComponent found = new CheckboxComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("name", Json.string(0)), o.optional("label", Json.string(0)), o.optional("defaultChecked", Json::bool), o.optional("onChangeAction", ActionConfig::read), o.optional("disabled", Json::bool), o.optional("required", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static CheckboxComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Checkbox");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "name", name, Json::of);
    Json.put(o, "label", label, Json::of);
    Json.put(o, "defaultChecked", defaultChecked, Json::of);
    Json.put(o, "onChangeAction", onChangeAction, ActionConfig::toJson);
    Json.put(o, "disabled", disabled, Json::of);
    Json.put(o, "required", required, Json::of);
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
    private String name;
    private String label;
    private Boolean defaultChecked;
    private ActionConfig onChangeAction;
    private Boolean disabled;
    private Boolean required;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder name(String value) {
      this.name = value;
      return this;
    }

    public Builder label(String value) {
      this.label = value;
      return this;
    }

    /** A boolean since 1.3.0, a string before. */
    public Builder defaultChecked(Boolean value) {
      this.defaultChecked = value;
      return this;
    }

    public Builder onChangeAction(ActionConfig value) {
      this.onChangeAction = value;
      return this;
    }

    public Builder disabled(Boolean value) {
      this.disabled = value;
      return this;
    }

    public Builder required(Boolean value) {
      this.required = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public CheckboxComponent build() {
      return fromJson(new CheckboxComponent(id, key, name, label, defaultChecked, onChangeAction, disabled, required, extra).toJson());
    }
  }
}
