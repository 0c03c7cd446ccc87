const \u00fet = 1
async function a() { return await \u{fe}t }
