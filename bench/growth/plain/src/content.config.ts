import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

export const collections = {
  lessons: defineCollection({
    loader: glob({ base: "./content/lessons", pattern: "*.mdx" }),
    schema: z.object({ title: z.string(), goal: z.string(), order: z.number() }),
  }),
};
