/** The compiler in a worker of its own: typing never waits for it. */
import { expose } from "comlink";
import { compileModule } from "../compiler/compile.ts";

const compiler = { compile: compileModule };
export type CompilerInWorker = typeof compiler;

expose(compiler);
