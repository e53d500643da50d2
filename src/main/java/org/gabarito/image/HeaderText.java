package org.gabarito.image;

/**
 * Free text in a file's header, which may identify a patient: shown to who gave the file, never
 * kept.
 *
 * @param field as the format calls it, such as {@code descrip} or {@code PatientName}
 */
public record HeaderText(String field, String text) {}
