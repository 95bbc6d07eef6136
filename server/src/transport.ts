// The way to the client that the command line names, on Node.
import {
  createServerPipeTransport,
  createServerSocketTransport,
  type Message,
  type MessageReader,
  type MessageWriter,
  type ResponseMessage,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { Host } from "./lsp/connection";
import { JsonList } from "./lsp/json";

export const host: Host = {
  exit: (code) => process.exit(code),
  isAlive(id) {
    try {
      process.kill(id, 0);
      return true;
    } catch (error) {
      // A process of somebody else is there all the same.
      return (error as NodeJS.ErrnoException).code === "EPERM";
    }
  },
};

const jsonEncoder = {
  name: "application/json",
  async encode(message: Message): Promise<Uint8Array> {
    const { result, ...head } = message as ResponseMessage;
    if (!(result instanceof JsonList)) return Buffer.from(JSON.stringify(message));
    const start = `${JSON.stringify(head).slice(0, -1)},"result":[`;
    return Buffer.concat([Buffer.from(start), ...result.items, Buffer.from("]}")]);
  },
};

/** Null when the arguments name no way. `--socket PORT` and `--socket=PORT` are the same; so with `--pipe`. */
export function transport(args: readonly string[]): [MessageReader, MessageWriter] | null {
  const value = (name: string): string | undefined =>
    args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ??
    (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  if (args.includes("--stdio")) {
    return [
      new StreamMessageReader(process.stdin),
      new StreamMessageWriter(process.stdout, { contentTypeEncoder: jsonEncoder }),
    ];
  }
  const port = Number(value("--socket"));
  if (Number.isInteger(port) && port > 0) return createServerSocketTransport(port);
  const pipe = value("--pipe");
  return pipe ? createServerPipeTransport(pipe) : null;
}
