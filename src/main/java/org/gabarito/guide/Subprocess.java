package org.gabarito.guide;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gabarito.guide.Recommendation.StepOutcome;

/** One step of a recommendation: a tree that ends in one leaf, or rules that add up. */
sealed interface Subprocess permits Tree, PropertyRules {
    String id();

    Text title();

    /** Problem categories that it is made for. */
    Set<String> categories();

    /** What it recommends, and why. The answers decide it. */
    StepOutcome outcome(Answers answers, Map<String, Item> items);

    /** Kind of thing that it recommends. */
    String chooses();

    /** Whether it recommends this, in whatever role. */
    Truth recommends(Named choice, Answers answers);

    /** The roles in which it can recommend something. */
    Set<String> roles(String id);

    /** Everything it can recommend. */
    Set<Named> recommendable();

    /** The questions it consists of, each with a result of its own. */
    List<Facet> facets(String category);
}
