// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A button; with `submit` it sends the surrounding form.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param submit May be null: absent.
* @param label May be null: absent.
* @param onClickAction May be null: absent.
* @param iconStart May be null: absent.
* @param iconEnd May be null: absent.
* @param style May be null: absent.
* @param iconSize May be null: absent.
* @param color May be null: absent.
* @param variant May be null: absent.
* @param size May be null: absent.
* @param pill May be null: absent.
* @param uniform As wide as it is high. May be null: absent.
* @param block As wide as its container. May be null: absent.
* @param disabled May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ButtonComponent(String id, String key, Boolean submit, String label, ActionConfig onClickAction, String iconStart, String iconEnd, ButtonStyle style, ButtonIconSize iconSize, ButtonColor color, ControlVariant variant, ControlSize size, Boolean pill, Boolean uniform, Boolean block, Boolean disabled, Map<String, JsonNode> extra) implements WidgetComponent {
  static ButtonComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Button"));
    ButtonComponent found = new ButtonComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.optional("submit", Json::bool), o.optional("label", Json.string(0)), o.optional("onClickAction", ActionConfig::read), o.optional("iconStart", Json.string(1)), o.optional("iconEnd", Json.string(1)), o.optional("style", ButtonStyle::read), o.optional("iconSize", ButtonIconSize::read), o.optional("color", ButtonColor::read), o.optional("variant", ControlVariant::read), o.optional("size", ControlSize::read), o.optional("pill", Json::bool), o.optional("uniform", Json::bool), o.optional("block", Json::bool), o.optional("disabled", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ButtonComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Button");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "submit", submit, Json::of);
    Json.put(o, "label", label, Json::of);
    Json.put(o, "onClickAction", onClickAction, ActionConfig::toJson);
    Json.put(o, "iconStart", iconStart, Json::of);
    Json.put(o, "iconEnd", iconEnd, Json::of);
    Json.put(o, "style", style, ButtonStyle::toJson);
    Json.put(o, "iconSize", iconSize, ButtonIconSize::toJson);
    Json.put(o, "color", color, ButtonColor::toJson);
    Json.put(o, "variant", variant, ControlVariant::toJson);
    Json.put(o, "size", size, ControlSize::toJson);
    Json.put(o, "pill", pill, Json::of);
    Json.put(o, "uniform", uniform, Json::of);
    Json.put(o, "block", block, Json::of);
    Json.put(o, "disabled", disabled, Json::of);
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
    private Boolean submit;
    private String label;
    private ActionConfig onClickAction;
    private String iconStart;
    private String iconEnd;
    private ButtonStyle style;
    private ButtonIconSize iconSize;
    private ButtonColor color;
    private ControlVariant variant;
    private ControlSize size;
    private Boolean pill;
    private Boolean uniform;
    private Boolean block;
    private Boolean disabled;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder submit(Boolean value) {
      this.submit = value;
      return this;
    }

    public Builder label(String value) {
      this.label = value;
      return this;
    }

    public Builder onClickAction(ActionConfig value) {
      this.onClickAction = value;
      return this;
    }

    public Builder iconStart(String value) {
      this.iconStart = value;
      return this;
    }

    public Builder iconEnd(String value) {
      this.iconEnd = value;
      return this;
    }

    public Builder style(ButtonStyle value) {
      this.style = value;
      return this;
    }

    public Builder iconSize(ButtonIconSize value) {
      this.iconSize = value;
      return this;
    }

    public Builder color(ButtonColor value) {
      this.color = value;
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

    /** As wide as it is high. */
    public Builder uniform(Boolean value) {
      this.uniform = value;
      return this;
    }

    /** As wide as its container. */
    public Builder block(Boolean value) {
      this.block = value;
      return this;
    }

    public Builder disabled(Boolean value) {
      this.disabled = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ButtonComponent build() {
      return fromJson(new ButtonComponent(id, key, submit, label, onClickAction, iconStart, iconEnd, style, iconSize, color, variant, size, pill, uniform, block, disabled, extra).toJson());
    }
  }
}
