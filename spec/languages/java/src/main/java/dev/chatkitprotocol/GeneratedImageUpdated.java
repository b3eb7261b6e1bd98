// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A preview of an image, or the image itself; `progress` runs from 0 to 1.
*
* @param progress May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record GeneratedImageUpdated(GeneratedImage image, java.math.BigDecimal progress, Map<String, JsonNode> extra) implements ThreadItemUpdate {
  static GeneratedImageUpdated read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("generated_image.updated"));
    GeneratedImageUpdated found = new GeneratedImageUpdated(o.required("image", GeneratedImage::read), o.optional("progress", Json.number(0d, 1d)), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static GeneratedImageUpdated fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "generated_image.updated");
    Json.put(o, "image", image, GeneratedImage::toJson);
    Json.put(o, "progress", progress, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private GeneratedImage image;
    private java.math.BigDecimal progress;
    private Map<String, JsonNode> extra = Map.of();

    public Builder image(GeneratedImage value) {
      this.image = value;
      return this;
    }

    public Builder progress(java.math.BigDecimal value) {
      this.progress = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public GeneratedImageUpdated build() {
      return fromJson(new GeneratedImageUpdated(image, progress, extra).toJson());
    }
  }
}
