// The walls of the house: who may import what, and what is written in two places and must agree.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { NEWS_LANGUAGE } from "../protocol/src/index";
import { TOKEN_MODIFIERS, TOKEN_TYPES } from "../server/src/features/index";
import { DEFAULTS } from "../server/src/lsp/settings";

const root = path.resolve(import.meta.dirname, "..");

/** Parts of the product, each with what its files may import besides themselves. The longest matching part counts. */
const PARTS: Readonly<Record<string, { readonly parts: readonly string[]; readonly packages: readonly string[] }>> = {
  "server/src/analysis": { parts: [], packages: [] },
  "server/src/annotations": {
    parts: ["server/src/analysis"],
    packages: ["fast-diff", "approx-string-match", "yaml"],
  },
  "server/src/corpus": {
    parts: ["server/src/analysis", "server/src/annotations"],
    packages: ["node:", "vscode-uri"],
  },
  "server/src/features": {
    parts: ["server/src/analysis", "server/src/annotations", "server/src/corpus"],
    packages: [],
  },
  "server/src/formats": { parts: ["server/src/analysis", "server/src/annotations"], packages: ["saxes"] },
  "server/src/lsp": {
    parts: ["protocol", "server/src/analysis", "server/src/annotations", "server/src/corpus", "server/src/features"],
    packages: ["vscode-jsonrpc", "vscode-languageserver", "vscode-languageserver-textdocument"],
  },
  "server/src/cli": {
    parts: [
      "package.json",
      "server/src/analysis",
      "server/src/annotations",
      "server/src/corpus",
      "server/src/features",
      "server/src/formats",
    ],
    packages: ["node:"],
  },
  "server/src/node.ts": {
    parts: ["package.json", "server/src/corpus", "server/src/lsp", "server/src/transport"],
    packages: ["node:"],
  },
  "server/src/transport.ts": { parts: ["server/src/lsp"], packages: ["vscode-jsonrpc/node"] },
  protocol: { parts: [], packages: [] },
  client: { parts: ["protocol"], packages: ["node:", "vscode", "vscode-languageclient", "vscode-languageclient/node"] },
};

const sources = ["server/src", "protocol/src", "client/src"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
);

interface Import {
  readonly file: string;
  readonly specifier: string;
  /** What a relative import leads to, from the root. */
  readonly target: string | null;
}

const imports: Import[] = sources.flatMap((file) => {
  const text = readFileSync(path.join(root, file), "utf8");
  const statements = text.matchAll(
    /^(?:import|export)\s[\w\s{},*$]*?\bfrom\s*"([^"]+)"|^import\s*"([^"]+)"|\b(?:import|require)\(\s*["']([^"']+)["']\s*\)/gm,
  );
  return [...statements].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3]!;
    const target = specifier.startsWith(".") ? path.posix.join(path.posix.dirname(file), specifier) : null;
    return { file, specifier, target };
  });
});

const isIn = (file: string, part: string): boolean => file === part || file.startsWith(`${part}/`);

const partOf = (file: string): string => {
  const parts = Object.keys(PARTS).filter((part) => isIn(file, part));
  return parts.sort((a, b) => b.length - a.length)[0] ?? "";
};

function isAllowed({ file, specifier, target }: Import): boolean {
  const own = partOf(file);
  const { parts, packages } = PARTS[own]!;
  if (target !== null) return [own, ...parts].some((part) => isIn(target, part));
  return packages.some((name) => (name === "node:" ? specifier.startsWith(name) : specifier === name));
}

describe("imports", () => {
  test("are found at all", () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.filter(({ target }) => target !== null).length).toBeGreaterThan(100);
    expect(imports).toContainEqual({
      file: "server/src/node.ts",
      specifier: "./lsp/server",
      target: "server/src/lsp/server",
    });
  });

  test("stand in files that belong to a part", () => {
    expect(sources.filter((file) => partOf(file) === "")).toEqual([]);
  });

  test("point one way: analysis <- annotations <- corpus <- features <- lsp <- entries", () => {
    expect(
      imports.filter((one) => !isAllowed(one)).map(({ file, specifier }) => `${file} imports ${specifier}`),
    ).toEqual([]);
  });

  test("of the protocol's library are types alone: its values are most of a bundle", () => {
    const withValues = sources.filter((file) =>
      /^(?:import|export)\s(?!type\b)[^;]*"vscode-languageserver(?:-protocol|-types)?(?:\/node)?"/m.test(
        readFileSync(path.join(root, file), "utf8"),
      ),
    );
    expect(withValues).toEqual([]);
  });

  test("would be caught, if one pointed the other way", () => {
    const bad: [file: string, specifier: string, target: string | null][] = [
      ["server/src/analysis/analyze.ts", "../corpus/index", "server/src/corpus/index"],
      ["server/src/analysis/analyze.ts", "node:fs", null],
      ["server/src/analysis/analyze.ts", "vscode-uri", null],
      ["server/src/corpus/corpus.ts", "../lsp/server", "server/src/lsp/server"],
      ["server/src/corpus/corpus.ts", "vscode-languageserver", null],
      ["server/src/features/hover.ts", "vscode-languageserver", null],
      ["server/src/features/hover.ts", "node:fs", null],
      ["server/src/lsp/server.ts", "node:fs", null],
      ["server/src/cli/main.ts", "../lsp/settings", "server/src/lsp/settings"],
      ["client/src/extension.ts", "../../server/src/corpus/index", "server/src/corpus/index"],
      ["protocol/src/index.ts", "../../client/src/extension", "client/src/extension"],
    ];
    for (const [file, specifier, target] of bad)
      expect(isAllowed({ file, specifier, target }), `${file} ${specifier}`).toBe(false);
  });

  test("of files and threads are in corpus/, cli/ and node.ts alone", () => {
    const guarded = /^(?:node:)?(?:fs|fs\/promises|worker_threads|child_process)$/;
    const users = imports.filter(({ specifier }) => guarded.test(specifier)).map(({ file }) => file);
    expect(users.filter((file) => !/^server\/src\/(?:corpus\/|cli\/|node\.ts$)/.test(file))).toEqual([]);
  });

  test("of the tagger know nothing of entities and dates", () => {
    const names = imports.filter(({ file }) => isIn(file, "server/src/analysis/names"));
    const wrong = names.filter(
      ({ target }) => target && ["entities", "time"].some((part) => isIn(target, `server/src/analysis/${part}`)),
    );
    expect(wrong).toEqual([]);
  });
});

test("the analysis knows no clock, no chance and no environment", () => {
  const impure =
    /\b(?:Date\.now|performance\.|Math\.random|process\.|setTimeout|setImmediate|globalThis|console\.)|new Date\(\)/;
  const users = sources.filter(
    (file) => isIn(file, "server/src/analysis") && impure.test(readFileSync(path.join(root, file), "utf8")),
  );
  expect(users).toEqual([]);
});

describe("package.json", () => {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    bin: Record<string, string>;
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
    contributes: {
      languages: { id: string; extensions: string[] }[];
      semanticTokenTypes: { id: string }[];
      semanticTokenModifiers: { id: string }[];
      semanticTokenScopes: { scopes: Record<string, string[]> }[];
      configuration: {
        properties: Record<
          string,
          { default: unknown; enum?: string[]; minimum?: number; maximum?: number; scope: string }
        >;
      };
    };
  };
  const { properties } = manifest.contributes.configuration;

  test("contributes the legend's token types and modifiers, each type with scopes for themes", () => {
    expect(manifest.contributes.semanticTokenTypes.map(({ id }) => id)).toEqual([...TOKEN_TYPES]);
    expect(manifest.contributes.semanticTokenModifiers.map(({ id }) => id)).toEqual([...TOKEN_MODIFIERS]);
    expect(Object.keys(manifest.contributes.semanticTokenScopes[0]!.scopes)).toEqual([...TOKEN_TYPES]);
  });

  test("has the settings' defaults of the server", () => {
    const { files, language, displayLanguage, codeLens, inlayHints, diagnostics, creator } = DEFAULTS;
    const defaults = Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, property.default]));
    expect(defaults).toMatchObject({
      "newsmark.files.include": files.include,
      "newsmark.files.exclude": files.exclude,
      "newsmark.files.detect": files.detect,
      "newsmark.files.maxSizeMB": files.maxSizeMB,
      "newsmark.language": language,
      "newsmark.display.language": displayLanguage,
      "newsmark.codeLens.enabled": codeLens,
      "newsmark.inlayHints.dates": inlayHints.dates,
      "newsmark.annotations.creator": creator,
      ...Object.fromEntries(
        Object.entries(diagnostics).map(([code, level]) => [`newsmark.diagnostics.${code}`, level]),
      ),
    });
  });

  test("has every setting per folder, but the trace", () => {
    const perWindow = Object.keys(properties).filter((name) => properties[name]!.scope !== "resource");
    expect(perWindow).toEqual(["newsmark.trace.server"]);
  });

  test("contributes the articles' language, whose files are included by default", () => {
    const [language] = manifest.contributes.languages;
    expect(language!.id).toBe(NEWS_LANGUAGE);
    for (const extension of language!.extensions) expect(DEFAULTS.files.include[0]).toContain(extension.slice(1));
  });

  test("pins every dependency", () => {
    const versions = Object.values({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test("depends on every package that the product imports", () => {
    const used = new Set(
      imports
        .filter(({ target, specifier }) => target === null && !specifier.startsWith("node:") && specifier !== "vscode")
        .map(({ specifier }) => specifier.split("/")[0]!),
    );
    expect([...used].filter((name) => !(name in manifest.dependencies))).toEqual([]);
    expect(Object.keys(manifest.dependencies).filter((name) => !used.has(name))).toEqual([]);
  });
});
