import defer * as a from "./a.ts";
