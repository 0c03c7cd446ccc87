/** The `BroadcastChannel` on which the site's open tabs tell one another of what is kept. */
export const tabChannel = "interleave";
