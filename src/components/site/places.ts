/** The places that every page links to, in the bar and in the menu. */
export const places = [
  { path: "lessons/", label: "Lessons" },
  { path: "playground/", label: "Playground" },
  { path: "glossary/", label: "Glossary" },
] as const;
