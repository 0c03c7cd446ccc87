/** TypeScript in a worker of its own: neither typing nor running waits for it. */
import { expose } from "comlink";
import { createTypeChecker } from "../../type-check/type-checker.ts";

expose(createTypeChecker());
