/** The compiler in a worker of its own: typing never waits for it. */
import { expose } from "comlink";
import { compileModule } from "../compiler/compile.ts";
import { compileProgram } from "../explorer/compile/compile-program.ts";

const compiler = {
  compile: compileModule,
  /** Of modules that were compiled without tracing. */
  compileProgram,
};
export type CompilerInWorker = typeof compiler;

expose(compiler);
