// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A cell of a table.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param width May be null: absent.
* @param padding May be null: absent.
* @param colSpan May be null: absent.
* @param rowSpan May be null: absent.
* @param align May be null: absent.
* @param vAlign May be null: absent.
* @param colSize May be null: absent.
* @param children May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record TableCellComponent(String id, String key, JsonNode width, JsonNode padding, java.math.BigDecimal colSpan, java.math.BigDecimal rowSpan, Placement align, Placement vAlign, TableColSize colSize, List<WidgetComponent> children, Map<String, JsonNode> extra) implements WidgetComponent {
  static TableCellComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Table.Cell"));
    TableCellComponent found = new TableCellComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.optional("width", Json.choice(Json.number(null, null), Json.string(0))), o.optional("padding", Json.choice(CssValue::read, Spacing::read)), o.optional("colSpan", Json.number(null, null)), o.optional("rowSpan", Json.number(null, null)), o.optional("align", Placement::read), o.optional("vAlign", Placement::read), o.optional("colSize", TableColSize::read), o.optional("children", Json.list(WidgetComponent::read)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static TableCellComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Table.Cell");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "width", width, Json::of);
    Json.put(o, "padding", padding, Json::of);
    Json.put(o, "colSpan", colSpan, Json::of);
    Json.put(o, "rowSpan", rowSpan, Json::of);
    Json.put(o, "align", align, Placement::toJson);
    Json.put(o, "vAlign", vAlign, Placement::toJson);
    Json.put(o, "colSize", colSize, TableColSize::toJson);
    Json.put(o, "children", children, Json.fromList(WidgetComponent::toJson));
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
    private JsonNode width;
    private JsonNode padding;
    private java.math.BigDecimal colSpan;
    private java.math.BigDecimal rowSpan;
    private Placement align;
    private Placement vAlign;
    private TableColSize colSize;
    private List<WidgetComponent> children;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder width(JsonNode value) {
      this.width = value;
      return this;
    }

    public Builder padding(JsonNode value) {
      this.padding = value;
      return this;
    }

    public Builder colSpan(java.math.BigDecimal value) {
      this.colSpan = value;
      return this;
    }

    public Builder rowSpan(java.math.BigDecimal value) {
      this.rowSpan = value;
      return this;
    }

    public Builder align(Placement value) {
      this.align = value;
      return this;
    }

    public Builder vAlign(Placement value) {
      this.vAlign = value;
      return this;
    }

    public Builder colSize(TableColSize value) {
      this.colSize = value;
      return this;
    }

    public Builder children(List<WidgetComponent> value) {
      this.children = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public TableCellComponent build() {
      return fromJson(new TableCellComponent(id, key, width, padding, colSpan, rowSpan, align, vAlign, colSize, children, extra).toJson());
    }
  }
}
