/** What the course is called and what it is: in the bar, for search engines, in the feed. */
export const courseFacts = {
  title: "Interleave",
  description:
    "A course on concurrency and parallelism in TypeScript. Every example runs in the page, and every run shows what it did.",
} as const;
