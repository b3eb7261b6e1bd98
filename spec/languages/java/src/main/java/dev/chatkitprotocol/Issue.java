// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* One error in a request: its JSON path, and what is expected there.
*
* @param path A JSON path into the request, such as `$.params.input.content[0].text`.
* @param extra members that this version of the protocol does not recognise
*/
public record Issue(String path, String message, Map<String, JsonNode> extra) {
  static Issue read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    Issue found = new Issue(o.required("path", Json.string(0)), o.required("message", Json.string(0)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static Issue fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "path", path, Json::of);
    Json.put(o, "message", message, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String path;
    private String message;
    private Map<String, JsonNode> extra = Map.of();

    /** A JSON path into the request, such as `$.params.input.content[0].text`. */
    public Builder path(String value) {
      this.path = value;
      return this;
    }

    public Builder message(String value) {
      this.message = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public Issue build() {
      return fromJson(new Issue(path, message, extra).toJson());
    }
  }
}
