package org.gabarito.image;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The data types of NIfTI that can hold labels. */
enum NiftiType {
    UINT8(2, 1),
    INT16(4, 2),
    INT32(8, 4),
    FLOAT32(16, 4),
    FLOAT64(64, 8),
    INT8(256, 1),
    UINT16(512, 2),
    UINT32(768, 4),
    INT64(1024, 8),
    UINT64(1280, 8);

    private final int code;
    private final int bytes;

    NiftiType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    int bytes() {
        return bytes;
    }

    boolean isFloat() {
        return this == FLOAT32 || this == FLOAT64;
    }

    /**
     * The value at a byte position as a long; of unsigned 64-bit values beyond the range, a
     * negative one.
     */
    long integer(ByteBuffer from, int at) {
        return switch (this) {
            case UINT8 -> from.get(at) & 0xff;
            case INT8 -> from.get(at);
            case INT16 -> from.getShort(at);
            case UINT16 -> from.getShort(at) & 0xffff;
            case INT32 -> from.getInt(at);
            case UINT32 -> from.getInt(at) & 0xffffffffL;
            case INT64 -> from.getLong(at);
            case UINT64 -> {
                long value = from.getLong(at);
                yield value < 0 ? Long.MAX_VALUE : value;
            }
            case FLOAT32 -> (long) from.getFloat(at);
            case FLOAT64 -> (long) from.getDouble(at);
        };
    }

    double real(ByteBuffer from, int at) {
        return switch (this) {
            case FLOAT32 -> from.getFloat(at);
            case FLOAT64 -> from.getDouble(at);
            default -> integer(from, at);
        };
    }

    static @Nullable NiftiType find(int code) {
        for (NiftiType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        return null;
    }

    static String describe(int code) {
        return switch (code) {
            case 32 -> "complex64";
            case 128 -> "RGB colour";
            case 1536 -> "float128";
            case 1792 -> "complex128";
            case 2048 -> "complex256";
            case 2304 -> "RGBA colour";
            default -> "code " + code;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
