import { describe, expect, it } from "vitest";
import { createLineOrder } from "./line-order.ts";

const create = () => createLineOrder<number>((order) => order);

describe("lines of several threads", () => {
  it("wait for those that were printed before them", () => {
    const order = create();
    expect(order.add([1, 2])).toEqual([]);
    expect(order.isWaiting()).toBe(true);
    expect(order.add([0])).toEqual([0, 1, 2]);
    expect(order.isWaiting()).toBe(false);
  });

  it("are released in order when the earlier ones do not come", () => {
    const order = create();
    order.add([5, 3]);
    expect(order.release()).toEqual([3, 5]);
    expect(order.add([6])).toEqual([6]);
  });

  it("come as they come where their order is not known, or late", () => {
    const order = create();
    expect(order.add([-1, -1])).toEqual([-1, -1]);
    order.add([2]);
    order.release();
    expect(order.add([1])).toEqual([1]);
    expect(order.release()).toEqual([]);
  });
});
