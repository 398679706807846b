// Builds what the pages load into ../static/balie: one style sheet, one script, htmx, and the licences of all of them.
// `npm ci --ignore-scripts && node bouw.mjs [folder]`. The same input gives the same bytes; tests/balie/web/test_bouw.py checks it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { dirname, join, resolve } from "node:path";
import { build, transform } from "esbuild";

const HIER = dirname(fileURLToPath(import.meta.url));
const UIT = resolve(process.argv[2] ?? join(HIER, "../static/balie"));
const MODULES = join(HIER, "node_modules");
const THEMA = "@nl-design-system-unstable/voorbeeld-design-tokens";
const KOP = "/* Brief op Maat (EUPL-1.2). Gemaakt met balie/web/bouw; licenties: licenties.txt */\n";
const DOEL = ["chrome111", "firefox113", "safari16.4"];

/** Widths and places of measure bars: the pages' security policy forbids a style attribute. */
function bars() {
  const procenten = [...Array(101).keys()];
  const vulling = procenten.map((n) => `.b${n},.balk__vulling[data-breedte="${n}"]{inline-size:${n}%}`);
  const grens = procenten.map((n) => `.g${n},.balk__grens[data-plaats="${n}"]{inset-inline-start:${n}%}`);
  return [...vulling, ...grens].join("\n");
}

/** The theme's tokens that `css` needs, and those that these need: a third of all. */
function tokens(css) {
  const regels = readFileSync(join(MODULES, THEMA, "dist/theme.css"), "utf8").matchAll(/^\s*(--[\w-]+):\s*([^;]+);/gm);
  const thema = new Map([...regels].map(([, naam, waarde]) => [naam, waarde]));
  const nodig = new Set();
  const take = (tekst) => {
    for (const [, naam] of tekst.matchAll(/var\(\s*(--[\w-]+)/g)) {
      if (nodig.has(naam) || !thema.has(naam)) continue;
      nodig.add(naam);
      take(thema.get(naam));
    }
  };
  take(css);
  const inhoud = [...nodig].sort().map((naam) => `${naam}:${thema.get(naam)};`);
  return `.voorbeeld-theme{${inhoud.join("")}}`;
}

async function stylesheet() {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(HIER, "bron/balie.css")],
    bundle: true,
    write: false,
    metafile: true,
    absWorkingDir: HIER,
    legalComments: "none",
  });
  const onderdelen = outputFiles[0].text;
  const { code } = await transform(tokens(onderdelen) + onderdelen + bars(), { loader: "css", minify: true, legalComments: "none", target: DOEL });
  return [KOP + code, Object.keys(metafile.inputs)];
}

async function script() {
  const { outputFiles } = await build({ entryPoints: [join(HIER, "bron/balie.js")], bundle: true, minify: true, write: false, target: DOEL });
  return KOP + outputFiles[0].text;
}

/** Every package of the bundle with its licence; packages with the same text stand above one copy of it. */
function licences(bestanden) {
  const namen = bestanden.map((pad) => pad.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1]).filter(Boolean);
  const perTekst = new Map();
  for (const naam of [...new Set([...namen, THEMA, "htmx.org"])].sort()) {
    const { version, license } = JSON.parse(readFileSync(join(MODULES, naam, "package.json"), "utf8"));
    const bestand = naam === "htmx.org" ? "LICENSE" : "LICENSE.md";
    const tekst = readFileSync(join(MODULES, naam, bestand), "utf8").replaceAll("\r\n", "\n").trim();
    perTekst.set(tekst, [...(perTekst.get(tekst) ?? []), `${naam} ${version} (${license})`]);
  }
  return [...perTekst].map(([tekst, pakketten]) => `${pakketten.join("\n")}\n\n${tekst}\n`).join(`\n${"=".repeat(80)}\n\n`);
}

/** Text, and its compressed twin where whitenoise looks for it. */
function save(naam, inhoud, twin = true) {
  writeFileSync(join(UIT, naam), inhoud);
  if (twin) writeFileSync(join(UIT, `${naam}.gz`), gzipSync(inhoud, { level: 9 }));
}

mkdirSync(UIT, { recursive: true });
const [css, bestanden] = await stylesheet();
save("balie.css", css);
save("balie.js", await script());
save("htmx.min.js", readFileSync(join(MODULES, "htmx.org/dist/htmx.min.js"), "utf8"));
save("icoon.svg", readFileSync(join(HIER, "bron/icoon.svg"), "utf8"), false);
save("licenties.txt", licences(bestanden), false);
