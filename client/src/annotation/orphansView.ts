// The view of annotations that have lost their place: by article, each with the places that come nearest.
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { ANNOTATIONS_CHANGED, INDEXED, type Orphan, type OrphanCandidate } from "../../../protocol/src/index";
import { strings } from "../strings";
import { guarded, selectedPlace, tell } from "./commands";
import { Outline } from "./outline";
import { reveal } from "./review";
import type { AnnotationServer } from "./server";

const VIEW = "newsmark.orphans";
/** UTF-16 code units before a candidate. */
const MAX_BEFORE = 14;
const HAS_ORPHANS = "newsmark.hasOrphans";

interface ArticleNode {
  readonly kind: "article";
  readonly article: string;
  readonly exists: boolean;
  readonly orphans: readonly Orphan[];
}
interface OrphanNode {
  readonly kind: "orphan";
  readonly orphan: Orphan;
}
interface CandidateNode {
  readonly kind: "candidate";
  readonly orphan: Orphan;
  readonly candidate: OrphanCandidate;
}
type Node = ArticleNode | OrphanNode | CandidateNode;

class OrphanTree implements vscode.TreeDataProvider<Node> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #server: AnnotationServer;
  orphans: readonly Orphan[] = [];

  constructor(server: AnnotationServer) {
    this.#server = server;
  }

  async refresh(): Promise<void> {
    this.orphans = await this.#server.orphans();
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    if (!node) {
      const articles = new Map<string, Orphan[]>();
      for (const orphan of this.orphans) {
        const same = articles.get(orphan.article);
        if (same) same.push(orphan);
        else articles.set(orphan.article, [orphan]);
      }
      return [...articles].map(([article, orphans]) => ({
        kind: "article",
        article,
        exists: orphans[0]!.exists,
        orphans,
      }));
    }
    if (node.kind === "article") return node.orphans.map((orphan) => ({ kind: "orphan", orphan }));
    if (node.kind === "candidate") return [];
    const { orphan } = node;
    return orphan.candidates.map((candidate) => ({ kind: "candidate", orphan, candidate }));
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const { Expanded, None } = vscode.TreeItemCollapsibleState;
    if (node.kind === "article") {
      const item = new vscode.TreeItem(node.article, Expanded);
      item.iconPath = new vscode.ThemeIcon("file");
      if (!node.exists) item.description = strings().gone;
      return item;
    }
    if (node.kind === "orphan") {
      const { orphan } = node;
      const item = new vscode.TreeItem(orphan.exact, orphan.candidates.length > 0 ? Expanded : None);
      item.id = orphan.id;
      item.description = [orphan.label, orphan.creator && strings().by(orphan.creator), orphan.created.slice(0, 10)]
        .filter(Boolean)
        .join(", ");
      item.tooltip = `… ${orphan.before}${orphan.exact}${orphan.after} …`;
      item.contextValue = "orphan";
      item.iconPath = new vscode.ThemeIcon("debug-disconnect");
      // Its article, where the reader selects the new place.
      if (orphan.exists) item.command = openCommand(this.#server.toUri(orphan.uri));
      return item;
    }
    const { candidate } = node;
    const lead = `… ${lastWords(candidate.before)}`;
    const text = onOneLine(candidate.text);
    const item = new vscode.TreeItem(
      {
        label: `${lead}${text}${onOneLine(candidate.after)} …`,
        highlights: [[lead.length, lead.length + text.length]],
      },
      None,
    );
    item.description = strings().line(candidate.range.start.line + 1);
    item.contextValue = "candidate";
    item.command = { command: "newsmark.showCandidate", title: "", arguments: [node] };
    return item;
  }
}

const onOneLine = (text: string): string => text.replace(/\s+/g, " ");

/** What stands before the words in the narrow view, so little that the words themselves can be seen. */
function lastWords(text: string): string {
  const line = text.slice(text.lastIndexOf("\n") + 1);
  return line.length <= MAX_BEFORE ? line : line.slice(line.indexOf(" ", line.length - MAX_BEFORE) + 1);
}

const openCommand = (uri: vscode.Uri): vscode.Command => ({
  command: "vscode.open",
  title: "",
  arguments: [uri, { preserveFocus: true } satisfies vscode.TextDocumentShowOptions],
});

/** Shows the view while there is something in it; the outline follows decisions, too. */
export function registerOrphansView(client: LanguageClient, server: AnnotationServer): vscode.Disposable[] {
  const tree = new OrphanTree(server);
  const outline = new Outline();
  const view = vscode.window.createTreeView<Node>(VIEW, { treeDataProvider: tree });
  /** Many changes in a row are one or two questions. */
  let asking: Promise<void> | null = null;
  let isStale = false;
  const refresh = (): Promise<void> => {
    isStale = true;
    asking ??= (async () => {
      try {
        while (isStale) {
          isStale = false;
          await show();
        }
      } finally {
        // In one step with the last look at `isStale`: no change comes in between.
        asking = null;
      }
    })();
    return asking;
  };
  const show = async (): Promise<void> => {
    try {
      await tree.refresh();
    } catch {
      // A server that is starting or stopping: it tells when there is something to ask for.
      return;
    }
    const count = tree.orphans.length;
    view.badge = count > 0 ? { value: count, tooltip: strings().orphans(count) } : undefined;
    await vscode.commands.executeCommand("setContext", HAS_ORPHANS, count > 0);
  };
  const resolve = (orphan: Orphan, to: OrphanCandidate["range"] | null) =>
    guarded(async () => {
      tell(await server.resolveOrphan({ uri: orphan.uri, id: orphan.id, to }));
      await refresh();
    });
  /** A command on an entry of the view: that of the menu, else the selected one. */
  const on = <K extends Node["kind"]>(
    name: string,
    kind: K,
    run: (node: Extract<Node, { kind: K }>) => Promise<void>,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(`newsmark.${name}`, async (given?: Node) => {
      const node = given ?? view.selection[0];
      if (node?.kind === kind) await run(node as Extract<Node, { kind: K }>);
    });
  // Orphans are known when everything is read.
  void client.sendRequest(INDEXED).then(refresh, () => {});
  return [
    view,
    outline,
    client.onNotification(ANNOTATIONS_CHANGED, () => {
      outline.refresh();
      return refresh();
    }),
    on("showCandidate", "candidate", ({ candidate }) => guarded(() => reveal(server, candidate, true))),
    on("takeCandidate", "candidate", ({ orphan, candidate }) => resolve(orphan, candidate.range)),
    on("dropOrphan", "orphan", ({ orphan }) => resolve(orphan, null)),
    on("placeOrphan", "orphan", ({ orphan }) =>
      guarded(async () => {
        const { uri, range } = selectedPlace(server);
        const isHere = server.toUri(uri).toString() === server.toUri(orphan.uri).toString();
        const isEmpty = range.start.line === range.end.line && range.start.character === range.end.character;
        if (isHere && !isEmpty) await resolve(orphan, range);
        else void vscode.window.showInformationMessage(strings().placeGone);
      }),
    ),
  ];
}
