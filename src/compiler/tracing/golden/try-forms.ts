async function a(f: any) {
  try { await f() } catch { }
  try { await f() } catch (error) { await error }
  try { await f() } catch (error: unknown) { throw error } finally { await f() }
  try { await f() } finally { }
  try { await f() } catch ({ message, cause = await message }) { await message }
  try { await f() } catch ([x] /* a */) /* b */ { x }
  try { await f() } catch ({ y }: any) { var z = y } finally { z }
  try { f() } catch (e) { var e }
  try { try { await f() } finally { f } } catch (outer) { outer }
}
