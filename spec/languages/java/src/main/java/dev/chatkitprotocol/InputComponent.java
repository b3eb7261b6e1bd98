// Generated from spec/generated/schema.json; do not edit.
package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
* A field for one line of text.
*
* @param id May be null: absent.
* @param key May be null: absent.
* @param defaultValue May be null: absent.
* @param required May be null: absent.
* @param pattern A regular expression that the value must match. May be null: absent.
* @param placeholder May be null: absent.
* @param allowAutofillExtensions May be null: absent.
* @param autoSelect May be null: absent.
* @param autoFocus May be null: absent.
* @param disabled May be null: absent.
* @param variant May be null: absent.
* @param size May be null: absent.
* @param gutterSize May be null: absent.
* @param inputType May be null: absent.
* @param pill May be null: absent.
* @param extra members that this version of the protocol does not recognise
*/
public record InputComponent(String id, String key, String name, String defaultValue, Boolean required, String pattern, String placeholder, Boolean allowAutofillExtensions, Boolean autoSelect, Boolean autoFocus, Boolean disabled, FieldVariant variant, ControlSize size, GutterSize gutterSize, InputType inputType, Boolean pill, Map<String, JsonNode> extra) implements WidgetComponent {
  static InputComponent read(JsonNode node, String at) {
    Json.Members o = Json.members(node, at);
    o.required("type", Json.literal("Input"));
    InputComponent found = new InputComponent(o.optional("id", Json.string(1)), o.optional("key", Json.string(0)), o.required("name", Json.string(0)), o.optional("defaultValue", Json.string(0)), o.optional("required", Json::bool), o.optional("pattern", Json.string(0)), o.optional("placeholder", Json.string(0)), o.optional("allowAutofillExtensions", Json::bool), o.optional("autoSelect", Json::bool), o.optional("autoFocus", Json::bool), o.optional("disabled", Json::bool), o.optional("variant", FieldVariant::read), o.optional("size", ControlSize::read), o.optional("gutterSize", GutterSize::read), o.optional("inputType", InputType::read), o.optional("pill", Json::bool), o.rest());
    o.end();
    return found;
  }

  /** Reads and checks; throws DecodeException, which says what is wrong and where. */
  public static InputComponent fromJson(JsonNode node) {
    return read(node, "$");
  }

  /** The JSON of it: absent members stay absent. */
  @Override
  public JsonNode toJson() {
    ObjectNode o = Json.newObject();
    o.put("type", "Input");
    Json.put(o, "id", id, Json::of);
    Json.put(o, "key", key, Json::of);
    Json.put(o, "name", name, Json::of);
    Json.put(o, "defaultValue", defaultValue, Json::of);
    Json.put(o, "required", required, Json::of);
    Json.put(o, "pattern", pattern, Json::of);
    Json.put(o, "placeholder", placeholder, Json::of);
    Json.put(o, "allowAutofillExtensions", allowAutofillExtensions, Json::of);
    Json.put(o, "autoSelect", autoSelect, Json::of);
    Json.put(o, "autoFocus", autoFocus, Json::of);
    Json.put(o, "disabled", disabled, Json::of);
    Json.put(o, "variant", variant, FieldVariant::toJson);
    Json.put(o, "size", size, ControlSize::toJson);
    Json.put(o, "gutterSize", gutterSize, GutterSize::toJson);
    Json.put(o, "inputType", inputType, InputType::toJson);
    Json.put(o, "pill", pill, Json::of);
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
    private String name;
    private String defaultValue;
    private Boolean required;
    private String pattern;
    private String placeholder;
    private Boolean allowAutofillExtensions;
    private Boolean autoSelect;
    private Boolean autoFocus;
    private Boolean disabled;
    private FieldVariant variant;
    private ControlSize size;
    private GutterSize gutterSize;
    private InputType inputType;
    private Boolean pill;
    private Map<String, JsonNode> extra = Map.of();

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder key(String value) {
      this.key = value;
      return this;
    }

    public Builder name(String value) {
      this.name = value;
      return this;
    }

    public Builder defaultValue(String value) {
      this.defaultValue = value;
      return this;
    }

    public Builder required(Boolean value) {
      this.required = value;
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

    public Builder allowAutofillExtensions(Boolean value) {
      this.allowAutofillExtensions = value;
      return this;
    }

    public Builder autoSelect(Boolean value) {
      this.autoSelect = value;
      return this;
    }

    public Builder autoFocus(Boolean value) {
      this.autoFocus = value;
      return this;
    }

    public Builder disabled(Boolean value) {
      this.disabled = value;
      return this;
    }

    public Builder variant(FieldVariant value) {
      this.variant = value;
      return this;
    }

    public Builder size(ControlSize value) {
      this.size = value;
      return this;
    }

    public Builder gutterSize(GutterSize value) {
      this.gutterSize = value;
      return this;
    }

    public Builder inputType(InputType value) {
      this.inputType = value;
      return this;
    }

    public Builder pill(Boolean value) {
      this.pill = value;
      return this;
    }

    /** Members that this version of the protocol does not recognise. */
    public Builder extra(Map<String, JsonNode> value) {
      this.extra = value;
      return this;
    }

    /** The finished value; throws DecodeException where a required member is missing or wrong. */
    public InputComponent build() {
      return fromJson(new InputComponent(id, key, name, defaultValue, required, pattern, placeholder, allowAutofillExtensions, autoSelect, autoFocus, disabled, variant, size, gutterSize, inputType, pill, extra).toJson());
    }
  }
}
