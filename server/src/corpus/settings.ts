// Which files are articles, and how they are read. Defaults are those of package.json; a test compares them.

export interface FileSettings {
  /** Glob patterns relative to the workspace folder. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** Whether a `.txt` is an article only if it reads like one; when off, `.txt` files are left alone. */
  readonly detect: boolean;
  /** Larger files are skipped. */
  readonly maxSizeMB: number;
  /** WHATWG label from the editor's `files.encoding`. */
  readonly encoding?: string;
}

export interface CorpusSettings {
  readonly files: FileSettings;
  readonly language: "auto" | "id" | "en";
}

export const DEFAULT_SETTINGS: CorpusSettings = {
  files: {
    include: ["**/*.{news,article,berita,txt}"],
    exclude: ["**/node_modules/**", "**/.git/**", "**/.newsmark/**"],
    detect: true,
    maxSizeMB: 5,
  },
  language: "auto",
};

/** Whether a file must read like an article to count as one: all but the product's own file types, and what a setting names. */
export const isJudged = (path: string): boolean => /\.txt$/i.test(path);
