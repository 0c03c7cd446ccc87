import { expect, test } from "vitest";
import { placeDetail } from "./place-detail.ts";

const desk = { left: 0, right: 1280, top: 0, bottom: 800 };
const phone = { left: 0, right: 390, top: 0, bottom: 700 };

test("beside the list, where there is more room", () => {
  expect(placeDetail({ left: 400, right: 600, top: 210, bottom: 400 }, 200, desk)).toContain(
    "left: 100%; max-width: 416px",
  );
  expect(placeDetail({ left: 1000, right: 1200, top: 210, bottom: 400 }, 200, desk)).toContain(
    "right: 100%",
  );
});

test("on a phone below a list that is below the line, within the screen", () => {
  expect(placeDetail({ left: 118, right: 310, top: 220, bottom: 390 }, 210, phone)).toBe(
    "top: 100%; left: -118px; width: 390px; max-width: none",
  );
});

test("on a phone above a list that is above the line", () => {
  expect(placeDetail({ left: 0, right: 200, top: 300, bottom: 500 }, 510, phone)).toContain(
    "bottom: 100%",
  );
});
