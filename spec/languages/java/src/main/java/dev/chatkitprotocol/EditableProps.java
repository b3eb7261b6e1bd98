// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* Makes a text editable: it becomes the field `name` of the surrounding form.
*
* @param autoFocus May be null: absent.
* @param autoSelect May be null: absent.
* @param autoComplete May be null: absent.
* @param allowAutofillExtensions May be null: absent.
* @param pattern A regular expression that the value must match. May be null: absent.
* @param placeholder May be null: absent.
* @param required May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record EditableProps(String name, Boolean autoFocus, Boolean autoSelect, String autoComplete, Boolean allowAutofillExtensions, String pattern, String placeholder, Boolean required, Map<String, JsonNode> extra) {
  static EditableProps read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    EditableProps found = new EditableProps(o.required("name", Json.string(0)), o.optional("autoFocus", Json::bool), o.optional("autoSelect", Json::bool), o.optional("autoComplete", Json.string(0)), o.optional("allowAutofillExtensions", Json::bool), o.optional("pattern", Json.string(0)), o.optional("placeholder", Json.string(0)), o.optional("required", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static EditableProps fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    Json.put(o, "name", name, Json::of);
    Json.put(o, "autoFocus", autoFocus, Json::of);
    Json.put(o, "autoSelect", autoSelect, Json::of);
    Json.put(o, "autoComplete", autoComplete, Json::of);
    Json.put(o, "allowAutofillExtensions", allowAutofillExtensions, Json::of);
    Json.put(o, "pattern", pattern, Json::of);
    Json.put(o, "placeholder", placeholder, Json::of);
    Json.put(o, "required", required, Json::of);
    extra.forEach(o::set);
    return o;
  }

  /** Starts a new one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Sets members by name; what is not set stays absent. */
  public static final class Builder {
    private String name;
    private Boolean autoFocus;
    private Boolean autoSelect;
    private String autoComplete;
    private Boolean allowAutofillExtensions;
    private String pattern;
    private String placeholder;
    private Boolean required;
    private Map<String, JsonNode> extra = Map.of();

    public Builder name(String value) {
      this.name = value;
      return this;
    }

    public Builder autoFocus(Boolean value) {
      this.autoFocus = value;
      return this;
    }

    public Builder autoSelect(Boolean value) {
      this.autoSelect = value;
      return this;
    }

    public Builder autoComplete(String value) {
      this.autoComplete = value;
      return this;
    }

    public Builder allowAutofillExtensions(Boolean value) {
      this.allowAutofillExtensions = value;
      return this;
    }

    /** A regular expression that the value must match. */
    public Builder pattern(String value) {
      this.pattern = value;
      return this;
    }

    public Builder placeholder(String value) {
      this.placeholder = value;
      return this;
    }

    public Builder required(Boolean value) {
      this.required = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public EditableProps build() {
      return fromJson(new EditableProps(name, autoFocus, autoSelect, autoComplete, allowAutofillExtensions, pattern, placeholder, required, extra).toJson());
    }
  }
}
