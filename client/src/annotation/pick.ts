// Quick picks: which name, which type, which entity.
import * as vscode from "vscode";
import {
  type EntityChoice,
  type EntityChosen,
  MENTION_TYPES,
  type MentionInfo,
  type MentionType,
} from "../../../protocol/src/index";
import { strings } from "../strings";
import type { AnnotationServer } from "./server";

const ICONS: Readonly<Record<MentionType, string>> = {
  PER: "person",
  ORG: "organization",
  LOC: "location",
  EVT: "calendar",
};

/** Entities that are listed at a time. */
const LISTED = 50;

const labelOf = (type: MentionType, text: string): string => `$(${ICONS[type]}) ${text}`;

/** The mention that is meant: the only one, or of nested ones that which the reader picks. */
export async function pickMention(mentions: readonly MentionInfo[]): Promise<MentionInfo | undefined> {
  if (mentions.length < 2) return mentions[0];
  const items = mentions.map((mention) => ({
    label: labelOf(mention.type, mention.text),
    description: mention.name === mention.text ? strings().types[mention.type] : mention.name,
    mention,
  }));
  return (await vscode.window.showQuickPick(items, { title: strings().whichName }))?.mention;
}

/** A type; that of `current` is not offered. */
export async function pickType(text: string, current?: MentionType): Promise<MentionType | undefined> {
  const types = MENTION_TYPES.filter((type) => type !== current);
  const items = types.map((type) => ({ label: labelOf(type, strings().types[type]), type }));
  return (await vscode.window.showQuickPick(items, { title: text, placeHolder: strings().whichType }))?.type;
}

interface EntityItem extends vscode.QuickPickItem {
  readonly chosen: EntityChosen;
}

export interface EntityQuestion {
  readonly title: string;
  readonly uri: string;
  readonly type: MentionType;
  /** Entities with such a name are listed first before the reader types. */
  readonly text: string;
  /** The name of a new entity while nothing is typed; null where only what is there can be chosen. */
  readonly newName: string | null;
  /** Id of an entity that cannot be chosen. */
  readonly without?: string;
  /** Id of the entity that the name counts as; it is listed as such. */
  readonly now?: string;
}

/** An entity that the server knows, filtered as the reader types, or a new one at the end of the list. */
export function pickEntity(server: AnnotationServer, question: EntityQuestion): Promise<EntityChosen | undefined> {
  const quickPick = vscode.window.createQuickPick<EntityItem>();
  quickPick.title = question.title;
  quickPick.placeholder = strings().typeToFilter;
  let asked = 0;
  const list = async (value: string): Promise<void> => {
    const turn = ++asked;
    quickPick.busy = true;
    const query = value.trim();
    const { uri, type } = question;
    const queries = query ? [query] : [question.text, ""];
    const answers = await Promise.all(
      queries.map((one) => server.entities({ uri, query: one, type, limit: LISTED })),
    ).catch(() => []);
    // A later letter was faster.
    if (turn !== asked) return;
    const found = new Map(answers.flat().map((choice) => [choice.id, choice]));
    const items = [...found.values()]
      .filter(({ id }) => id !== question.without)
      .map((choice) => itemOf(choice, choice.id === question.now));
    const newName = question.newName === null ? null : query || question.newName;
    if (newName !== null) {
      // What is typed stands in the description: VS Code sorts by what it finds in labels, and this entry is the last one.
      items.push({
        label: "$(add)",
        description: strings().newEntity(newName),
        alwaysShow: true,
        chosen: { newName },
      });
    }
    quickPick.items = items;
    quickPick.busy = false;
    if (items.length === 0) quickPick.placeholder = strings().nobodyElse;
  };
  return new Promise((resolve) => {
    quickPick.onDidChangeValue(list);
    quickPick.onDidAccept(() => {
      resolve(quickPick.selectedItems[0]?.chosen);
      quickPick.hide();
    });
    quickPick.onDidHide(() => {
      asked++;
      resolve(undefined);
      quickPick.dispose();
    });
    quickPick.show();
    void list("");
  });
}

function itemOf({ id, type, name, detail, articles }: EntityChoice, isNow: boolean): EntityItem {
  return {
    label: labelOf(type, name),
    description: [isNow && strings().now, detail, strings().inArticles(articles)].filter(Boolean).join(" · "),
    // The server has filtered; what it found by an alias stays.
    alwaysShow: true,
    chosen: { id },
  };
}
