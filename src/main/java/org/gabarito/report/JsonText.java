package org.gabarito.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.gabarito.plan.Decimal;

/** Writes JSON whose keys keep their order and whose numbers look the same on every machine. */
public final class JsonText {
    /** Writes the fields of the outermost object. */
    public interface Content {
        void writeTo(JsonText json) throws IOException;
    }

    private final JsonGenerator out;

    private JsonText(JsonGenerator out) {
        this.out = out;
    }

    public static String of(Content content) {
        StringWriter text = new StringWriter();
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
            out.setPrettyPrinter(
                    new DefaultPrettyPrinter()
                            .withObjectIndenter(indent)
                            .withArrayIndenter(indent));
            out.writeStartObject();
            content.writeTo(new JsonText(out));
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    public void field(String name, String value) throws IOException {
        out.writeStringField(name, value);
    }

    public void field(String name, long value) throws IOException {
        out.writeNumberField(name, value);
    }

    public void field(String name, boolean value) throws IOException {
        out.writeBooleanField(name, value);
    }

    /** Undefined is null; infinity, for which JSON has no number, a text. */
    public void field(String name, double value) throws IOException {
        out.writeFieldName(name);
        if (Double.isNaN(value)) {
            out.writeNull();
        } else if (Double.isInfinite(value)) {
            out.writeString(Decimal.text(value));
        } else {
            out.writeNumber(Decimal.text(value));
        }
    }

    /** As Python writes it, whose undefined numbers are {@code NaN} though JSON has none. */
    public void python(String name, double value) throws IOException {
        out.writeFieldName(name);
        if (Double.isNaN(value)) {
            out.writeRawValue("NaN");
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            out.writeRawValue(Decimal.text(value) + ".0");
        } else {
            out.writeNumber(Decimal.text(value));
        }
    }

    public void nullField(String name) throws IOException {
        out.writeNullField(name);
    }

    public void object(String name, Content content) throws IOException {
        out.writeObjectFieldStart(name);
        content.writeTo(this);
        out.writeEndObject();
    }

    public void texts(String name, Iterable<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }

    /** One item of an array of objects. */
    public interface Item<T> {
        void writeTo(JsonText json, T value) throws IOException;
    }

    public <T> void objects(String name, Iterable<T> values, Item<T> item) throws IOException {
        out.writeArrayFieldStart(name);
        for (T value : values) {
            out.writeStartObject();
            item.writeTo(this, value);
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    /** A field whose value is JSON already, indented to fit. */
    public void raw(String name, String json, int depth) throws IOException {
        out.writeFieldName(name);
        out.writeRawValue(json.strip().replace("\n", "\n" + "  ".repeat(depth)));
    }
}
