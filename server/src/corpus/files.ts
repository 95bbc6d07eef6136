// The files of the corpus behind an interface, so that tests need no disk.
import type { FileSettings } from "./settings";

export interface FileInfo {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch. */
  readonly modified: number;
}

/** Paths are absolute, with the platform's separators. */
export interface Files {
  /**
   * Paths of what the settings of `folder` include, in it or in a folder `below` it, in no particular order. Symbolic links to folders are not
   * followed; what cannot be listed is left out.
   */
  list(folder: string, settings: FileSettings, below?: string): Promise<string[]>;
  /** Whether the settings include this path below `folder`; asks no disk. */
  includes(folder: string, path: string, settings: FileSettings): boolean;
  read(path: string): Promise<Uint8Array>;
  /** As {@link read}, for the few lines that an answer quotes. */
  readSync(path: string): Uint8Array;
  /** Null where there is no regular file, or where a symbolic link leads out of `folder`. */
  stat(folder: string, path: string): Promise<FileInfo | null>;
  /** As {@link stat} for many paths that {@link list} has told. */
  statAll(folder: string, paths: readonly string[]): Promise<(FileInfo | null)[]>;
}
