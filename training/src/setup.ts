// Which texts each language learns from, and which it is judged by.
import path from "node:path";
import type { LanguageId } from "../../server/src/analysis/index";
import { type GoldText, readColumnTexts, readOwnCorpus } from "./texts";

/** A corpus with its own habits of annotation. The product's own comes first: the shipped model follows it. */
export interface Domain {
  readonly name: string;
  readonly train: readonly GoldText[];
  readonly dev: readonly GoldText[];
  /** Lines are sentences without headlines or datelines, and event names are not annotated. */
  readonly plain: boolean;
  readonly language: LanguageId;
  /** Only lends what does not depend on a language: shapes, lists, cues. No model follows its habits. */
  readonly helper?: boolean;
}

export interface Setup {
  readonly domains: readonly Domain[];
  /** Own articles that nothing is trained or tuned on. */
  readonly test: readonly GoldText[];
}

/** Sentences of a corpus without article borders that count as one article. */
export const ARTICLE_SENTENCES = 12;

/** Own articles are numbered by split: below 200 and from 300 on train; between, written by another hand, even ones dev and odd ones test. */
export function splitOf(name: string): "train" | "dev" | "test" {
  const number = Number(name.slice(0, 3));
  return number < 200 || number >= 300 ? "train" : number % 2 === 0 ? "dev" : "test";
}

export function readSetup(language: LanguageId, root: string, data: string): Setup {
  const own = readOwnCorpus(path.join(root, "training/corpus", language));
  const columns = (file: string): GoldText[] => readColumnTexts(path.join(data, file), ARTICLE_SENTENCES);
  const domains: Domain[] = [
    {
      name: "own",
      train: own.filter((text) => splitOf(text.name) === "train"),
      dev: own.filter((text) => splitOf(text.name) === "dev"),
      plain: false,
      language,
    },
  ];
  if (language === "id") {
    domains.push(
      {
        name: "idner",
        train: columns("idner-news-2k/train.txt"),
        dev: columns("idner-news-2k/dev.txt"),
        plain: true,
        language,
      },
      {
        name: "nergrit",
        train: columns("nergrit/train.txt"),
        dev: columns("nergrit/valid.txt"),
        plain: true,
        language,
      },
    );
  } else {
    const ewt = columns("uner-english-ewt/dev.iob2");
    domains.push({
      name: "ewt",
      train: ewt.filter((_, i) => i % 5 !== 4),
      dev: ewt.filter((_, i) => i % 5 === 4),
      plain: true,
      language,
    });
  }
  if (language === "en") {
    const helper = readOwnCorpus(path.join(root, "training/corpus/id")).filter(
      (text) => splitOf(text.name) === "train",
    );
    domains.push({ name: "own-id", train: helper, dev: [], plain: false, language: "id", helper: true });
    for (const file of ["idner-news-2k/train.txt", "nergrit/train.txt"]) {
      domains.push({ name: file, train: columns(file), dev: [], plain: true, language: "id", helper: true });
    }
  }
  return { domains, test: own.filter((text) => splitOf(text.name) === "test") };
}
