package org.gabarito.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"liver_01.nii.gz", "fígado 1.nii", "a+b (2).png", "ção.nii.gz", "肝.nii"})
    void ordinaryNamesStayAsTheyAre(String name) {
        assertEquals(name, UploadName.of(name, "reference"));
    }

    @Test
    void foldersThatABrowserSendsAreDropped() {
        assertEquals("a.nii", UploadName.of("cases/train/a.nii", "reference"));
        assertEquals("a.nii", UploadName.of("C:\\cases\\a.nii", "reference"));
    }

    @Test
    void decomposedAccentsAreComposedSoThatNamesPair() {
        assertEquals("é.nii", UploadName.of("e\u0301.nii", "reference"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.nii",
                "x/../../a.nii",
                "..\\a.nii",
                "..",
                "",
                "x/",
                ".hidden",
                "a\u0000.nii",
                "a\n.nii",
                "a:b.nii",
                "a|b.nii",
                "<a>.nii",
                "a.nii.",
                "a\u202Eiin.exe"
            })
    void dangerousNamesAreRefused(String name) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> UploadName.of(name, "reference"));

        assertEquals(400, refused.problem().status());
        assertEquals("reference", refused.problem().problems().get(0).where());
        assertTrue(refused.problem().problems().get(0).cure().startsWith("Rename the file"));
    }

    @Test
    void overlongNamesAreRefused() {
        assertThrows(
                ProblemException.class, () -> UploadName.of("é".repeat(101) + ".nii", "reference"));
    }
}
