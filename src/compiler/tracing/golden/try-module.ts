try { await 1 } catch (e) { await e } finally { await 2 }
try { } catch ({ message }) { message }
