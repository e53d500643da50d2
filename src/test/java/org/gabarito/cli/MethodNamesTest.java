package org.gabarito.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodNamesTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    out/unet,          unet
                    out/unet/,         unet
                    unet.zip,          unet
                    UNET.ZIP,          UNET
                    out/liver.nii.gz,  liver
                    cells.png,         cells
                    """)
    void singleMethodIsNamedAfterItsFileOrFolder(String path, String name) {
        assertEquals(Set.of(name), MethodNames.of(List.of(Path.of(path))).keySet());
    }

    @Test
    void equalEndsAreToldApartByTheFoldersAbove() {
        assertEquals(
                Set.of("unet/labels", "vnet/labels"),
                MethodNames.of(List.of(Path.of("run/unet/labels"), Path.of("run/vnet/labels")))
                        .keySet());
    }

    @Test
    void samePredictionTwiceIsRefused() {
        List<Path> twice = List.of(Path.of("unet"), Path.of("./unet"));

        assertEquals(Exit.USAGE, assertThrows(Refusal.class, () -> MethodNames.of(twice)).exit());
    }
}
