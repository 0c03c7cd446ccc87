async function a() { return [this, arguments, new.target] }
const b = async () => [this, import.meta.url]
class C { async d() { return [this, arguments, super.d] } static e = async () => this }
