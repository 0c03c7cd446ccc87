/** The environment of a site that is measured: as this process's, without what tells a build of ours what to make. */
export function siteEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  for (const name of ["SITE", "BASE", "COURSE", "BUILD_CACHE"])
    Reflect.deleteProperty(environment, name);
  return environment;
}
