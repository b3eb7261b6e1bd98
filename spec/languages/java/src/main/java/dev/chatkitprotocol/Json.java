package dev.chatkitprotocol;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What the generated types are read and written with. */
public final class Json {
  /** A mapper that keeps every number as it is; read documents with it. */
  public static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

  private Json() {}

  /** Reads one value at a place of a document. */
  @FunctionalInterface
  interface Reader<T> {
    T read(JsonNode node, String at);
  }

  /** Collects what is wrong, and throws it at the end as one exception. */
  static final class Mistakes {
    private final List<DecodeException.Issue> found = new ArrayList<>();

    /** What was read; null where it is wrong. */
    <T> T trying(Reader<T> reader, JsonNode node, String at) {
      try {
        return reader.read(node, at);
      } catch (DecodeException error) {
        found.addAll(error.issues());
        return null;
      }
    }

    void add(String at, String reason) {
      found.add(new DecodeException.Issue(at, reason));
    }

    void end() {
      if (!found.isEmpty()) {
        throw new DecodeException(found);
      }
    }
  }

  /** The members of an object that have not been read yet. */
  static final class Members {
    private final String at;
    private final Map<String, JsonNode> members = new LinkedHashMap<>();
    private final Mistakes mistakes = new Mistakes();

    Members(JsonNode node, String at) {
      this.at = at;
      object(node, at).properties().forEach((entry) -> members.put(entry.getKey(), entry.getValue()));
    }

    <T> T required(String name, Reader<T> reader) {
      JsonNode node = members.remove(name);
      if (node == null) {
        mistakes.add(member(at, name), "is required");
        return null;
      }
      return mistakes.trying(reader, node, member(at, name));
    }

    /** Null means absent. */
    <T> T optional(String name, Reader<T> reader) {
      JsonNode node = members.remove(name);
      return node == null || node.isNull() ? null : mistakes.trying(reader, node, member(at, name));
    }

    /** The default, as JSON, where it is absent or null. */
    <T> T filled(String name, Reader<T> reader, String absent) {
      JsonNode node = members.remove(name);
      return mistakes.trying(reader, node == null || node.isNull() ? parse(absent) : node, member(at, name));
    }

    /** Null is a value like any other. */
    <T> T free(String name, Reader<T> reader) {
      JsonNode node = members.remove(name);
      return node == null ? null : mistakes.trying(reader, node, member(at, name));
    }

    /** Throws what is wrong with the members. */
    void end() {
      mistakes.end();
    }

    Map<String, JsonNode> rest() {
      return members;
    }
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (java.io.IOException error) {
      throw new IllegalArgumentException(text, error);
    }
  }

  static Members members(JsonNode node, String at) {
    return new Members(node, at);
  }

  static String member(String at, String name) {
    return name.matches("[A-Za-z_]\\w*") ? at + "." + name : at + "[" + of(name) + "]";
  }

  static JsonNode any(JsonNode node, String at) {
    return node;
  }

  static ObjectNode object(JsonNode node, String at) {
    if (node instanceof ObjectNode found) {
      return found;
    }
    throw new DecodeException(at, "must be an object");
  }

  static Reader<String> string(int least) {
    return (node, at) -> {
      if (!node.isTextual()) {
        throw new DecodeException(at, "must be a string");
      }
      if (node.textValue().codePointCount(0, node.textValue().length()) < least) {
        throw new DecodeException(at, "must not be empty");
      }
      return node.textValue();
    };
  }

  static String time(JsonNode node, String at) {
    String text = string(1).read(node, at);
    try {
      OffsetDateTime.parse(text);
      return text;
    } catch (DateTimeParseException error) {
      throw new DecodeException(at, "must be an RFC 3339 time with an offset");
    }
  }

  static String uri(JsonNode node, String at) {
    String text = string(1).read(node, at);
    try {
      if (new URI(text).isAbsolute()) {
        return text;
      }
    } catch (URISyntaxException error) {
      // The same complaint as for a relative one.
    }
    throw new DecodeException(at, "must be an absolute URL");
  }

  static String base64(JsonNode node, String at) {
    String text = string(0).read(node, at);
    try {
      Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException error) {
      throw new DecodeException(at, "must be base64");
    }
    // The decoder forgives missing padding; the protocol does not.
    if (text.length() % 4 != 0) {
      throw new DecodeException(at, "must be base64");
    }
    return text;
  }

  static Boolean bool(JsonNode node, String at) {
    if (!node.isBoolean()) {
      throw new DecodeException(at, "must be true or false");
    }
    return node.booleanValue();
  }

  static Reader<Boolean> literal(boolean only) {
    return (node, at) -> {
      if (bool(node, at) != only) {
        throw new DecodeException(at, "must be " + only);
      }
      return only;
    };
  }

  static Reader<String> literal(String... values) {
    return (node, at) -> {
      String text = string(0).read(node, at);
      if (!Arrays.asList(values).contains(text)) {
        throw new DecodeException(at, "must be " + String.join(" or ", values));
      }
      return text;
    };
  }

  static Reader<Long> integer(Long least, Long most) {
    return (node, at) -> {
      if (!node.isNumber() || node.decimalValue().stripTrailingZeros().scale() > 0) {
        throw new DecodeException(at, "must be an integer");
      }
      long value = node.decimalValue().longValue();
      if ((least != null && value < least) || (most != null && value > most)) {
        throw new DecodeException(at, value + " is out of range");
      }
      return value;
    };
  }

  static Reader<BigDecimal> number(Double least, Double most) {
    return (node, at) -> {
      if (!node.isNumber()) {
        throw new DecodeException(at, "must be a number");
      }
      double value = node.doubleValue();
      if ((least != null && value < least) || (most != null && value > most)) {
        throw new DecodeException(at, value + " is out of range");
      }
      return node.decimalValue();
    };
  }

  static <T> Reader<List<T>> list(Reader<T> reader) {
    return (node, at) -> {
      if (!node.isArray()) {
        throw new DecodeException(at, "must be an array");
      }
      List<T> values = new ArrayList<>();
      Mistakes mistakes = new Mistakes();
      for (int index = 0; index < node.size(); index++) {
        values.add(mistakes.trying(reader, node.get(index), at + "[" + index + "]"));
      }
      mistakes.end();
      return List.copyOf(values);
    };
  }

  static <T> Reader<Map<String, T>> map(Reader<T> reader) {
    return (node, at) -> {
      Map<String, T> values = new LinkedHashMap<>();
      Mistakes mistakes = new Mistakes();
      for (var entry : object(node, at).properties()) {
        values.put(entry.getKey(), mistakes.trying(reader, entry.getValue(), member(at, entry.getKey())));
      }
      mistakes.end();
      return values;
    };
  }

  /** Keeps the value as it is once one of the shapes fits. */
  @SafeVarargs
  static Reader<JsonNode> choice(Reader<?>... options) {
    return (node, at) -> {
      first(node, at, Arrays.asList(options));
      return node;
    };
  }

  /** Reads by the first reader that fits; the mistake that lies deepest is the one its author meant. */
  static <T> T first(JsonNode node, String at, List<Reader<? extends T>> options) {
    DecodeException deepest = null;
    for (Reader<? extends T> option : options) {
      try {
        return option.read(node, at);
      } catch (DecodeException error) {
        if (deepest == null || error.path().length() > deepest.path().length()) {
          deepest = error;
        }
      }
    }
    throw deepest == null ? new DecodeException(at, "fits nothing") : deepest;
  }

  static String tag(JsonNode node, String at) {
    Members members = members(node, at);
    String found = members.required("type", string(0));
    members.end();
    return found;
  }

  static ObjectNode newObject() {
    return MAPPER.createObjectNode();
  }

  static <T> void put(ObjectNode object, String name, T value, Function<T, JsonNode> writer) {
    if (value != null) {
      object.set(name, writer.apply(value));
    }
  }

  static JsonNode of(Object value) {
    if (value instanceof JsonNode node) {
      return node;
    }
    if (value instanceof String text) {
      return TextNode.valueOf(text);
    }
    if (value instanceof Boolean bool) {
      return BooleanNode.valueOf(bool);
    }
    if (value instanceof Long number) {
      // As the mapper reads them, so that values compare.
      return BigIntegerNode.valueOf(BigInteger.valueOf(number));
    }
    if (value instanceof BigInteger number) {
      return BigIntegerNode.valueOf(number);
    }
    if (value instanceof BigDecimal number) {
      return number.scale() <= 0 ? BigIntegerNode.valueOf(number.toBigIntegerExact()) : DecimalNode.valueOf(number);
    }
    throw new IllegalArgumentException(String.valueOf(value));
  }

  static <T> Function<List<T>, JsonNode> fromList(Function<T, JsonNode> writer) {
    return (values) -> {
      var array = MAPPER.createArrayNode();
      values.forEach((value) -> array.add(writer.apply(value)));
      return array;
    };
  }

  static <T> Function<Map<String, T>, JsonNode> fromMap(Function<T, JsonNode> writer) {
    return (values) -> {
      ObjectNode object = newObject();
      values.forEach((name, value) -> object.set(name, writer.apply(value)));
      return object;
    };
  }
}
