package org.gabarito.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Around the cautions, which report/words.properties has. */
@MessageBundle("caution")
public interface CautionMessages {
    @Message("Before you act on these numbers")
    String title();

    @Message("The guide finds a complement.")
    String toGuide();
}
