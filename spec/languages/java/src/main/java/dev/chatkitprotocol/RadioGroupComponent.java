// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A choice of one of several visible options.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param options May be null: absent.
* @param ariaLabel May be null: absent.
* @param onChangeAction May be null: absent.
* @param defaultValue May be null: absent.
* @param direction May be null: absent.
* @param disabled May be null: absent.
* @param required May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record RadioGroupComponent(String id, String key, String name, List<RadioOption> options, String ariaLabel, ActionConfig onChangeAction, String defaultValue, Direction direction, Boolean disabled, Boolean required, Map<String, JsonNode> extra) implements WidgetComponent {
  static RadioGroupComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("RadioGroup"));
    RadioGroupComponent found = new RadioGroupComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("name", Json.string(0)), o.optional("options", Json.list(RadioOption::read)), o.optional("ariaLabel", Json.string(0)), o.optional("onChangeAction", ActionConfig::read), o.optional("defaultValue", Json.string(0)), o.optional("direction", Direction::read), o.optional("disabled", Json::bool), o.optional("required", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static RadioGroupComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "RadioGroup");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "name", name, Json::of);
    Json.put(o, "options", options, Json.fromList(RadioOption::toJson));
    Json.put(o, "ariaLabel", ariaLabel, Json::of);
    Json.put(o, "onChangeAction", onChangeAction, ActionConfig::toJson);
    Json.put(o, "defaultValue", defaultValue, Json::of);
    Json.put(o, "direction", direction, Direction::toJson);
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
    private List<RadioOption> options;
    private String ariaLabel;
    private ActionConfig onChangeAction;
    private String defaultValue;
    private Direction direction;
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

    public Builder options(List<RadioOption> value) {
      this.options = value;
      return this;
    }

    public Builder ariaLabel(String value) {
      this.ariaLabel = value;
      return this;
    }

    public Builder onChangeAction(ActionConfig value) {
      this.onChangeAction = value;
      return this;
    }

    public Builder defaultValue(String value) {
      this.defaultValue = value;
      return this;
    }

    public Builder direction(Direction value) {
      this.direction = value;
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
    public RadioGroupComponent build() {
      return fromJson(new RadioGroupComponent(id, key, name, options, ariaLabel, onChangeAction, defaultValue, direction, disabled, required, extra).toJson());
    }
  }
}
