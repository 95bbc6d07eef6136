// Commands that annotate. Each takes a place as its argument, from a code action, or the selection of the active editor.
import * as vscode from "vscode";
import type { Action, AnnotateResult, MentionInfo, MentionType, Place, Scope } from "../../../protocol/src/index";
import { NEWS_LANGUAGE } from "../../../protocol/src/index";
import { strings } from "../strings";
import { pickEntity, pickMention, pickType } from "./pick";
import { type AnnotationServer, fromRange } from "./server";

const STATUS_MS = 5000;

/** Something that the reader has to do first. */
class Hint extends Error {}

/** What was done, by which action. */
type Done = AnnotateResult & Pick<Action, "kind">;

type Command = (place: Place, extra?: unknown) => Promise<Done | undefined>;

/** Actions that reach beyond the name at the cursor. */
const BULK = new Set<Action["kind"]>(["annotateAll", "sameAs", "notSameAs"]);

/** Registers the commands. */
export function registerAnnotationCommands(server: AnnotationServer): vscode.Disposable[] {
  const onMention =
    (work: (mention: MentionInfo, extra?: unknown) => Promise<Action | undefined>): Command =>
    async (place, extra) => {
      const mention = await pickAt(await server.mentionsAt(place), place);
      const action = mention && (await work(mention, extra));
      return action && done(action);
    };
  const done = async (action: Action): Promise<Done> => ({ ...(await server.annotate(action)), kind: action.kind });
  const here = ({ uri, range }: MentionInfo): Place => ({ uri, range });

  const addMention: Command = async (place, type) => {
    if (isEmpty(place)) throw new Hint(strings().selectFirst);
    const chosen = (type as MentionType | undefined) ?? (await pickType(await textAt(server, place)));
    return chosen && done({ ...place, kind: "addMention", type: chosen });
  };

  const commands: Readonly<Record<string, Command>> = {
    accept: onMention(async (mention) => ({ ...here(mention), kind: "accept" })),
    reject: onMention(async (mention) => ({ ...here(mention), kind: "reject" })),
    addMention,
    setType: async (place, type) => {
      // A selection that is no name yet becomes one.
      const isName = isEmpty(place) || (await server.mentionsAt(place)).some((mention) => isSame(mention, place));
      if (!isName) return addMention(place, type);
      return onMention(async (mention) => {
        const chosen = (type as MentionType | undefined) ?? (await pickType(mention.text, mention.type));
        return chosen && { ...here(mention), kind: "setType", type: chosen };
      })(place);
    },
    resizeMention: async (place) => {
      if (isEmpty(place)) throw new Hint(strings().selectFirst);
      const touched = (await server.mentionsAt(place)).filter((mention) => !isSame(mention, place));
      if (touched.length === 0) throw new Hint(strings().noName);
      const mention = await pickMention(touched);
      return mention && done({ ...here(mention), kind: "resize", to: place.range });
    },
    assignEntity: onMention(async (mention) => {
      const { uri, text, type } = mention;
      const entity = await pickEntity(server, {
        title: strings().whoIs(text),
        uri,
        type,
        text,
        newName: text,
      });
      return entity && { ...here(mention), kind: "assignEntity", entity };
    }),
    sameAs: onMention(async (mention) => {
      const { uri, name, type } = mention;
      const entity = await pickEntity(server, {
        title: strings().sameAs(name),
        uri,
        type,
        text: mention.text,
        newName: null,
        without: mention.entity,
      });
      return entity && "id" in entity ? { ...here(mention), kind: "sameAs", entity: entity.id } : undefined;
    }),
    notSameAs: onMention(async (mention) => {
      const { uri, text, type } = mention;
      const entity = await pickEntity(server, {
        title: strings().notSameAs(text),
        uri,
        type,
        text,
        newName: null,
        now: mention.entity,
      });
      return entity && "id" in entity ? { ...here(mention), kind: "notSameAs", entity: entity.id } : undefined;
    }),
    annotateAll: async (place, scope) => {
      const mention = await pickAt(await server.mentionsAt({ ...place, rejected: true }), place);
      const chosen = mention && ((scope as Scope | undefined) ?? (await pickScope(mention)));
      return chosen && done({ ...here(mention), kind: "annotateAll", scope: chosen });
    },
    addNote: onMention(async (mention) => {
      const text = await vscode.window.showInputBox({
        title: strings().note(mention.text),
        prompt: strings().noteHint,
        value: mention.notes[0] ?? "",
      });
      return text === undefined ? undefined : { ...here(mention), kind: "note", text };
    }),
  };

  const steps = {
    undoAnnotation: async () => {
      const { label } = await server.undo();
      return label === null ? strings().nothingToUndo : strings().undone(label);
    },
    redoAnnotation: async () => {
      const { label } = await server.redo();
      return label === null ? strings().nothingToRedo : strings().redone(label);
    },
  };

  return [
    ...Object.entries(commands).map(([name, run]) =>
      vscode.commands.registerCommand(`newsmark.${name}`, (argument?: unknown, extra?: unknown) =>
        guarded(async () => {
          const result = await run(isPlace(argument) ? argument : selectedPlace(server), extra);
          if (result) tell(result, BULK.has(result.kind));
        }),
      ),
    ),
    ...Object.entries(steps).map(([name, step]) =>
      vscode.commands.registerCommand(`newsmark.${name}`, () =>
        guarded(async () => void vscode.window.setStatusBarMessage(await step(), STATUS_MS)),
      ),
    ),
  ];
}

/** Runs a command of the reader's; what it complains of is shown, and what has to be done first is no error. */
export async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Hint) void vscode.window.showInformationMessage(error.message);
    else void vscode.window.showErrorMessage(strings().failed(error instanceof Error ? error.message : String(error)));
  }
}

/** Does what the light bulb offered. */
export const annotateFromLightBulb = (server: AnnotationServer, action: Action): Promise<void> =>
  guarded(async () => tell(await server.annotate(action), BULK.has(action.kind)));

/** What was done; what was done to several at once can be undone on the spot. */
export function tell({ label, changes, articles }: AnnotateResult, isBulk = false): void {
  if (changes === 0 || (!isBulk && articles < 2)) {
    vscode.window.setStatusBarMessage(label, STATUS_MS);
    return;
  }
  void vscode.window.showInformationMessage(label, strings().undo).then((answer) => {
    if (answer) void vscode.commands.executeCommand("newsmark.undoAnnotation");
  });
}

/** The mention that is meant at a place: one that the selection is exactly, else one that the reader picks of those there. */
async function pickAt(mentions: readonly MentionInfo[], place: Place): Promise<MentionInfo | undefined> {
  const exact = isEmpty(place) ? [] : mentions.filter((mention) => isSame(mention, place));
  if (mentions.length === 0) throw new Hint(strings().noName);
  return pickMention(exact.length > 0 ? exact : mentions);
}

async function textAt(server: AnnotationServer, { uri, range }: Place): Promise<string> {
  const document = await vscode.workspace.openTextDocument(server.toUri(uri));
  return document.getText(
    new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
  );
}

async function pickScope({ text, rejected }: MentionInfo): Promise<Scope | undefined> {
  const items: { label: string; scope: Scope }[] = [
    { label: `$(file) ${strings().here}`, scope: "article" },
    { label: `$(files) ${strings().everywhere}`, scope: "corpus" },
  ];
  const title = rejected ? strings().noOccurrence(text) : strings().everyOccurrence(text);
  return (await vscode.window.showQuickPick(items, { title }))?.scope;
}

/** @throws Hint where no article is in front */
export function selectedPlace(server: AnnotationServer): Place {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== NEWS_LANGUAGE) throw new Hint(strings().noArticle);
  return { uri: server.uri(editor.document.uri), range: fromRange(withoutSpace(editor.document, editor.selection)) };
}

/** A selection without the spaces at its ends, which a double click or a drag takes along. */
function withoutSpace(document: vscode.TextDocument, selection: vscode.Range): vscode.Range {
  const text = document.getText(selection);
  const start = document.offsetAt(selection.start) + text.length - text.trimStart().length;
  const trimmed = text.trim();
  if (trimmed === "") return new vscode.Range(selection.start, selection.start);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + trimmed.length));
}

const isPlace = (argument: unknown): argument is Place =>
  typeof argument === "object" && argument !== null && "uri" in argument && "range" in argument;

const isEmpty = ({ range: { start, end } }: Place): boolean =>
  start.line === end.line && start.character === end.character;

const isSame = (a: Place, b: Place): boolean =>
  a.range.start.line === b.range.start.line &&
  a.range.start.character === b.range.start.character &&
  a.range.end.line === b.range.end.line &&
  a.range.end.character === b.range.end.character;
