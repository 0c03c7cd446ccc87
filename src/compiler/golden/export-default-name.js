export default function main()       {}
