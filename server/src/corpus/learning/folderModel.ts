// The models that readers trained in a workspace folder, as `.newsmark/model/` keeps them: a manifest, and the weights of each language beside it.
// They come with the workspace and are data: sizes, hashes and numbers are checked, and what is wrong leaves the shipped model in place.
import { createHash } from "node:crypto";
import { type LanguageId, languages, type MentionType, type NameModels } from "../../analysis/index";
import { loadLearntModel, type OwnNames, type Tally } from "../../analysis/learning";
import { FolderFiles, UnusableFileError } from "../annotations/folderFiles";
import type { Learnt } from "./learn";
import { type FolderModel, type ModelParts, withParts } from "./learntModels";
import { baseHash } from "./shipped";

const HOME = ".newsmark/model";
export const MANIFEST = `${HOME}/manifest.json`;
const VERSION = 1;
/** Bytes. A learnt model is little larger than the shipped one of 1.5 MB. */
const MOST_BYTES = { manifest: 8e6, weights: 32e6 };
const MOST_NAMES = 50_000;
const LONGEST_NAME = 200;

interface ManifestEntry {
  /** File name, beside the manifest. */
  readonly file: string;
  /** Of the file, SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** Of the shipped model that it started from. */
  readonly base: string;
  readonly articles: number;
  readonly annotations: number;
  /** Names right, found and given, before and after, as `Study` tells them. */
  readonly heldOut: { readonly before: Tally; readonly after: Tally } | null;
  readonly general: { readonly before: Tally; readonly after: Tally };
  readonly names: OwnNames;
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/**
 * The models of the workspace `folder` (absolute path); null where it has none that fits the `shipped` ones. What is wrong goes to `report`, with
 * the path of the file. `before`: what an earlier call gave, which is given again as long as the manifest says the same. Never rejects.
 */
export async function readFolderModel(
  folder: string,
  shipped: { readonly folder: string; readonly models: NameModels },
  report: (message: string) => void,
  before: FolderModel | null = null,
): Promise<FolderModel | null> {
  const files = new FolderFiles(folder);
  const complain = (name: string, reason: string): void =>
    report(`${folder}/${name}: ${reason}; names are found by the shipped model`);
  let manifest: Uint8Array | null;
  let entries: Map<LanguageId, ManifestEntry>;
  let stamp: string;
  try {
    manifest = await files.read(MANIFEST);
    if (!manifest) return null;
    stamp = sha256(manifest);
    if (before?.stamp === stamp) return before;
    if (manifest.length > MOST_BYTES.manifest) throw new Error("too large");
    entries = readManifest(new TextDecoder("utf-8", { fatal: true }).decode(manifest));
  } catch (error) {
    complain(MANIFEST, error instanceof Error ? error.message : String(error));
    return null;
  }
  const parts: Partial<Record<LanguageId, ModelParts>> = {};
  for (const [language, entry] of entries) {
    const name = `${HOME}/${entry.file}`;
    try {
      if (entry.base !== baseHash(shipped.folder, language)) {
        complain(name, "made for another version of Newsmark: train again to use your corrections");
        continue;
      }
      const weights = await files.read(name);
      if (!weights) throw new Error("not there");
      if (weights.length > MOST_BYTES.weights) throw new Error("too large");
      if (sha256(weights) !== entry.sha256) throw new Error("damaged: not what the manifest tells of");
      const base = shipped.models[language];
      if (!base) continue;
      loadLearntModel(languages[language], base, weights, entry.names);
      parts[language] = { weights, names: entry.names };
    } catch (error) {
      complain(name, error instanceof Error ? error.message : String(error));
    }
  }
  if (Object.keys(parts).length === 0) return null;
  return { stamp, parts, models: withParts(shipped.models, parts, complain) };
}

/** @throws Error for what is no manifest */
function readManifest(text: string): Map<LanguageId, ManifestEntry> {
  const value = JSON.parse(text) as { version?: unknown; languages?: unknown } | null;
  if (value?.version !== VERSION)
    throw new Error(`manifest of version ${JSON.stringify(value?.version)?.slice(0, 20)}, expected ${VERSION}`);
  const entries = new Map<LanguageId, ManifestEntry>();
  const given = isObject(value.languages) ? value.languages : {};
  for (const language of Object.keys(languages) as LanguageId[]) {
    const entry = Object.hasOwn(given, language) ? given[language] : undefined;
    if (entry === undefined) continue;
    if (!isObject(entry)) throw new Error(`no model under ${JSON.stringify(language)}`);
    const { file, sha256: hash, base } = entry;
    if (typeof file !== "string" || !/^[a-z]{2}-[0-9a-f]{12}\.names$/.test(file))
      throw new Error("no name of a model file");
    if (typeof hash !== "string" || typeof base !== "string") throw new Error("no hash of a model");
    entries.set(language, { ...(entry as unknown as ManifestEntry), names: readNames(entry.names) });
  }
  return entries;
}

function readNames(value: unknown): OwnNames {
  const names: Partial<Record<MentionType, string[]>> = {};
  if (!isObject(value)) return names;
  let room = MOST_NAMES;
  for (const type of ["PER", "ORG", "LOC"] as const) {
    const given = Object.hasOwn(value, type) ? value[type] : undefined;
    if (!Array.isArray(given)) continue;
    names[type] = given
      .slice(0, room)
      .filter((name): name is string => typeof name === "string" && name.length <= LONGEST_NAME);
    room -= names[type].length;
  }
  return names;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Keeps `learnt` as the folder's models, in place of those that were there; languages that it does not tell of go back to the shipped model. A
 * reader of the folder sees the old models or the new ones, never a mixture. `made`: ISO 8601 time. @throws UnusableFileError
 */
export async function takeModel(folder: string, learnt: readonly Learnt[], made: string): Promise<void> {
  const files = new FolderFiles(folder);
  const entries: [LanguageId, ManifestEntry][] = [];
  await files.exclusively(async () => {
    for (const { language, weights, base, articles, decisions, heldOut, general, names } of learnt) {
      const hash = sha256(weights);
      const file = `${language}-${hash.slice(0, 12)}.names`;
      await files.write(`${HOME}/${file}`, weights);
      entries.push([language, { file, sha256: hash, base, articles, annotations: decisions, heldOut, general, names }]);
    }
    const manifest = { version: VERSION, made, languages: Object.fromEntries(entries) };
    await files.write(MANIFEST, new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`));
    await removeWeights(files, new Set(entries.map(([, { file }]) => `${HOME}/${file}`)));
  });
}

/** Goes back to the shipped models. False where there was nothing to go back from. @throws UnusableFileError */
export async function revertModel(folder: string): Promise<boolean> {
  const files = new FolderFiles(folder);
  return files.exclusively(async () => {
    let was = false;
    try {
      was = (await files.read(MANIFEST)) !== null;
    } catch (error) {
      // One that cannot be read can still be removed.
      if (!(error instanceof UnusableFileError)) throw error;
      was = true;
    }
    await files.remove(MANIFEST);
    return (await removeWeights(files, new Set())) > 0 || was;
  });
}

async function removeWeights(files: FolderFiles, but: ReadonlySet<string>): Promise<number> {
  const old = (await files.list(HOME, ".names")).filter((name) => !but.has(name));
  for (const name of old) await files.remove(name);
  return old.length;
}
