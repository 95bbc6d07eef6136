// Which article of a workspace a foreign document is about.
import path from "node:path";
import { textHashes } from "../annotations/index";
import { type AnnotationStore, decode, diskFiles, textHash } from "../corpus/index";
import { alignBlanks, type NamedText } from "../formats/index";
import { filesIn } from "./read";

/** An article of the workspace; `name` is its path from the folder, `/` between parts. */
export type WorkspaceArticle = NamedText;

/** How an article was found: `part` of its path is the weakest, and may be another article's. */
export interface Match {
  readonly article: WorkspaceArticle;
  readonly by: "name" | "text" | "part";
}

export class WorkspaceArticles {
  /** The articles by every name that a foreign file may have for them: the path, and what is unique of its ends and of what is above it. */
  readonly texts: readonly NamedText[];
  readonly #articles = new Map<string, WorkspaceArticle>();
  readonly #byAlias = new Map<string, WorkspaceArticle>();
  readonly #byText = new Map<string, WorkspaceArticle>();
  readonly #byHash = new Map<string, WorkspaceArticle>();
  readonly #byLetters = new Map<string, WorkspaceArticle>();

  constructor(store: AnnotationStore, articles: readonly WorkspaceArticle[]) {
    const ends = new Map<string, WorkspaceArticle | null>();
    const above = store.folder.split(path.sep).filter(Boolean);
    for (const article of articles) {
      this.#articles.set(article.name, article);
      const parts = article.name.split("/");
      for (let i = 1; i < parts.length; i++) {
        const end = parts.slice(i).join("/");
        ends.set(end, ends.has(end) ? null : article);
      }
      for (let i = 0; i < above.length; i++) this.#byAlias.set(above.slice(i).concat(parts).join("/"), article);
      put(this.#byText, article.text, article);
      put(this.#byHash, textHash(article.text), article);
      put(this.#byLetters, lettersOf(article.text), article);
    }
    for (const [end, article] of ends) if (article && !this.#articles.has(end)) this.#byAlias.set(end, article);
    // Texts that were annotated before, of articles that have changed since.
    for (const name of store.articles()) {
      const article = this.#articles.get(name);
      if (article) for (const hash of textHashes(store.annotations(name))) put(this.#byHash, hash, article);
    }
    this.texts = [...articles, ...[...this.#byAlias].map(([name, { text }]) => ({ name, text }))];
  }

  /** The article that a document called `name` with the text `text` is about. */
  find({ name, text }: NamedText): Match | null {
    const named = this.#articles.get(name);
    if (named) return { article: named, by: "name" };
    const same = this.#byText.get(text) ?? this.#byHash.get(textHash(text)) ?? this.#byLetters.get(lettersOf(text));
    if (same) return { article: same, by: "text" };
    const alias = this.#byAlias.get(name);
    return alias ? { article: alias, by: "part" } : null;
  }
}

/** All articles below `folder` that the settings' defaults include; those that cannot be read are told, `path: why`. */
export async function readWorkspace(folder: string, failures: string[]): Promise<WorkspaceArticle[]> {
  const articles: WorkspaceArticle[] = [];
  for (const file of await filesIn(folder)) {
    try {
      const { text } = decode(await diskFiles.read(file));
      articles.push({ name: path.relative(folder, file).split(path.sep).join("/"), text });
    } catch (error) {
      failures.push(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return articles;
}

/** `text` in the blanks of the article, and where its spans are there; null where more than blanks differs. */
export const inArticle = (text: string, article: WorkspaceArticle): ReturnType<typeof alignBlanks> =>
  text === article.text ? (start, end) => ({ start, end }) : alignBlanks(text, article.text);

const lettersOf = (text: string): string => text.replace(/[\s\p{Zs}\p{Cc}\u200b-\u200f\u2060\ufeff\u00ad]+/gu, "");

function put<K>(map: Map<K, WorkspaceArticle>, key: K, article: WorkspaceArticle): void {
  if (!map.has(key)) map.set(key, article);
}
