// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A table of rows; ChatKit.js 1.7.0 knows it, chatkit-python 1.6.5 passes it on.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param children May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record TableComponent(String id, String key, List<TableRowComponent> children, Map<String, JsonNode> extra) implements WidgetComponent {
  static TableComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Table"));
    TableComponent found = new TableComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.optional("children", Json.list(TableRowComponent::read)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static TableComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Table");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "children", children, Json.fromList(TableRowComponent::toJson));
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
    private List<TableRowComponent> children;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder children(List<TableRowComponent> value) {
      this.children = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public TableComponent build() {
      return fromJson(new TableComponent(id, key, children, extra).toJson());
    }
  }
}
