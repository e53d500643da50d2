package org.gabarito.report.tree;

import org.gabarito.guide.Certainty;
import org.gabarito.guide.Text;

/** What a drawing of a tree says and where it leads, for one reader. */
public interface TreeWords {
    /** In the reader's language. */
    String in(Text text);

    /** What a metric, a criterion, a strategy or a problem category is called. */
    String name(String chooses, String id);

    /** What is known of it elsewhere on the site; empty when there is nothing. */
    String choiceLink(String chooses, String id);

    String role(String role);

    /** What a leaf says that recommends nothing. */
    String nothing();

    /** How a fact is known, in a word or two. */
    String certainty(Certainty certainty);

    /** Of an item, very short. */
    String itemMark(String slug);

    String question(String slug);

    String answer(String slug, String value);

    /** Where this question can be answered anew; empty when it is not asked now. */
    String questionLink(String slug);

    /** Between conditions of which one is enough. */
    String or();

    /** Between conditions that must all hold. */
    String and();

    /** Of the path that the answers take, for those who do not see it. */
    String taken();
}
