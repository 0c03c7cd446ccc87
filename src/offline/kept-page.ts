/** On every page: where the course is kept, hears of a newer version. What tells of it is loaded then. */
import { isKeeping } from "../service-worker/worker-scripts.ts";

if (isKeeping((navigator as Partial<Navigator>).serviceWorker?.controller)) {
  void import("./announce-newer.ts").then((newer) => newer.announceNewer());
}
// Not a script of the control's own page: what it shares with this one would be a third file on all pages.
if (document.querySelector("kept-course") !== null) void import("./kept-course.ts");
