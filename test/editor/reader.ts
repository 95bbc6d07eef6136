// Stands in for the reader where the editor asks: lists, input boxes, messages with buttons. Lists of entities are the editor's own.
import * as vscode from "vscode";
import { until } from "./helpers";

/** What the editor asked or said. */
export interface Asked {
  readonly title: string;
  /** Entries of a list with their descriptions, or buttons of a message. */
  readonly items: readonly string[];
  /** Text of an input box that is there already, or the small print of a message. */
  readonly detail: string;
}

/** What the reader picks or types; of a list of entities, also what is typed before. Undefined for Escape. */
export type Reply = string | { readonly typed: string; readonly pick: string } | undefined;

type Window = Record<string, (...args: never[]) => unknown>;

const withoutIcon = (label: string): string => label.replace(/^\$\([a-z-]+\)\s*/, "");
const shown = ({ label, description }: vscode.QuickPickItem): string =>
  [withoutIcon(label), description].filter(Boolean).join(" | ");

/**
 * Does `work`, with `reply` for everything that is asked meanwhile, and tells what was asked.
 * @throws Error when the reply is none of the entries
 */
export async function withReader(reply: (asked: Asked) => Reply, work: () => Thenable<unknown>): Promise<Asked[]> {
  const window = vscode.window as unknown as Window;
  const before = { ...window };
  const all: Asked[] = [];
  const failures: unknown[] = [];
  const ask = (title: string | undefined, items: readonly string[], detail = ""): Reply => {
    const asked = { title: title ?? "", items, detail };
    all.push(asked);
    return reply(asked);
  };
  const picked = <T>(items: readonly T[], text: (item: T) => string, answer: Reply): T | undefined => {
    if (answer === undefined) return undefined;
    const wanted = typeof answer === "string" ? answer : answer.pick;
    const item = items.find((one) => text(one).includes(wanted));
    if (item === undefined) throw new Error(`no "${wanted}" among ${items.map(text).join(", ")}`);
    return item;
  };
  const message = async (title: string, ...rest: (string | vscode.MessageOptions)[]) => {
    const buttons = rest.filter((one) => typeof one === "string");
    const options = rest.find((one) => typeof one === "object");
    return picked(buttons, String, ask(title, buttons, options?.detail));
  };
  const replacements: Record<string, (...args: never[]) => unknown> = {
    showInformationMessage: message as never,
    showErrorMessage: message as never,
    showInputBox: async (options: vscode.InputBoxOptions) => ask(options.title, [], options.value),
    showQuickPick: async (items: readonly vscode.QuickPickItem[], options: vscode.QuickPickOptions) =>
      picked(items, shown, ask(options.title, items.map(shown), options.placeHolder)),
    createQuickPick: () => {
      const pick = (before.createQuickPick as typeof vscode.window.createQuickPick)();
      const show = pick.show.bind(pick);
      pick.show = () => {
        show();
        drive(pick).catch((error: unknown) => {
          failures.push(error);
          pick.hide();
        });
      };
      return pick;
    },
  };
  const drive = async (pick: vscode.QuickPick<vscode.QuickPickItem>): Promise<void> => {
    const entries = await until(
      "entries to choose from",
      () => pick.items,
      (items) => items.length > 0 && !pick.busy,
    );
    const answer = ask(pick.title, entries.map(shown), pick.placeholder);
    if (answer === undefined) {
      pick.hide();
      return;
    }
    const wanted = typeof answer === "string" ? answer : answer.pick;
    const isIt = (item: vscode.QuickPickItem | undefined) => item !== undefined && shown(item).includes(wanted);
    // Enter takes the entry that the editor says is active: the first one, of what was typed where it is another one.
    const item = typeof answer === "string" ? picked(entries, shown, answer)! : null;
    if (typeof answer === "object") pick.value = answer.typed;
    else if (item !== entries[0]) pick.value = withoutIcon(item!.label);
    await until(
      `“${wanted}” to be the entry that Enter takes`,
      () => pick.activeItems.map(shown),
      () => isIt(pick.activeItems[0]) && !pick.busy,
    );
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
  };
  Object.assign(window, replacements);
  try {
    await work();
  } finally {
    for (const name of Object.keys(replacements)) window[name] = before[name]!;
  }
  if (failures.length > 0) throw failures[0];
  return all;
}
