// A corpus over a fixture whose file `.newsmark/entities.yaml` has the cursor, or whose article has it.
import { type DossierText, dossierText } from "../../server/src/features/index";
import { parseFixture } from "./fixture";
import { uriOf, type Workspace, workspace } from "./workspace";

export const DOSSIERS = ".newsmark/entities.yaml";

export interface DossierWorkspace extends Workspace {
  readonly dossiers: DossierText;
  readonly files: Workspace["files"];
  readonly all: readonly DossierText[];
  /** Offset of the cursor in the dossiers. */
  readonly offset: number;
}

/** `yaml` holds the cursor; `articles` is a fixture without one. */
export async function dossierWorkspace(articles: string, yaml: string): Promise<DossierWorkspace> {
  const space = await workspace(articles);
  const file = parseFixture(`--- ${DOSSIERS}\n${yaml}`).files[0]!;
  const cursor = parseFixture(`--- ${DOSSIERS}\n${yaml}`).cursor;
  const dossiers = dossierText(uriOf(DOSSIERS), file.text);
  return { ...space, dossiers, all: [dossiers], offset: cursor?.offset ?? 0 };
}
