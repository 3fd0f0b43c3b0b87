/** Milliseconds of the processor that `work` takes: on a busy machine the clock on the wall counts what others do as well. */
export const cpuMs = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};
