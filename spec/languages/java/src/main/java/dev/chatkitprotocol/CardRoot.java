// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A framed widget; `confirm` and `cancel` add buttons at the bottom.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param status May be null: absent.
* @param theme May be null: absent.
* @param asForm The card is a form, and `confirm` submits it. May be null: absent.
* @param background May be null: absent.
* @param border ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 does not. May be null: absent.
* @param size May be null: absent.
* @param padding May be null: absent.
* @param collapsed May be null: absent.
* @param confirm May be null: absent.
* @param cancel May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record CardRoot(String id, String key, List<WidgetComponent> children, WidgetStatus status, WidgetTheme theme, Boolean asForm, JsonNode background, JsonNode border, CardSize size, JsonNode padding, Boolean collapsed, CardAction confirm, CardAction cancel, Map<String, JsonNode> extra) implements WidgetComponent, WidgetRoot {
  static CardRoot read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Card"));
    CardRoot found = new CardRoot(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("children", Json.list(WidgetComponent::read)), o.optional("status", WidgetStatus::read), o.optional("theme", WidgetTheme::read), o.optional("asForm", Json::bool), o.optional("background", Json.choice(Json.string(0), ThemeColor::read)), o.optional("border", Json.choice(Json.number(null, null), Border::read, Borders::read)), o.optional("size", CardSize::read), o.optional("padding", Json.choice(CssValue::read, Spacing::read)), o.optional("collapsed", Json::bool), o.optional("confirm", CardAction::read), o.optional("cancel", CardAction::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static CardRoot fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Card");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "children", children, Json.fromList(WidgetComponent::toJson));
    Json.put(o, "status", status, WidgetStatus::toJson);
    Json.put(o, "theme", theme, WidgetTheme::toJson);
    Json.put(o, "asForm", asForm, Json::of);
    Json.put(o, "background", background, Json::of);
    Json.put(o, "border", border, Json::of);
    Json.put(o, "size", size, CardSize::toJson);
    Json.put(o, "padding", padding, Json::of);
    Json.put(o, "collapsed", collapsed, Json::of);
    Json.put(o, "confirm", confirm, CardAction::toJson);
    Json.put(o, "cancel", cancel, CardAction::toJson);
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
    private List<WidgetComponent> children;
    private WidgetStatus status;
    private WidgetTheme theme;
    private Boolean asForm;
    private JsonNode background;
    private JsonNode border;
    private CardSize size;
    private JsonNode padding;
    private Boolean collapsed;
    private CardAction confirm;
    private CardAction cancel;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder children(List<WidgetComponent> value) {
      this.children = value;
      return this;
    }

    public Builder status(WidgetStatus value) {
      this.status = value;
      return this;
    }

    public Builder theme(WidgetTheme value) {
      this.theme = value;
      return this;
    }

    /** The card is a form, and `confirm` submits it. */
    public Builder asForm(Boolean value) {
      this.asForm = value;
      return this;
    }

    public Builder background(JsonNode value) {
      this.background = value;
      return this;
    }

    /** ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 does not. */
    public Builder border(JsonNode value) {
      this.border = value;
      return this;
    }

    public Builder size(CardSize value) {
      this.size = value;
      return this;
    }

    public Builder padding(JsonNode value) {
      this.padding = value;
      return this;
    }

    public Builder collapsed(Boolean value) {
      this.collapsed = value;
      return this;
    }

    public Builder confirm(CardAction value) {
      this.confirm = value;
      return this;
    }

    public Builder cancel(CardAction value) {
      this.cancel = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public CardRoot build() {
      return fromJson(new CardRoot(id, key, children, status, theme, asForm, background, border, size, padding, collapsed, confirm, cancel, extra).toJson());
    }
  }
}
