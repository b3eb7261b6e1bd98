// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* An image or a preview of it.
*
* @param extra members that this version of the protocol does not recognise
*/
public record GeneratedImage(String id, String url, Map<String, JsonNode> extra) {
  static GeneratedImage read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    GeneratedImage found = new GeneratedImage(o.required("id", Json.string(1)), o.required("url", Json.string(1)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static GeneratedImage fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "id", id, Json::of);
    Json.put(o, "url", url, Json::of);
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
    private String url;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder url(String value) {
      this.url = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public GeneratedImage build() {
      return fromJson(new GeneratedImage(id, url, extra).toJson());
    }
  }
}
