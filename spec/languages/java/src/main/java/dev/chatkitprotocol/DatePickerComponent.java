// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A choice of a date.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param onChangeAction May be null: absent.
* @param placeholder May be null: absent.
* @param variant May be null: absent.
* @param size May be null: absent.
* @param pill May be null: absent.
* @param block As wide as its container. May be null: absent.
* @param clearable May be null: absent.
* @param disabled May be null: absent.
* @param defaultValue May be null: absent.
* @param min May be null: absent.
* @param max May be null: absent.
* @param side Where the calendar opens. May be null: absent.
* @param align May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record DatePickerComponent(String id, String key, String name, ActionConfig onChangeAction, String placeholder, ControlVariant variant, ControlSize size, Boolean pill, Boolean block, Boolean clearable, Boolean disabled, String defaultValue, String min, String max, PopoverSide side, Placement align, Map<String, JsonNode> extra) implements WidgetComponent {
  static DatePickerComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("DatePicker"));
    DatePickerComponent found = new DatePickerComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("name", Json.string(0)), o.optional("onChangeAction", ActionConfig::read), o.optional("placeholder", Json.string(0)), o.optional("variant", ControlVariant::read), o.optional("size", ControlSize::read), o.optional("pill", Json::bool), o.optional("block", Json::bool), o.optional("clearable", Json::bool), o.optional("disabled", Json::bool), o.optional("defaultValue", Json.string(0)), o.optional("min", Json.string(0)), o.optional("max", Json.string(0)), o.optional("side", PopoverSide::read), o.optional("align", Placement::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static DatePickerComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "DatePicker");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "name", name, Json::of);
    Json.put(o, "onChangeAction", onChangeAction, ActionConfig::toJson);
    Json.put(o, "placeholder", placeholder, Json::of);
    Json.put(o, "variant", variant, ControlVariant::toJson);
    Json.put(o, "size", size, ControlSize::toJson);
    Json.put(o, "pill", pill, Json::of);
    Json.put(o, "block", block, Json::of);
    Json.put(o, "clearable", clearable, Json::of);
    Json.put(o, "disabled", disabled, Json::of);
    Json.put(o, "defaultValue", defaultValue, Json::of);
    Json.put(o, "min", min, Json::of);
    Json.put(o, "max", max, Json::of);
    Json.put(o, "side", side, PopoverSide::toJson);
    Json.put(o, "align", align, Placement::toJson);
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
    private ActionConfig onChangeAction;
    private String placeholder;
    private ControlVariant variant;
    private ControlSize size;
    private Boolean pill;
    private Boolean block;
    private Boolean clearable;
    private Boolean disabled;
    private String defaultValue;
    private String min;
    private String max;
    private PopoverSide side;
    private Placement align;
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

    public Builder onChangeAction(ActionConfig value) {
      this.onChangeAction = value;
      return this;
    }

    public Builder placeholder(String value) {
      this.placeholder = value;
      return this;
    }

    public Builder variant(ControlVariant value) {
      this.variant = value;
      return this;
    }

    public Builder size(ControlSize value) {
      this.size = value;
      return this;
    }

    public Builder pill(Boolean value) {
      this.pill = value;
      return this;
    }

    /** As wide as its container. */
    public Builder block(Boolean value) {
      this.block = value;
      return this;
    }

    public Builder clearable(Boolean value) {
      this.clearable = value;
      return this;
    }

    public Builder disabled(Boolean value) {
      this.disabled = value;
      return this;
    }

    public Builder defaultValue(String value) {
      this.defaultValue = value;
      return this;
    }

    public Builder min(String value) {
      this.min = value;
      return this;
    }

    public Builder max(String value) {
      this.max = value;
      return this;
    }

    /** Where the calendar opens. */
    public Builder side(PopoverSide value) {
      this.side = value;
      return this;
    }

    public Builder align(Placement value) {
      this.align = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public DatePickerComponent build() {
      return fromJson(new DatePickerComponent(id, key, name, onChangeAction, placeholder, variant, size, pill, block, clearable, disabled, defaultValue, min, max, side, align, extra).toJson());
    }
  }
}
