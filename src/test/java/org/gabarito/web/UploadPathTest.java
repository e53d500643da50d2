package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadPathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.nii",
                "labels/Case 1 (2).nii.gz",
                "é/ü.png",
                "a.zarr/0/.zarray",
                ".zattrs"
            })
    void keepsWhatIsSafeAsItIs(String path) {
        assertEquals(path, UploadPath.of(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a.nii",
                "a//b.nii",
                "a/",
                "../a.nii",
                "a/../b.nii",
                "./a.nii",
                "a\\..\\b.nii",
                "C:\\a.nii",
                ".git/config",
                ".z/../a",
                "a\u0000.nii",
                "1/2/3/4/5/6/7/8/9/10/11/12/13/14/15/16/17.nii"
            })
    void refusesWhatLeadsElsewhere(String path) {
        assertThrows(ProblemException.class, () -> UploadPath.of(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"labels\\a.nii"})
    void takesTheSeparatorsOfWindows(String path) {
        assertEquals("labels/a.nii", UploadPath.of(path));
    }
}
