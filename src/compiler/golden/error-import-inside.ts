if (1) { import { a } from "./a.ts"; }
