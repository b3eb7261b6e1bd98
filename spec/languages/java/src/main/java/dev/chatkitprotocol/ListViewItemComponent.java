// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A row of a ListView.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param onClickAction May be null: absent.
* @param gap May be null: absent.
* @param align May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ListViewItemComponent(String id, String key, List<WidgetComponent> children, ActionConfig onClickAction, JsonNode gap, Alignment align, Map<String, JsonNode> extra) implements WidgetComponent {
  static ListViewItemComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("ListViewItem"));
    ListViewItemComponent found = new ListViewItemComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("children", Json.list(WidgetComponent::read)), o.optional("onClickAction", ActionConfig::read), o.optional("gap", Json.choice(Json.number(null, null), Json.string(0))), o.optional("align", Alignment::read), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ListViewItemComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "ListViewItem");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "children", children, Json.fromList(WidgetComponent::toJson));
    Json.put(o, "onClickAction", onClickAction, ActionConfig::toJson);
    Json.put(o, "gap", gap, Json::of);
    Json.put(o, "align", align, Alignment::toJson);
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
    private ActionConfig onClickAction;
    private JsonNode gap;
    private Alignment align;
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

    public Builder onClickAction(ActionConfig value) {
      this.onClickAction = value;
      return this;
    }

    public Builder gap(JsonNode value) {
      this.gap = value;
      return this;
    }

    public Builder align(Alignment value) {
      this.align = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ListViewItemComponent build() {
      return fromJson(new ListViewItemComponent(id, key, children, onClickAction, gap, align, extra).toJson());
    }
  }
}
