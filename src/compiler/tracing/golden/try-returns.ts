async function a(f: any) { try { return f() } finally { f } }
async function b(f: any) { try { return f() } finally { return await 2 } }
async function c(f: any) { for (;;) { try { return f() } finally { break } } }
async function d(f: any) { try { return f() } catch { return } }
const e = async (f: any) => { l: try { return f() } finally { break l } f() }
async function* g(f: any) { l: try { return f() } finally { break l } }
