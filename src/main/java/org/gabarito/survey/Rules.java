package org.gabarito.survey;

import java.util.List;

/** Every rule, in the order in which the guide asks. */
final class Rules {
    static final List<Rule> ALL =
            List.of(
                    new ProblemCategory(),
                    new SmallStructures(),
                    new VariableSizes(),
                    new Tubular(),
                    new TouchingStructures(),
                    new DisconnectedStructures(),
                    new ReferenceOutliers(),
                    new ClassImbalance(),
                    new DependentCases(),
                    new EmptyReferences(),
                    new EmptyPredictions(),
                    new InvalidOutputs(),
                    new OverlappingPredictions());

    private Rules() {}
}
