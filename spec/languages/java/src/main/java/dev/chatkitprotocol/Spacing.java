// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Space by side.
*
* @param top May be null: absent.
* @param right May be null: absent.
* @param bottom May be null: absent.
* @param left May be null: absent.
* @param x May be null: absent.
* @param y May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record Spacing(JsonNode top, JsonNode right, JsonNode bottom, JsonNode left, JsonNode x, JsonNode y, Map<String, JsonNode> extra) {
  static Spacing read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    Spacing found = new Spacing(o.optional("top", Json.choice(Json.number(null, null), Json.string(0))), o.optional("right", Json.choice(Json.number(null, null), Json.string(0))), o.optional("bottom", Json.choice(Json.number(null, null), Json.string(0))), o.optional("left", Json.choice(Json.number(null, null), Json.string(0))), o.optional("x", Json.choice(Json.number(null, null), Json.string(0))), o.optional("y", Json.choice(Json.number(null, null), Json.string(0))), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static Spacing fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "top", top, Json::of);
    Json.put(o, "right", right, Json::of);
    Json.put(o, "bottom", bottom, Json::of);
    Json.put(o, "left", left, Json::of);
    Json.put(o, "x", x, Json::of);
    Json.put(o, "y", y, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private JsonNode top;
    private JsonNode right;
    private JsonNode bottom;
    private JsonNode left;
    private JsonNode x;
    private JsonNode y;
    private Map<String, JsonNode> extra = Map.of();

    public Builder top(JsonNode value) {
      this.top = value;
      return this;
    }

    public Builder right(JsonNode value) {
      this.right = value;
      return this;
    }

    public Builder bottom(JsonNode value) {
      this.bottom = value;
      return this;
    }

    public Builder left(JsonNode value) {
      this.left = value;
      return this;
    }

    public Builder x(JsonNode value) {
      this.x = value;
      return this;
    }

    public Builder y(JsonNode value) {
      this.y = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public Spacing build() {
      return fromJson(new Spacing(top, right, bottom, left, x, y, extra).toJson());
    }
  }
}
