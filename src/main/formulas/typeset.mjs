// Writes one MathML file a metric from the catalogue's JSON, read from standard input.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import temml from "temml";

const folder = process.argv[2];
const metrics = JSON.parse(readFileSync(0, "utf8"));

const escaped = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

// The site's rules forbid styles within elements, and none is needed.
const plain = (mathml) => mathml.replace(/ (class|style)="[^"]*"/g, "");

const typeset = ({ formula, formula_tex: tex }) =>
  plain(temml.renderToString(tex, { displayMode: true, annotate: true, throwOnError: true }))
    .replace("<math ", `<math xmlns="http://www.w3.org/1998/Math/MathML" alttext="${escaped(formula)}" `);

mkdirSync(folder, { recursive: true });
readdirSync(folder).filter((name) => name.endsWith(".mml")).forEach((name) => rmSync(join(folder, name)));
metrics.forEach((metric) => writeFileSync(join(folder, `${metric.id}.mml`), typeset(metric) + "\n"));
