/** The colours and styles of the course that is built: `src/integrations/course.ts`. */
declare module "virtual:course.css" {}
