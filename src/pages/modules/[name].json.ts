/** A library that cells import by name, or a module of ours that runs beside them: asked for by the first run that needs it. */
import type { APIRoute, GetStaticPaths } from "astro";
import type { CompiledModule } from "../../compiler/module.ts";
import { exerciseTarget } from "../../exercise/own-modules.ts";
import { explorerTarget } from "../../explorer/own-modules.ts";
import { replayerTarget } from "../../explorer/replay/replay.ts";
import {
  explorerModule,
  judgeModule,
  libraryModule,
  replayerModule,
} from "../../lesson/libraries.ts";
import { libraryNames } from "../../lesson/library-names.ts";

export const prerender = true;

const makers = new Map<string, () => Promise<CompiledModule>>([
  ...libraryNames.map((name) => [name, () => libraryModule(name)] as const),
  [exerciseTarget, judgeModule],
  [explorerTarget, explorerModule],
  [replayerTarget, replayerModule],
]);

export const getStaticPaths = (() =>
  [...makers.keys()].map((name) => ({ params: { name } }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const make = makers.get(params["name"] ?? "");
  if (make === undefined) return new Response("No such module.", { status: 404 });
  return Response.json(await make());
};
