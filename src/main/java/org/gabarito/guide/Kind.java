package org.gabarito.guide;

/** What a tree file holds, told from the folder it lies in. */
enum Kind {
    VERSION("version"),
    ITEMS("items"),
    TREE("tree"),
    PROPERTIES("properties"),
    FLOW("flow"),
    PARAMETERS("parameters"),
    RULES("rules"),
    PITFALLS("pitfalls"),
    GUIDES("guides"),
    METRIC("metric"),
    SCENARIO("scenario"),
    WALKS("walks"),
    UNKNOWN("");

    private final String schema;

    Kind(String schema) {
        this.schema = schema;
    }

    /** Name of its JSON Schema, without the ending. */
    String schema() {
        return schema;
    }

    static Kind of(String path) {
        if (path.equals(TreeFiles.VERSION)) {
            return VERSION;
        }
        int slash = path.indexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        String name = path.substring(slash + 1);
        return switch (folder) {
            case "items" -> ITEMS;
            case "trees" -> name.equals("PROP.yaml") ? PROPERTIES : TREE;
            case "flows" -> FLOW;
            case "rules" -> name.equals("parameters.yaml") ? PARAMETERS : RULES;
            case "pitfalls" -> PITFALLS;
            case "guides" -> GUIDES;
            case "metrics" -> METRIC;
            case "scenarios" -> SCENARIO;
            case "walks" -> WALKS;
            default -> UNKNOWN;
        };
    }
}
