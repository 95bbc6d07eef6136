// The extension: starts the language server and offers what the editor alone can do.
import * as vscode from "vscode";
import {
  LanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  type ServerOptions,
  TransportKind,
} from "vscode-languageclient/node";
import {
  type Action,
  ANNOTATE_COMMAND,
  CLEAR_CACHE,
  type InitializationOptions,
  REINDEX,
  type ReindexResult,
} from "../../protocol/src/index";
import { annotateFromLightBulb, registerAnnotationCommands } from "./annotation/commands";
import { registerOrphansView } from "./annotation/orphansView";
import { registerReviewCommands } from "./annotation/review";
import { AnnotationServer } from "./annotation/server";
import { FILE_SCHEMES, switchDetectedDocuments } from "./detection";
import { strings } from "./strings";
import { registerTraining } from "./train";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("Newsmark", { log: true });
  context.subscriptions.push(output);

  const server = { module: context.asAbsolutePath("dist/newsmark-server.js"), transport: TransportKind.stdio };
  const serverOptions: ServerOptions = {
    run: server,
    debug: { ...server, options: { execArgv: ["--nolazy", "--inspect=6009"] } },
  };
  const initializationOptions: InitializationOptions = {
    detection: true,
    symbolsCommand: "workbench.action.gotoSymbol",
    annotationCommands: true,
    // The YAML extension reads the schema that package.json contributes.
    dossierSchema: vscode.extensions.getExtension("redhat.vscode-yaml") !== undefined,
  };
  const clientOptions: LanguageClientOptions = {
    // Plain text is synchronised in any case, so that unsaved buffers win over the disk. What other schemes show, as git's does for each
    // open file, is an older state of an article, and would count as another one.
    documentSelector: [
      ...[...FILE_SCHEMES, "untitled"].flatMap((scheme) =>
        ["news", "plaintext", "markdown"].map((language) => ({ scheme, language })),
      ),
      ...FILE_SCHEMES.map((scheme) => ({ scheme, pattern: "**/.newsmark/entities.yaml" })),
    ],
    initializationOptions,
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      // What the light bulb offers is a command of the server: what it did is told as it is of any other command.
      executeCommand: (command, args, next) =>
        command === ANNOTATE_COMMAND ? annotateFromLightBulb(annotationServer, args[0] as Action) : next(command, args),
    },
  };
  const started = new LanguageClient("newsmark", "Newsmark", serverOptions, clientOptions);
  client = started;
  const annotationServer = new AnnotationServer(started);
  context.subscriptions.push(
    switchDetectedDocuments(started, output),
    ...registerAnnotationCommands(annotationServer),
    ...registerReviewCommands(annotationServer),
    ...registerTraining(started),
    vscode.commands.registerCommand("newsmark.showOutput", () => output.show()),
    ...Object.entries({ "newsmark.reindex": REINDEX, "newsmark.clearCache": CLEAR_CACHE }).map(([command, request]) =>
      vscode.commands.registerCommand(command, async () => {
        const { articles } = await started.sendRequest<ReindexResult>(request);
        vscode.window.setStatusBarMessage(strings().articlesRead(articles), 5000);
      }),
    ),
  );
  try {
    await started.start();
    context.subscriptions.push(...registerOrphansView(started, annotationServer));
  } catch (error) {
    output.error(`the language server did not start: ${error instanceof Error ? error.message : String(error)}`);
    void vscode.window.showErrorMessage(strings().noServer);
  }
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}
