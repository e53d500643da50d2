package org.gabarito.guide;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a data file holds, which its folder or name says. Each kind has a schema. */
enum FileKind {
    VERSION("version.yaml", "version", TreeReader::version),
    SOURCES("sources.yaml", "sources", TreeReader::sources),
    TOPICS("topics.yaml", "topics", TreeReader::topics),
    ITEM("items/", "item", TreeReader::item),
    TREE("trees/", "tree", TreeReader::tree),
    PROPERTIES("properties/", "properties", TreeReader::properties),
    FLOW("flows/", "flow", TreeReader::flow),
    RULES("rules/", "rules", TreeReader::rules),
    PARAMETERS("parameters/", "parameters", TreeReader::parameters),
    PITFALLS("pitfalls/", "pitfalls", TreeReader::pitfalls),
    GUIDE("guides/", "guide", TreeReader::guide),
    METRIC("metrics/", "metric", TreeReader::card),
    MATCHING("matching/", "matching", TreeReader::choiceCard),
    SCENARIO("scenarios/", "scenario", TreeReader::scenario),
    WALKS("walks/", "walks", TreeReader::walks),
    /** Nothing that is known. */
    STRAY("", "", (reader, file) -> {});

    /** What a walk needs. */
    static final Set<FileKind> FOR_WALKS =
            EnumSet.of(VERSION, TOPICS, ITEM, TREE, PROPERTIES, FLOW, RULES, PARAMETERS, PITFALLS);

    /** What people read besides. */
    static final Set<FileKind> TO_READ = EnumSet.of(SOURCES, GUIDE, METRIC, MATCHING, SCENARIO);

    private final String where;
    private final String schema;
    private final BiConsumer<TreeReader, Entry> reading;

    FileKind(String where, String schema, BiConsumer<TreeReader, Entry> reading) {
        this.where = where;
        this.schema = schema;
        this.reading = reading;
    }

    static FileKind of(String path) {
        if (path.endsWith(".yaml")) {
            for (FileKind kind : values()) {
                if (kind.isFolder() ? kind.holds(path) : path.equals(kind.where)) {
                    return kind;
                }
            }
        }
        return STRAY;
    }

    boolean isFolder() {
        return where.endsWith("/");
    }

    private boolean holds(String path) {
        return path.startsWith(where) && path.indexOf('/', where.length()) < 0;
    }

    /** Folder or file name. */
    String where() {
        return where;
    }

    /** Name of its schema. */
    String schema() {
        return schema;
    }

    void read(TreeReader reader, Entry file) {
        reading.accept(reader, file);
    }
}
