// `npm run screenshots`: pictures of an article in VS Code, into docs/images.
//   --folder DIR     the folder to open (samples)      --file FILE     the article in it (the first one)
//   --theme NAME     dark, light, hc-dark, hc-light, several with commas (dark,light)
//   --hover L:WORD   open the hover on WORD in line L (from 1; without L: in the first line that has it)
//   --bulb L:WORD    open the light bulb on it    --menu L:WORD   open the context menu on it
//   --dossiers FILE  the folder's dossiers: a copy of the folder is opened, with FILE as its .newsmark/entities.yaml
// The pictures of the documentation are those of `npm run screenshots`, with
//   --file kpk-tersangka-kapal-bantuan.news --theme light --bulb "Laila memperlihatkan" --name correct
//   --file kkp-selandia-baru-lobster.news --theme light --dossiers docs/images/entities.yaml --hover "Hendra Wiraguna" --name dossier
//   --name NAME      picture names start with it (the article's)      --out DIR     (docs/images)
import { cpSync, existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from "node:fs";
import { basename, join, parse, resolve } from "node:path";
import { build, ensureDependencies } from "./lib/checkout.mjs";
import { temporaryFolder } from "./lib/editor.mjs";
import { parseOptions } from "./lib/options.mjs";
import { inRoot } from "./lib/paths.mjs";
import { Complaint, main } from "./lib/processes.mjs";

/** A path as the person typed it: relative to where npm was called. */
const typed = (path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

function articleOf(folder, name) {
  const first = () =>
    readdirSync(folder)
      .sort()
      .find((file) => /\.(news|article|berita|txt)$/.test(file));
  const file = name ?? first();
  if (!file) throw new Complaint(`${folder} has no article: name one with --file.`);
  const path = [resolve(folder, file), typed(file)].find((candidate) => existsSync(candidate));
  if (!path) throw new Complaint(`There is no ${file} in ${folder}.`);
  return realpathSync(path);
}

/** A copy of the folder that keeps these dossiers. */
function withDossiers(folder, dossiers) {
  if (!existsSync(dossiers)) throw new Complaint(`There is no ${dossiers}.`);
  const copy = join(temporaryFolder(), basename(folder));
  cpSync(folder, copy, { recursive: true });
  mkdirSync(join(copy, ".newsmark"), { recursive: true });
  cpSync(dossiers, join(copy, ".newsmark", "entities.yaml"));
  return copy;
}

await main(async () => {
  const { values } = parseOptions(["folder", "file", "theme", "hover", "bulb", "menu", "dossiers", "name", "out"]);
  const wanted = values.folder ? typed(values.folder) : inRoot("samples");
  if (!existsSync(wanted)) throw new Complaint(`There is no ${wanted}.`);
  const folder = values.dossiers ? withDossiers(realpathSync(wanted), typed(values.dossiers)) : realpathSync(wanted);
  const file = articleOf(folder, values.file);
  const widget = ["hover", "bulb", "menu"].find((one) => values[one]);
  await ensureDependencies();
  const { takePicture, THEMES } = await import("./lib/camera.mjs");
  const { ensureHost } = await import("./lib/host.mjs");
  const { launchChromium } = await import("./lib/chromium.mjs");
  const themes = (values.theme ?? "dark,light").split(",");
  const unknown = themes.find((theme) => !(theme in THEMES));
  if (unknown) throw new Complaint(`There is no theme ${unknown}; there are ${Object.keys(THEMES).join(", ")}.`);
  await build();
  const host = await ensureHost();
  const browser = await launchChromium();
  const out = values.out ? typed(values.out) : inRoot("docs", "images");
  mkdirSync(out, { recursive: true });
  for (const theme of themes) {
    const picture = await takePicture({ host, browser, folder, file, theme, widget, at: widget && values[widget] });
    const name = values.name ?? `${parse(file).name}${widget ? `-${widget}` : ""}`;
    const path = join(out, `${name}-${theme}.png`);
    writeFileSync(path, picture);
    console.log(path);
  }
});
