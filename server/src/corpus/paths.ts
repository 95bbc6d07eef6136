// URIs, paths and workspace folders.
import { URI, Utils } from "vscode-uri";
import type { FolderModel } from "./learning/learntModels";
import type { CorpusSettings } from "./settings";

export interface CorpusFolder {
  /** Without a trailing slash. */
  readonly uri: string;
  /** Absolute path on the disk. */
  readonly path: string;
  readonly name: string;
  readonly settings: CorpusSettings;
  /** What readers trained here, in place of the shipped models. */
  readonly model?: FolderModel | null;
}

export const toUri = (path: string): string => URI.file(path).toString();
export const toPath = (uri: string): string => URI.parse(uri).fsPath;
/** The same spelling for every way a client may encode a URI. */
export const normalizeUri = (uri: string): string => URI.parse(uri).toString();
export const fileName = (uri: string): string => Utils.basename(URI.parse(uri));

/** The innermost folder that holds `uri`. */
export function folderOf(folders: readonly CorpusFolder[], uri: string): CorpusFolder | undefined {
  let best: CorpusFolder | undefined;
  for (const folder of folders) {
    if (uri.startsWith(`${folder.uri}/`) && (!best || folder.uri.length > best.uri.length)) best = folder;
  }
  return best;
}

/** Path relative to its folder with `/` between the parts, after the folder's name where there are several. */
export function displayPath(folders: readonly CorpusFolder[], uri: string): string {
  const folder = folderOf(folders, uri);
  if (!folder) return fileName(uri);
  const relative = decodeURIComponent(uri.slice(folder.uri.length + 1));
  return folders.length > 1 ? `${folder.name}/${relative}` : relative;
}
