export default async () => await 1
