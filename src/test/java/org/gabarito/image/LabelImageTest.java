package org.gabarito.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import net.imglib2.RandomAccess;
import net.imglib2.type.numeric.IntegerType;
import org.gabarito.core.geometry.LabelMap;
import org.junit.jupiter.api.Test;

class LabelImageTest {
    @Test
    void isSeenThroughImgLib2AtTheSamePositions() throws IOException {
        for (int code : new int[] {2, 512, 8}) {
            byte[] file =
                    NiftiSamples.of(
                                    new int[] {3, 2},
                                    new double[] {1, 1},
                                    0,
                                    1,
                                    code == 8 ? -2 : code == 512 ? 999 : 2,
                                    3,
                                    4,
                                    5)
                            .type(code, code == 2 ? 8 : code == 512 ? 16 : 32)
                            .bytes();
            LabelMap map =
                    new NiftiFormat()
                            .read(NiftiSamples.source("a.nii", file), new ImageBudget(100, 1000))
                            .labels();
            RandomAccess<? extends IntegerType<?>> voxel = map.img().randomAccess();
            for (int i = 0; i < 6; i++) {
                assertEquals(map.label(i), voxel.setPositionAndGet(i % 3, i / 3).getIntegerLong());
            }
        }
    }
}
