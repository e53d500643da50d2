package org.gabarito.core.metric;

/**
 * What a metric says of one class of one case. {@code value} is {@link Double#NaN} where the metric
 * is undefined, and {@code note} then tells why; infinities are values.
 *
 * @param unit {@code mm}, {@code px}, {@code mm³} …, empty for a pure number
 * @param definition id of the exact definition, such as {@code elements/area/directed-max}
 */
public record MetricValue(double value, String unit, String definition, String note) {

    public boolean defined() {
        return !Double.isNaN(value);
    }
}
