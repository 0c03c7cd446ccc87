import { isolationHeaders } from "./isolation-headers.ts";

/** The same response with the headers that isolate its page. */
export function isolateResponse(response: Response): Response {
  // A redirect or an opaque answer: the browser keeps its contents from us, and follows it by itself.
  if (response.status === 0) return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(isolationHeaders)) headers.set(name, value);
  return new Response(response.body, {
    status: response.status,
    statusText: response.statusText,
    headers,
  });
}
