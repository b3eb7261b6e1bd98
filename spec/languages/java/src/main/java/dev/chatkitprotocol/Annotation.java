// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A citation; `index` is an offset into the part's text in UTF-16 code units; if it is absent, the citation covers the whole message.
*
* @param index May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record Annotation(Source source, Long index, Map<String, JsonNode> extra) {
  static Annotation read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("annotation"));
    Annotation found = new Annotation(o.required("source", Source::read), o.optional("index", Json.integer(0L, null)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static Annotation fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "annotation");
    Json.put(o, "source", source, Source::toJson);
    Json.put(o, "index", index, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private Source source;
    private Long index;
    private Map<String, JsonNode> extra = Map.of();

    public Builder source(Source value) {
      this.source = value;
      return this;
    }

    public Builder index(Long value) {
      this.index = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public Annotation build() {
      return fromJson(new Annotation(source, index, extra).toJson());
    }
  }
}
