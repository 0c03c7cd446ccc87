/** The types of the module `exercise`, for check modules: beside those of cells. */
import ts from "typescript";
import { exerciseTarget } from "../exercise/own-modules.ts";
import { cellCompilerOptions } from "../type-check/compiler-options.ts";
import { TypeProject } from "../type-check/type-project.ts";
import { filesByPath, typeLibrary } from "./type-library.ts";

/** From the project's root. */
const authorModule = "src/exercise/author-module.ts";

/** One for each root, as for cells. */
const projects = new Map<string, TypeProject>();

/** A project in which `exercise` can be imported. @param root of the site's project */
export function exerciseProject(root: string): TypeProject {
  const known = projects.get(root);
  if (known !== undefined) return known;
  const project = new TypeProject({
    files: {
      ...typeLibrary(root).files,
      ...authorFiles(`${ts.sys.resolvePath(root).replaceAll("\\", "/").replace(/\/$/, "")}/`),
      [`/node_modules/${exerciseTarget}/index.d.ts`]: `export * from "/${authorModule}";\n`,
    },
  });
  projects.set(root, project);
  return project;
}

/** The module, and all that its types come from: chai's too. */
function authorFiles(root: string): Record<string, string> {
  const program = ts.createProgram({
    rootNames: [root + authorModule],
    options: cellCompilerOptions,
  });
  return filesByPath(program.getSourceFiles(), root, "src/");
}
