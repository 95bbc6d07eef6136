// The server's end of the protocol over a JSON-RPC connection: handlers and messages by name, typed as the protocol has them.
import {
  CancellationTokenSource,
  createMessageConnection,
  type Logger,
  type MessageReader,
  type MessageWriter,
} from "vscode-jsonrpc";
import type * as lsp from "vscode-languageserver";
import type { JsonList } from "./json";
import { MessageType } from "./protocol";

/** Milliseconds between two looks at whether the client's process lives. */
const WATCH = 3000;

/** Notifications of the client, by the name of their handler. */
const NOTIFICATIONS = {
  onInitialized: "initialized",
  onDidChangeConfiguration: "workspace/didChangeConfiguration",
  onDidChangeWatchedFiles: "workspace/didChangeWatchedFiles",
  onDidOpenTextDocument: "textDocument/didOpen",
  onDidChangeTextDocument: "textDocument/didChange",
  onDidCloseTextDocument: "textDocument/didClose",
} as const satisfies Partial<Record<keyof lsp.Connection, string>>;

/** Requests of the client, by the name of their handler. */
const REQUESTS = {
  onCodeAction: "textDocument/codeAction",
  onCodeLens: "textDocument/codeLens",
  onCompletion: "textDocument/completion",
  onDeclaration: "textDocument/declaration",
  onDefinition: "textDocument/definition",
  onDocumentHighlight: "textDocument/documentHighlight",
  onDocumentSymbol: "textDocument/documentSymbol",
  onFoldingRanges: "textDocument/foldingRange",
  onHover: "textDocument/hover",
  onPrepareRename: "textDocument/prepareRename",
  onReferences: "textDocument/references",
  onRenameRequest: "textDocument/rename",
  onSelectionRanges: "textDocument/selectionRange",
  onWorkspaceSymbol: "workspace/symbol",
} as const satisfies Partial<Record<keyof lsp.Connection, string>>;

type Name = keyof typeof NOTIFICATIONS | keyof typeof REQUESTS;

type HandlerOf<Register> = Register extends (handler: infer H) => unknown
  ? Extract<H, (...args: never[]) => unknown>
  : never;
/** A registration of the protocol's library, whose handler gets no more than every one here takes. */
type Handling<Register> = (
  handler: (
    params: Parameters<HandlerOf<Register>>[0],
    token: lsp.CancellationToken,
  ) => ReturnType<HandlerOf<Register>> | JsonList,
) => void;

type Handlers = { readonly [N in Name]: Handling<lsp.Connection[N]> };
type Handler = (params: unknown, token: lsp.CancellationToken) => unknown;
type TokensLanguage = lsp.Connection["languages"]["semanticTokens"];
type HintsLanguage = lsp.Connection["languages"]["inlayHint"];

export interface Connection extends Handlers {
  onRequest<Params, Result>(method: string, handler: (params: Params) => Result | Promise<Result>): void;
  sendRequest<Result>(method: string, params?: unknown): Promise<Result>;
  sendNotification(method: string, params: unknown): void;
  listen(): void;
  onInitialize(handler: (params: lsp.InitializeParams) => lsp.InitializeResult): void;
  /** `handler` runs before the answer goes out. */
  onShutdown(handler: () => Promise<void>): void;
  sendDiagnostics(params: lsp.PublishDiagnosticsParams): void;
  /** Tells the client, which shows it in its output. */
  readonly console: Logger;
  readonly client: {
    /** Asks for notifications that the client sends to servers that asked only. */
    register(method: string, options: object): Promise<void>;
  };
  readonly window: { createWorkDoneProgress(): Promise<WorkDoneProgress> };
  readonly workspace: {
    getConfiguration(items: lsp.ConfigurationItem[]): Promise<unknown[]>;
    onDidChangeWorkspaceFolders(handler: (event: lsp.WorkspaceFoldersChangeEvent) => void): void;
    onDidRenameFiles(handler: (params: lsp.RenameFilesParams) => void): void;
    applyEdit(params: lsp.ApplyWorkspaceEditParams): Promise<lsp.ApplyWorkspaceEditResult>;
  };
  readonly languages: {
    readonly semanticTokens: {
      on: Handling<TokensLanguage["on"]>;
      onDelta: Handling<TokensLanguage["onDelta"]>;
      onRange: Handling<TokensLanguage["onRange"]>;
      refresh(): Promise<void>;
    };
    readonly inlayHint: { on: Handling<HintsLanguage["on"]>; refresh(): Promise<void> };
  };
}

/** Progress in the client's window. */
export interface WorkDoneProgress {
  /** Cancelled by the reader. */
  readonly token: lsp.CancellationToken;
  begin(title: string, cancellable: boolean): void;
  report(percentage: number, message: string): void;
  done(): void;
}

export interface Host {
  /** Ends the process. */
  exit(code: number): void;
  isAlive(process: number): boolean;
}

/** The server ends with 0 after a shutdown, otherwise with 1, when the client says so or closes the connection. */
export function createConnection(reader: MessageReader, writer: MessageWriter, host: Host): Connection {
  const console = loggerTo((type, message) => void rpc.sendNotification("window/logMessage", { type, message }));
  const rpc = createMessageConnection(reader, writer, console);
  let isShutDown = false;
  const end = (): void => host.exit(isShutDown ? 0 : 1);
  rpc.onClose(end);
  rpc.onNotification("exit", end);

  const answer = (method: string) => (handler: Handler) => void rpc.onRequest(method, handler);
  const hear = (method: string) => (handler: (params: unknown) => void) => void rpc.onNotification(method, handler);
  const handlers = Object.fromEntries([
    ...Object.entries(REQUESTS).map(([name, method]) => [name, answer(method)]),
    ...Object.entries(NOTIFICATIONS).map(([name, method]) => [name, hear(method)]),
  ]);

  const cancels = new Map<string, CancellationTokenSource>();
  rpc.onNotification("window/workDoneProgress/cancel", ({ token }: lsp.WorkDoneProgressCancelParams) =>
    cancels.get(String(token))?.cancel(),
  );
  let tokens = 0;
  let registrations = 0;

  return {
    ...(handlers as unknown as Handlers),
    onRequest: (method, handler) => answer(method)(handler as Handler),
    sendRequest: (method, params) => (params === undefined ? rpc.sendRequest(method) : rpc.sendRequest(method, params)),
    sendNotification: (method, params) => void rpc.sendNotification(method, params),
    listen: () => rpc.listen(),
    console,
    onInitialize(handler) {
      rpc.onRequest("initialize", (params: lsp.InitializeParams) => {
        const { processId } = params;
        if (typeof processId === "number") setInterval(() => host.isAlive(processId) || end(), WATCH).unref();
        return handler(params);
      });
    },
    onShutdown(handler) {
      rpc.onRequest("shutdown", async () => {
        isShutDown = true;
        await handler();
        return null;
      });
    },
    sendDiagnostics: (params) => void rpc.sendNotification("textDocument/publishDiagnostics", params),
    client: {
      register: (method, registerOptions) =>
        rpc.sendRequest("client/registerCapability", {
          registrations: [{ id: `${method}-${registrations++}`, method, registerOptions }],
        }),
    },
    window: {
      async createWorkDoneProgress() {
        const token = `newsmark-${tokens++}`;
        await rpc.sendRequest("window/workDoneProgress/create", { token });
        const cancel = new CancellationTokenSource();
        cancels.set(token, cancel);
        const tell = (value: lsp.WorkDoneProgressBegin | lsp.WorkDoneProgressReport | lsp.WorkDoneProgressEnd): void =>
          void rpc.sendNotification("$/progress", { token, value });
        return {
          token: cancel.token,
          begin: (title, cancellable) => tell({ kind: "begin", title, percentage: 0, cancellable }),
          report: (percentage, message) => tell({ kind: "report", percentage, message }),
          done() {
            cancels.delete(token);
            tell({ kind: "end" });
          },
        };
      },
    },
    workspace: {
      getConfiguration: (items) => rpc.sendRequest("workspace/configuration", { items }),
      onDidChangeWorkspaceFolders(handler) {
        rpc.onNotification("workspace/didChangeWorkspaceFolders", ({ event }: lsp.DidChangeWorkspaceFoldersParams) =>
          handler(event),
        );
      },
      onDidRenameFiles: (handler) => hear("workspace/didRenameFiles")(handler as (params: unknown) => void),
      applyEdit: (params) => rpc.sendRequest("workspace/applyEdit", params),
    },
    languages: {
      semanticTokens: {
        on: answer("textDocument/semanticTokens/full") as Handling<TokensLanguage["on"]>,
        onDelta: answer("textDocument/semanticTokens/full/delta") as Handling<TokensLanguage["onDelta"]>,
        onRange: answer("textDocument/semanticTokens/range") as Handling<TokensLanguage["onRange"]>,
        refresh: () => rpc.sendRequest("workspace/semanticTokens/refresh"),
      },
      inlayHint: {
        on: answer("textDocument/inlayHint") as Handling<HintsLanguage["on"]>,
        refresh: () => rpc.sendRequest("workspace/inlayHint/refresh"),
      },
    },
  };
}

function loggerTo(send: (type: lsp.MessageType, message: string) => void): Logger {
  return {
    error: (message) => send(MessageType.Error, message),
    warn: (message) => send(MessageType.Warning, message),
    info: (message) => send(MessageType.Info, message),
    log: (message) => send(MessageType.Log, message),
  };
}
