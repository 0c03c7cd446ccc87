/** Messages between threads: who sent each, and the task that each begins. */
import type { Parcel } from "../../protocol.ts";
import type { Tracer } from "./tracer.ts";

type MessageParcel = Extract<Parcel, { kind: "message" }>;

export interface MessageTasks {
  /** Id of the task that has this thread, or -1. */
  sender(): number;
  /** A message that leaves now. */
  parcel(data: unknown): MessageParcel;
  /** Calls the listeners of a message that has come. */
  receive(parcel: MessageParcel, deliver: () => void): void;
}

export function createMessageTasks(tracer: Tracer): MessageTasks {
  const sender = (): number => tracer.current?.id ?? -1;
  return {
    sender,
    parcel: (data) => ({ kind: "message", data, message: tracer.sent(), task: sender() }),
    receive({ message, task: sentBy }, deliver) {
      const task = tracer.enterTurn(tracer.callback("message", "message"), undefined, sentBy);
      tracer.received(message, task);
      try {
        deliver();
      } finally {
        tracer.exit(task, false);
      }
    },
  };
}
