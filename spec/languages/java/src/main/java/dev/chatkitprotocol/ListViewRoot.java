// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A list of clickable rows; its children are ListViewItems (WG-02).
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param status May be null: absent.
* @param theme May be null: absent.
* @param limit The number of items shown until the user asks for more. May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record ListViewRoot(String id, String key, List<ListViewItemComponent> children, WidgetStatus status, WidgetTheme theme, JsonNode limit, Map<String, JsonNode> extra) implements WidgetComponent, WidgetRoot {
  static ListViewRoot read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("ListView"));
    ListViewRoot found = new ListViewRoot(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("children", Json.list(ListViewItemComponent::read)), o.optional("status", WidgetStatus::read), o.optional("theme", WidgetTheme::read), o.optional("limit", Json.choice(Json.number(null, null), Json.literal("auto"))), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static ListViewRoot fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "ListView");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "children", children, Json.fromList(ListViewItemComponent::toJson));
    Json.put(o, "status", status, WidgetStatus::toJson);
    Json.put(o, "theme", theme, WidgetTheme::toJson);
    Json.put(o, "limit", limit, Json::of);
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
    private List<ListViewItemComponent> children;
    private WidgetStatus status;
    private WidgetTheme theme;
    private JsonNode limit;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder children(List<ListViewItemComponent> value) {
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

    /** The number of items shown until the user asks for more. */
    public Builder limit(JsonNode value) {
      this.limit = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public ListViewRoot build() {
      return fromJson(new ListViewRoot(id, key, children, status, theme, limit, extra).toJson());
    }
  }
}
