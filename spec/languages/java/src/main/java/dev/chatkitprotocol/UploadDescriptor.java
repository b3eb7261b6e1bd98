// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Where and how the client uploads the bytes; absent once they are uploaded.
*
* @param headers May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record UploadDescriptor(String url, UploadMethod method, Map<String, String> headers, Map<String, JsonNode> extra) {
  static UploadDescriptor read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    UploadDescriptor found = new UploadDescriptor(o.required("url", Json::uri), o.required("method", UploadMethod::read), o.optional("headers", Json.map(Json.string(0))), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static UploadDescriptor fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "url", url, Json::of);
    Json.put(o, "method", method, UploadMethod::toJson);
    Json.put(o, "headers", headers, Json.fromMap(Json::of));
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String url;
    private UploadMethod method;
    private Map<String, String> headers;
    private Map<String, JsonNode> extra = Map.of();

    public Builder url(String value) {
      this.url = value;
      return this;
    }

    public Builder method(UploadMethod value) {
      this.method = value;
      return this;
    }

    public Builder headers(Map<String, String> value) {
      this.headers = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public UploadDescriptor build() {
      return fromJson(new UploadDescriptor(url, method, headers, extra).toJson());
    }
  }
}
