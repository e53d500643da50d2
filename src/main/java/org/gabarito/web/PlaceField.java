package org.gabarito.web;

/**
 * A field for a number that is assumed of the place of use.
 *
 * @param name of its parameter in the address
 * @param shown what was typed, else what is assumed
 * @param fault what is wrong with it; mostly empty
 */
public record PlaceField(String name, String label, String help, String shown, String fault) {}
