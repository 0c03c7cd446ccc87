/** The bars of a lane where a picture has very many: their waits as striped lines, their work as solid ones. */
import type { Solid } from "./bar.ts";
import { flatFrame, flatLines, flatX, tenth, type FlatBox } from "./draw-flat.ts";
import type { MarkupNode } from "./markup-node.ts";
import { geometry, type LaneLayout } from "./place-lane.ts";
import type { Stretch } from "./scale.ts";

/** With the thread's own line above them. */
export function drawCrowd({ lineY, busy, rows }: LaneLayout): MarkupNode {
  const top = lineY - geometry.line;
  const last = rows.at(-1);
  const bottom = last === undefined ? lineY : last.y + last.height;
  const waits = rows.flatMap(({ y, height, bars }) =>
    bars.flatMap(({ flights, solids }) =>
      flights
        .filter((flight) => !solids.some((solid) => isCovered(flight, solid)))
        .map((flight) => ({ ...flight, y: y - top, height })),
    ),
  );
  const runs = rows.flatMap(({ y, height, bars }) =>
    bars.flatMap(({ solids }) => solids.map((solid) => solidBox(solid, y - top, height))),
  );
  return flatFrame(
    top,
    bottom - top,
    ...flatLines("tl-wait", waits),
    // Lines are not distorted in a frame that stretches, as a pattern would be.
    ...flatLines("tl-wait tl-stripes", waits),
    ...flatLines("tl-run", [...busy.map((solid) => solidBox(solid, 0, geometry.line)), ...runs]),
  );
}

/** Whether something in the lane shows by the pattern of its hue that it waits. */
export function isHatched(lane: LaneLayout, isCrowded: boolean): boolean {
  if (lane.density !== undefined) return true;
  return !isCrowded && lane.rows.length > 0;
}

/** How high what is solid stands in its box. @param y px @param height px */
export function solidBox({ x, width, share }: Solid, y: number, height: number): FlatBox {
  const filled = tenth(height * share);
  return { x, width, y: tenth(y + height - filled), height: filled };
}

/** Whether nothing of it would be seen. */
function isCovered(flight: Stretch, { x, width, share }: Solid): boolean {
  return (
    share === 1 && flatX(x) <= flatX(flight.x) && flatX(x + width) >= flatX(flight.x + flight.width)
  );
}
